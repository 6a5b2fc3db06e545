import { apiKeyNameLength } from '../rules/usage-plans/api-key-name-length';
import { methodThrottleNeedsPlanThrottle } from '../rules/usage-plans/method-throttle-needs-plan-throttle';
import { onePlanPerKeyAndStage } from '../rules/usage-plans/one-plan-per-key-and-stage';
import { quotaLimit } from '../rules/usage-plans/quota-limit';
import { quotaOffset } from '../rules/usage-plans/quota-offset';
import { usagePlanThrottle } from '../rules/usage-plans/usage-plan-throttle';
import { GatewayStage } from '../stage-set/gateway-stage';
import { ApiKeySlot } from './api-key-source';
import { UsagePlanSettings } from './usage-plan-settings';

interface PlanToCheck {
  readonly name: string;
  readonly settings: UsagePlanSettings;
  readonly stages: readonly GatewayStage[];
  readonly slots: readonly ApiKeySlot[];
}

/** Everything that plain values tell of plans before any part of them is made. */
export function checkPlans(plans: readonly PlanToCheck[]): void {
  const opened = new Map<string, number>();
  for (const { name: plan, settings, stages, slots } of plans) {
    const { methods = {}, quota, throttle } = settings;
    for (const limits of [throttle, ...Object.values(methods)])
      if (limits) usagePlanThrottle.enforce({ plan, ...limits });
    methodThrottleNeedsPlanThrottle.enforce({
      plan,
      methods: Object.keys(methods).length,
      hasThrottle: throttle !== undefined,
    });
    if (quota) {
      quotaLimit.enforce({ plan, limit: quota.limit });
      quotaOffset.enforce({ plan, period: quota.period, offset: quota.offset ?? 0 });
    }
    for (const { id, name } of slots) {
      apiKeyNameLength.enforce(name);
      for (const stage of stages) {
        const binding = `${id} ${stage.node.addr}`;
        opened.set(binding, (opened.get(binding) ?? 0) + 1);
        onePlanPerKeyAndStage.enforce({ keyName: name, times: opened.get(binding)! });
      }
    }
  }
}
