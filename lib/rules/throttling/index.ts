import { planMethodThrottle } from './plan-method-throttle';
import { stageThrottled } from './stage-throttled';
import { throttleLimits } from './throttle-limits';
import { throttleWithinAccount } from './throttle-within-account';
import { zeroBesideLimit } from './zero-beside-limit';

export const throttlingRules = [
  throttleWithinAccount,
  planMethodThrottle,
  throttleLimits,
  zeroBesideLimit,
  stageThrottled,
];
