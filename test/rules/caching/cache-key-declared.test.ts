import { cacheKeyDeclared } from '../../../lib/rules/caching/cache-key-declared';
import { ruleTester } from '../rule-tester';
import { cachedGetPet } from './cached-get';

const keyed = (key: unknown, RequestParameters: unknown = { 'method.request.path.id': true }) =>
  cachedGetPet({ CacheKeyParameters: [key] }, { RequestParameters });

ruleTester(cacheKeyDeclared, {
  valid: [
    { name: 'a parameter of the method', resources: keyed('method.request.path.id') },
    { name: 'a parameter of the integration', resources: keyed('integration.request.path.id') },
    { name: 'an unresolved key', resources: keyed({ Ref: 'Key' }) },
    { name: 'unresolved parameters', resources: keyed('method.request.path.id', { Ref: 'Parameters' }) },
  ],
  invalid: [
    {
      name: 'a parameter that is not declared',
      resources: keyed('method.request.querystring.page'),
      at: ['GetPet'],
      message: "'GET /pets/{id}' has the cache key 'method.request.querystring.page'",
    },
    { name: 'a name alone', resources: keyed('page'), at: ['GetPet'], message: "'page'" },
  ],
});
