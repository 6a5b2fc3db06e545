import { Place } from '../place';
import { Properties, Resource } from '../resources';
import { ServiceError } from '../service-error';
import { ServiceRulesByType } from './service-rules';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const BINDING = 'AWS::ApiGateway::UsagePlanKey';
const KEY = 'AWS::ApiGateway::ApiKey';

export const USAGE_PLANS: ServiceRulesByType = {
  [PLAN]: {
    refuseExisting(place, { ApiStages = [] }, current) {
      for (const { KeyId } of current ? bindingsOf(place, current.id) : []) {
        refuseSecondPlan(place, KeyId, current!.id, ApiStages);
      }
    },
  },
  [BINDING]: {
    keyOf: ({ KeyId, UsagePlanId }) => `${KeyId}:${UsagePlanId}`,
    attributesOf: (_place, { KeyId, UsagePlanId }) => ({
      Ref: `${KeyId}:${UsagePlanId}`,
      Id: `${KeyId}:${UsagePlanId}`,
    }),
    refuseExisting(place, { KeyId, UsagePlanId }) {
      const plan = place.resources.withId(PLAN, UsagePlanId);
      refuseSecondPlan(place, KeyId, UsagePlanId, plan?.properties.ApiStages ?? []);
    },
  },
  // Names of keys must be unique when CloudFormation makes them (serverless/serverless#3631, #5935), and their values are so for
  // the service.
  [KEY]: {
    customName: ({ Name }) => Name,
    keyOf: ({ Name }, id) => Name ?? id,
    refuseExisting({ resources }, { Value }, current) {
      const twin = resources.find(KEY, (other, key) => key !== current && Value !== undefined && other.Value === Value);
      if (twin) throw new ServiceError('ConflictException', 'API Key already exists');
    },
  },
};

/** aws/aws-cdk#11876 */
function refuseSecondPlan(place: Place, keyId: string, planId: string, stages: readonly Properties[]): void {
  const others = place.resources
    .all(PLAN)
    .filter(({ id }) => id !== planId && bindingsOf(place, id).some(({ KeyId }) => KeyId === keyId));
  const isShared = others.some(({ properties: { ApiStages = [] } }) =>
    ApiStages.some((other: Properties) =>
      stages.some(({ ApiId, Stage }) => other.ApiId === ApiId && other.Stage === Stage),
    ),
  );
  if (!isShared) return;
  throw new ServiceError(
    'ConflictException',
    `API Key ${keyId} cannot reference multiple Usage Plans with the same API Stage`,
  );
}

function bindingsOf({ resources }: Place, planId: string): Properties[] {
  return resources
    .all(BINDING)
    .map(({ properties }: Resource) => properties)
    .filter(({ UsagePlanId }) => UsagePlanId === planId);
}
