import { Properties } from '../../../lib/update-model/resources';
import { Environment } from '../environment';

/** The names (or ids) of the enabled API keys whose usage plans open a stage. */
export function keysOpening({ resources }: Environment, apiId: string, stage: string): string[] {
  const plans = resources
    .all('AWS::ApiGateway::UsagePlan')
    .filter(({ properties }) =>
      (properties.ApiStages ?? []).some((opened: Properties) => opened.ApiId === apiId && opened.Stage === stage),
    )
    .map(({ id }) => id);
  const bound = resources
    .all('AWS::ApiGateway::UsagePlanKey')
    .filter(({ properties }) => plans.includes(properties.UsagePlanId))
    .map(({ properties }) => properties.KeyId as string);
  return resources
    .all('AWS::ApiGateway::ApiKey')
    .filter(({ id, properties }) => properties.Enabled !== false && bound.includes(id))
    .map(({ id }) => id)
    .sort();
}
