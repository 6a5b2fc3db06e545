import { ApiKind } from '../../template-model/api-kind';
import { cachedMethodsOf } from '../../template-model/cached-methods';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const callerInCacheKey = new Rule<{
  readonly routeKey: string;
  readonly isAuthorized: boolean;
  readonly cacheKeys: readonly string[];
}>({
  id: 'AGW-CACHE-23',
  title: 'A cached method with an authorizer has a header among its CacheKeyParameters',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'One caller gets the response that was made for another.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  allowed: 'API Gateway tells callers apart by the CacheKeyParameters only',
  fix: 'Add the header that names the caller, such as method.request.header.Authorization, or turn caching off.',
  judge: ({ routeKey, isAuthorized, cacheKeys }) =>
    isAuthorized && !cacheKeys.some((key) => /^method\.request\.header\.|^integration\./.test(key))
      ? `'${routeKey}' is authorized and cached for all callers alike`
      : undefined,
  *subjects(model) {
    for (const { element, routeKey, cacheKeys } of cachedMethodsOf(model)) {
      const isAuthorized = (element.authorizationType ?? 'NONE') !== 'NONE';
      yield { element, value: { routeKey, isAuthorized, cacheKeys } };
    }
  },
});
