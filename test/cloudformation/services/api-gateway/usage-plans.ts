import { ServiceError } from '../../../../lib/update-model/service-error';
import { RulesByType } from '../resource-rules';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const BINDING = 'AWS::ApiGateway::UsagePlanKey';
const KEY = 'AWS::ApiGateway::ApiKey';

export const USAGE_PLANS: RulesByType = {
  [PLAN]: {
    accept(environment, { ApiStages = [] }) {
      for (const { ApiId, Stage } of ApiStages) {
        const isThere = environment.resources
          .all('AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage')
          .some(({ id, properties }) => id === Stage && (properties.RestApiId ?? properties.ApiId) === ApiId);
        if (!isThere) throw new ServiceError('NotFoundException', `API Stage not found: ${ApiId}:${Stage}`);
      }
    },
  },
  [BINDING]: {
    accept(environment, { KeyId, UsagePlanId }) {
      const plan = environment.resources.withId(PLAN, UsagePlanId);
      if (!plan) throw new ServiceError('NotFoundException', 'Invalid Usage Plan ID specified');
      if (!environment.resources.withId(KEY, KeyId) && isOurs(KeyId)) {
        throw new ServiceError('NotFoundException', 'Invalid API Key identifier specified');
      }
    },
  },
  [KEY]: {
    // With a key go its places in plans.
    deleted({ resources }, { id }) {
      for (const binding of resources.all(BINDING)) if (binding.properties.KeyId === id) resources.remove(binding);
    },
  },
};

/** Whether the simulation made an id; others are of keys that the app imports. */
function isOurs(id: string): boolean {
  return /^id\d{8}$/.test(id);
}
