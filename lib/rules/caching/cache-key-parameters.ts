import { ApiKind } from '../../template-model/api-kind';
import { cachedMethodsOf } from '../../template-model/cached-methods';
import { RouteElement } from '../../template-model/elements';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const cacheKeyParameters = new Rule<{
  readonly routeKey: string;
  readonly parameters: readonly string[];
  readonly cacheKeys: readonly string[];
}>({
  id: 'AGW-CACHE-13',
  title: 'A cached method has its path variables and its query among the CacheKeyParameters',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'Requests with different parameters share one cached response, so one caller gets the response to another.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  allowed: 'API Gateway tells responses apart by the CacheKeyParameters only',
  fix: 'List every parameter that changes the response in the CacheKeyParameters of the integration.',
  judge({ routeKey, parameters, cacheKeys }) {
    // A key of the integration may hold any of the parameters.
    if (cacheKeys.some((key) => !key.startsWith('method.request.'))) return undefined;
    const missing = parameters.filter((parameter) => !cacheKeys.includes(parameter));
    const isShared = missing.some(
      (parameter) => parameter.startsWith('method.request.path.') || cacheKeys.length === 0,
    );
    return isShared ? `'${routeKey}' is cached without regard to ${missing.join(', ')}` : undefined;
  },
  *subjects(model) {
    for (const { element, routeKey, cacheKeys } of cachedMethodsOf(model)) {
      yield { element, value: { routeKey, parameters: parametersOf(element), cacheKeys } };
    }
  },
});

function parametersOf({ path = '', properties }: RouteElement): string[] {
  const variables = [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => `method.request.path.${name}`);
  const declared = properties.map('RequestParameters').names();
  return [...variables, ...declared.filter((source) => source.startsWith('method.request.querystring.'))];
}
