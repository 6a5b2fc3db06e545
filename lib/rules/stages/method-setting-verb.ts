import { ApiKind } from '../../template-model/api-kind';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { verbs: ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'ANY', '*'] } as const;

export const methodSettingVerb = new Rule<{ readonly stage: string; readonly verb?: string }>({
  id: 'AGW-STG-09',
  title: `A method setting's HttpMethod is ${bounds.verbs.slice(0, -1).join(', ')}, or * for all`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-apigateway-stage-methodsetting.html',
  bounds,
  allowed: `API Gateway takes ${bounds.verbs.join(', ')}`,
  fix: 'Name one verb in each setting, or * for all.',
  judge({ stage, verb }) {
    if (verb === undefined) return `stage '${stage}' has a method setting without an HttpMethod`;
    return bounds.verbs.some((known) => known === verb.toUpperCase())
      ? undefined
      : `stage '${stage}' has a method setting for the HttpMethod '${verb}'`;
  },
  *subjects(model) {
    for (const { element, stage, properties } of methodSettingsOf(model)) {
      if (properties.isUnresolved('HttpMethod')) continue;
      yield { element, value: { stage, verb: properties.string('HttpMethod') } };
    }
  },
});
