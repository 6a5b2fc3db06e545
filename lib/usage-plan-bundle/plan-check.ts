import { MappedStage } from '../apis/mapped-stage';
import { ROUTE_LIMITS } from '../rules/capabilities';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { apiKeyNameLength } from '../rules/usage-plans/api-key-name-length';
import { httpApiWithoutKeys } from '../rules/usage-plans/http-api-without-keys';
import { keyAsSource } from '../rules/usage-plans/key-as-source';
import { methodThrottleNeedsPlanThrottle } from '../rules/usage-plans/method-throttle-needs-plan-throttle';
import { onePlanPerKeyAndStage } from '../rules/usage-plans/one-plan-per-key-and-stage';
import { oneSourcePerKey } from '../rules/usage-plans/one-source-per-key';
import { quotaLimit } from '../rules/usage-plans/quota-limit';
import { quotaOffset } from '../rules/usage-plans/quota-offset';
import { usagePlanThrottle } from '../rules/usage-plans/usage-plan-throttle';
import { ApiKind } from '../template-model/api-kind';
import { ApiKeySource } from './api-key-source';
import { UsagePlanSettings } from './usage-plan-settings';

/** A plan with everything that its bundle decides for it. */
export interface PlanToMake {
  readonly name: string;
  readonly settings: UsagePlanSettings;
  readonly stages: readonly MappedStage[];
  readonly keys: readonly ApiKeySource[];
}

/** Everything that plain values tell of a plan before any part of it is made. */
export function checkPlan({ name: plan, settings, stages }: PlanToMake): void {
  const { methodThrottles: methods = {}, quota, throttle } = settings;
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
}

/** Each source is one, each client has one key, and no key is in two plans of a stage. */
export function checkKeys(
  plans: readonly Pick<PlanToMake, 'name' | 'keys' | 'stages'>[],
  keysWithoutPlan: readonly ApiKeySource[],
): void {
  const all = [...plans.flatMap(({ keys }) => keys), ...keysWithoutPlan];
  for (const key of all) keyAsSource.enforce({ given: key instanceof ApiKeySource ? undefined : String(key) });
  const sources = new Map<string, string>();
  for (const source of all) {
    const [{ name }] = source._slots;
    apiKeyNameLength.enforce(name);
    const known = sources.get(name) ?? source._described;
    oneSourcePerKey.enforce({ keyName: name, sources: [...new Set([known, source._described])] });
    sources.set(name, known);
  }
  const opened = new Map<string, string[]>();
  for (const { name: plan, keys, stages } of plans) {
    for (const { name, generation } of keys.flatMap((key) => key._slots)) {
      for (const { path } of stages) {
        const binding = JSON.stringify([name, generation, path]);
        const inPlans = [...(opened.get(binding) ?? []), plan];
        opened.set(binding, inPlans);
        onePlanPerKeyAndStage.enforce({ keyName: name, times: inPlans.length, plans: inPlans });
      }
    }
  }
}

/** HTTP APIs have no plans, and plans limit single routes of REST APIs only. */
function checkKinds(plan: string, stages: readonly MappedStage[], hasMethods: boolean): void {
  const kinds = stages.map(({ kind }) => kind);
  for (const kind of kinds) httpApiWithoutKeys.enforce({ user: `the usage plan '${plan}' lists a stage`, kind });
  if (!hasMethods || kinds.length === 0 || kinds.includes(ApiKind.REST)) return;
  const where = `the usage plan '${plan}'`;
  const instead = 'Limit them in the stage, with methods.';
  capabilityOfKind.enforce({ kind: kinds[0], where, asks: 'limits single routes', capability: ROUTE_LIMITS, instead });
}
