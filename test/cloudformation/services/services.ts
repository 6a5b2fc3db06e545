import { serviceRulesOf } from '../../../lib/update-model/services/services';
import { DOMAIN_NAMES } from './api-gateway/domain-names';
import { REST_PARTS } from './api-gateway/rest-parts';
import { REST_STAGES } from './api-gateway/rest-stages';
import { USAGE_PLANS } from './api-gateway/usage-plans';
import { V2_APIS } from './api-gateway-v2/v2-rules';
import { LAMBDA } from './lambda/functions';
import { LOGS } from './logs';
import { ResourceRules, RulesByType } from './resource-rules';

const RULES: RulesByType = {
  ...LAMBDA,
  ...LOGS,
  ...REST_PARTS,
  ...REST_STAGES,
  ...V2_APIS,
  ...DOMAIN_NAMES,
  ...USAGE_PLANS,
};

/** What is known of a type beyond the specification: what the library's model knows, and what only the account knows. */
export function rulesOf(type: string): ResourceRules {
  return { ...serviceRulesOf(type), ...RULES[type] };
}
