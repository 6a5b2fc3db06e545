import { ApiKind } from '../../template-model/api-kind';
import { isMethodResource, restIntegrationsOf } from '../../template-model/rest-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const cacheKeyDeclared = new Rule<{
  readonly routeKey: string;
  readonly cacheKey: string;
  readonly declared: readonly string[];
}>({
  id: 'AGW-CACHE-14',
  title: "A cache key of a method's request is a parameter that the method declares",
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html',
  allowed: 'API Gateway takes method.request.path|querystring|header.<name> that RequestParameters declare',
  fix: 'Declare the parameter in the RequestParameters, with true or false for required.',
  judge: ({ routeKey, cacheKey, declared }) =>
    declared.includes(cacheKey) ? undefined : `'${routeKey}' has the cache key '${cacheKey}'`,
  *subjects(model) {
    for (const integration of [...restIntegrationsOf(model)].filter(isMethodResource)) {
      const { element, properties, route, routeKey } = integration;
      if (route.properties.isUnresolved('RequestParameters')) continue;
      const declared = route.properties.map('RequestParameters').names();
      for (const cacheKey of properties.strings('CacheKeyParameters')) {
        if (cacheKey.startsWith('integration.request.')) continue;
        yield { element, value: { routeKey, cacheKey, declared } };
      }
    }
  },
});
