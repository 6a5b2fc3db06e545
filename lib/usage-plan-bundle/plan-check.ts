import { ROUTE_LIMITS } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { apiKeyNameLength } from '../rules/usage-plans/api-key-name-length';
import { httpApiWithoutKeys } from '../rules/usage-plans/http-api-without-keys';
import { methodThrottleNeedsPlanThrottle } from '../rules/usage-plans/method-throttle-needs-plan-throttle';
import { onePlanPerKeyAndStage } from '../rules/usage-plans/one-plan-per-key-and-stage';
import { quotaLimit } from '../rules/usage-plans/quota-limit';
import { quotaOffset } from '../rules/usage-plans/quota-offset';
import { usagePlanThrottle } from '../rules/usage-plans/usage-plan-throttle';
import { IGatewayStage } from '../stage-set/i-gateway-stage';
import { ApiKind } from '../template-model/api-kind';
import { ApiKeySlot } from './api-key-source';
import { UsagePlanSettings } from './usage-plan-settings';

interface PlanToCheck {
  readonly name: string;
  readonly settings: UsagePlanSettings;
  readonly stages: readonly IGatewayStage[];
  readonly slots: readonly ApiKeySlot[];
}

/** Everything that plain values tell of plans before any part of them is made. */
export function checkPlans(plans: readonly PlanToCheck[]): void {
  const opened = new Map<string, number>();
  for (const { name: plan, settings, stages, slots } of plans) {
    const { methods = {}, quota, throttle } = settings;
    checkKinds(plan, stages, Object.keys(methods).length > 0);
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

/** HTTP APIs have no plans, and plans limit single routes of REST APIs only. */
function checkKinds(plan: string, stages: readonly IGatewayStage[], hasMethods: boolean): void {
  const kinds = stages.map((stage) => stage.apiKind);
  for (const kind of kinds) httpApiWithoutKeys.enforce({ user: `the usage plan '${plan}' lists a stage`, kind });
  if (!hasMethods || kinds.length === 0 || kinds.includes(ApiKind.REST)) return;
  const where = `the usage plan '${plan}'`;
  const instead = 'Limit them in the stage, with methods.';
  capabilityOfKind.enforce({ kind: kinds[0], where, asks: 'limits single routes', capability: ROUTE_LIMITS, instead });
}
