import { GatewayFault } from '../../pipeline/gateway-fault';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** A method that requires an API key takes one that a usage plan opens the stage to. */
export const checkApiKey: RestStep = {
  name: 'API key',
  run(exchange) {
    const { api, context, headers, method, runtime, stage } = exchange;
    const value = api.apiKeySource === 'HEADER' ? headers.get('X-Api-Key') : exchange.usageIdentifierKey;
    if (value !== undefined) context.identity.apiKey = value;
    if (!method.apiKeyRequired) return;
    const key = value === undefined ? undefined : runtime.usagePlans.keyWithValue(value);
    if (!key) throw refused(value === undefined ? 'there is no API key' : 'nobody knows the API key');
    if (!key.isEnabled) throw refused(`the API key ${key.name} is not enabled`);
    const plan = runtime.usagePlans.planFor(key, api.id, stage.name);
    if (!plan) throw refused(`no usage plan opens the stage to the API key ${key.name}`);
    context.identity.apiKeyId = key.id;
    exchange.usagePlan = plan;
    countTowardsQuota(exchange, key.id);
    exchange.trace.note({ key: key.name, plan: plan.name });
  },
};

function refused(reason: string): GatewayFault {
  return new GatewayFault('INVALID_API_KEY', { reason });
}

function countTowardsQuota({ runtime, usagePlan }: RestExchange, keyId: string): void {
  const { quota, id } = usagePlan ?? {};
  if (quota && !runtime.limits.countTowards(`quota ${id} ${keyId}`, quota)) {
    throw new GatewayFault('QUOTA_EXCEEDED', { reason: `${quota.limit} requests a ${quota.period} are used up` });
  }
}
