import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { authorizationType: 'CUSTOM', source: 'AUTHORIZER' } as const;

export const authorizerSuppliesKey = new Rule<{
  readonly routeKey: string;
  readonly source: string;
  readonly authorizationType: string;
}>({
  id: 'AGW-KEY-28',
  title: 'A route whose API key comes from the authorizer has a Lambda authorizer',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'No request brings a key that counts, so every one is answered with status 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html',
  bounds,
  allowed: `with the key source ${bounds.source} a route that requires a key has authorization ${bounds.authorizationType}`,
  fix: 'Give the route a Lambda authorizer that answers a usageIdentifierKey, or let keys come in the HEADER.',
  judge: ({ routeKey, source, authorizationType }) =>
    source === bounds.source && authorizationType !== bounds.authorizationType
      ? `'${routeKey}' requires an API key of the authorizer and has authorization ${authorizationType}`
      : undefined,
  *subjects(model) {
    for (const api of model.restApis) {
      const source = api.properties.string('ApiKeySourceType');
      if (source === undefined) continue;
      for (const route of api.routes.filter(({ apiKeyRequired }) => apiKeyRequired)) {
        const { authorizationType } = route;
        if (authorizationType === undefined) continue;
        yield { element: route, value: { routeKey: route.key ?? route.logicalId, source, authorizationType } };
      }
    }
  },
});
