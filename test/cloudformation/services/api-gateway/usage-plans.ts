import { Environment } from '../../environment';
import { Properties, Resource } from '../../resources';
import { ServiceError } from '../../service-error';
import { RulesByType } from '../resource-rules';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const BINDING = 'AWS::ApiGateway::UsagePlanKey';
const KEY = 'AWS::ApiGateway::ApiKey';

export const USAGE_PLANS: RulesByType = {
  [PLAN]: {
    accept(environment, { ApiStages = [] }, current) {
      for (const { ApiId, Stage } of ApiStages) {
        const isThere = environment.resources
          .all('AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage')
          .some(({ id, properties }) => id === Stage && (properties.RestApiId ?? properties.ApiId) === ApiId);
        if (!isThere) throw new ServiceError('NotFoundException', `API Stage not found: ${ApiId}:${Stage}`);
      }
      if (!current) return;
      for (const { KeyId } of bindingsOf(environment, current.id)) {
        refuseSecondPlan(environment, KeyId, current.id, ApiStages);
      }
    },
  },
  [BINDING]: {
    keyOf: ({ KeyId, UsagePlanId }) => `${KeyId}:${UsagePlanId}`,
    attributesOf: (_environment, { KeyId, UsagePlanId }) => ({
      Ref: `${KeyId}:${UsagePlanId}`,
      Id: `${KeyId}:${UsagePlanId}`,
    }),
    accept(environment, { KeyId, UsagePlanId }) {
      const plan = environment.resources.withId(PLAN, UsagePlanId);
      if (!plan) throw new ServiceError('NotFoundException', 'Invalid Usage Plan ID specified');
      if (!environment.resources.withId(KEY, KeyId) && isOurs(KeyId)) {
        throw new ServiceError('NotFoundException', 'Invalid API Key identifier specified');
      }
      refuseSecondPlan(environment, KeyId, UsagePlanId, plan.properties.ApiStages ?? []);
    },
  },
  // Names of keys must be unique when CloudFormation makes them (serverless/serverless#3631, #5935), and their values are so for
  // the service.
  [KEY]: {
    customName: ({ Name }) => Name,
    keyOf: ({ Name }, id) => Name ?? id,
    accept(environment, { Value }, current) {
      const twin = environment.resources.find(
        KEY,
        (other, key) => key !== current && Value !== undefined && other.Value === Value,
      );
      if (twin) throw new ServiceError('ConflictException', 'API Key already exists');
    },
    // With a key go its places in plans.
    deleted({ resources }, { id }) {
      for (const binding of resources.all(BINDING)) if (binding.properties.KeyId === id) resources.remove(binding);
    },
  },
};

/** aws/aws-cdk#11876 */
function refuseSecondPlan(
  environment: Environment,
  keyId: string,
  planId: string,
  stages: readonly Properties[],
): void {
  const others = environment.resources
    .all(PLAN)
    .filter(({ id }) => id !== planId && bindingsOf(environment, id).some(({ KeyId }) => KeyId === keyId));
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

function bindingsOf({ resources }: Environment, planId: string): Properties[] {
  return resources
    .all(BINDING)
    .map(({ properties }: Resource) => properties)
    .filter(({ UsagePlanId }) => UsagePlanId === planId);
}

/** Whether the simulation made an id; others are of keys that the app imports. */
function isOurs(id: string): boolean {
  return /^id\d{8}$/.test(id);
}
