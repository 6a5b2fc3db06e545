import { BACKENDS } from './backends';
import { DOMAIN_NAMES } from './domain-names';
import { LAMBDA } from './lambda';
import { REST_APIS } from './rest-apis';
import { ServiceRules, ServiceRulesByType } from './service-rules';
import { USAGE_PLANS } from './usage-plans';
import { V2_APIS } from './v2-apis';

const RULES: ServiceRulesByType = {
  ...BACKENDS,
  ...DOMAIN_NAMES,
  ...LAMBDA,
  ...REST_APIS,
  ...USAGE_PLANS,
  ...V2_APIS,
};

/** What is known of a type beyond the specification. */
export function serviceRulesOf(type: string): ServiceRules {
  return Object.hasOwn(RULES, type) ? RULES[type] : {};
}
