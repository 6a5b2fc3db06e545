import { admitApiKey } from '../../limits/admit-api-key';
import { WebSocketStep } from './step';

/** A route that requires an API key takes the one that the connection was opened with. */
export const checkApiKey: WebSocketStep = {
  name: 'API key',
  run({ api, connection, route, runtime, stage, trace }) {
    const isOfAuthorizer = api.apiKeySelectionExpression === '$context.authorizer.usageIdentifierKey';
    const value = isOfAuthorizer ? connection.usageIdentifierKey : connection.headers.get('X-Api-Key');
    if (value !== undefined) connection.identity.apiKey = value;
    if (!route.apiKeyRequired) return;
    const { key, plan } = admitApiKey(value, api.id, stage.name, runtime);
    connection.identity.apiKeyId = key.id;
    trace.note({ key: key.name, plan: plan.name, quota: plan.quota });
  },
};
