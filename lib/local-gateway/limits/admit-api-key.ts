import { GatewayFault } from '../pipeline/gateway-fault';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { ApiKey, UsagePlan } from './usage-plans';

/** A key with the plan that opens the stage to it. */
export interface Admission {
  readonly key: ApiKey;
  readonly plan: UsagePlan;
}

/** Lets through an API key that a usage plan opens the stage to, and counts towards the plan's quota. */
export function admitApiKey(
  value: string | undefined,
  apiId: string,
  stage: string,
  { limits, usagePlans }: GatewayRuntime,
): Admission {
  const key = value === undefined ? undefined : usagePlans.keyWithValue(value);
  if (!key) throw refused(value === undefined ? 'there is no API key' : 'nobody knows the API key');
  if (!key.isEnabled) throw refused(`the API key ${key.name} is not enabled`);
  const plan = usagePlans.planFor(key, apiId, stage);
  if (!plan) throw refused(`no usage plan opens the stage to the API key ${key.name}`);
  if (plan.quota && !limits.countTowards(`quota ${plan.id} ${key.id}`, plan.quota)) {
    const { limit, period } = plan.quota;
    throw new GatewayFault('QUOTA_EXCEEDED', { reason: `${limit} requests a ${period} are used up` });
  }
  return { key, plan };
}

function refused(reason: string): GatewayFault {
  return new GatewayFault('INVALID_API_KEY', { reason });
}
