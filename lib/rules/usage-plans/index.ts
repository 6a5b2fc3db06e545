import { apiKeyEnabled } from './api-key-enabled';
import { apiKeyNameLength } from './api-key-name-length';
import { apiKeySelectionExpression } from './api-key-selection-expression';
import { apiKeySource } from './api-key-source';
import { apiKeyValueLength } from './api-key-value-length';
import { authorizerSuppliesKey } from './authorizer-supplies-key';
import { distinctApiKeyValue } from './distinct-api-key-value';
import { distinctPlanStage } from './distinct-plan-stage';
import { generatedApiKeyValue } from './generated-api-key-value';
import { httpApiWithoutKeys } from './http-api-without-keys';
import { keyRoutesNeedPlan } from './key-routes-need-plan';
import { keysDoNotAuthenticate } from './keys-do-not-authenticate';
import { methodThrottleNeedsPlanThrottle } from './method-throttle-needs-plan-throttle';
import { onePlanPerKeyAndStage } from './one-plan-per-key-and-stage';
import { outdatedApiKeySettings } from './outdated-api-key-settings';
import { planLimitWithinStage } from './plan-limit-within-stage';
import { planLimitsNeedKeyRoutes } from './plan-limits-need-key-routes';
import { planWaitsForStage } from './plan-waits-for-stage';
import { quotaLimit } from './quota-limit';
import { quotaOffset } from './quota-offset';
import { quotaPeriod } from './quota-period';
import { throttledMethod } from './throttled-method';
import { throttledMethodsPerStage } from './throttled-methods-per-stage';
import { usagePlanKeyType } from './usage-plan-key-type';
import { usagePlanThrottle } from './usage-plan-throttle';
import { usagePlansPerKey } from './usage-plans-per-key';

export const usagePlanRules = [
  httpApiWithoutKeys,
  apiKeyValueLength,
  distinctApiKeyValue,
  generatedApiKeyValue,
  apiKeyEnabled,
  outdatedApiKeySettings,
  keyRoutesNeedPlan,
  apiKeySource,
  apiKeySelectionExpression,
  keysDoNotAuthenticate,
  onePlanPerKeyAndStage,
  usagePlansPerKey,
  quotaPeriod,
  quotaOffset,
  usagePlanThrottle,
  throttledMethod,
  planWaitsForStage,
  distinctPlanStage,
  usagePlanKeyType,
  apiKeyNameLength,
  planLimitsNeedKeyRoutes,
  authorizerSuppliesKey,
  throttledMethodsPerStage,
  quotaLimit,
  methodThrottleNeedsPlanThrottle,
  planLimitWithinStage,
];
