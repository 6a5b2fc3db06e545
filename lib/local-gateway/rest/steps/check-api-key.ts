import { admitApiKey } from '../../limits/admit-api-key';
import { RestStep } from './step';

/** A method that requires an API key takes one that a usage plan opens the stage to. */
export const checkApiKey: RestStep = {
  name: 'API key',
  run(exchange) {
    const { api, context, headers, method, runtime, stage } = exchange;
    const value = api.apiKeySource === 'HEADER' ? headers.get('X-Api-Key') : exchange.usageIdentifierKey;
    if (value !== undefined) context.identity.apiKey = value;
    if (!method.apiKeyRequired) return;
    const { key, plan } = admitApiKey(value, api.id, stage.name, runtime);
    context.identity.apiKeyId = key.id;
    exchange.usagePlan = plan;
    exchange.trace.note({ key: key.name, plan: plan.name, quota: plan.quota });
  },
};
