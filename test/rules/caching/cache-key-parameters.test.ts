import { cacheKeyParameters } from '../../../lib/rules/caching/cache-key-parameters';
import { importedApi } from '../integrations/imported-api';
import { method } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';
import { cachedGetPet, uncachedGetPet } from './cached-get';

const ID = 'method.request.path.id';
const PAGE = 'method.request.querystring.page';
const declared = { RequestParameters: { [ID]: true, [PAGE]: false } };

ruleTester(cacheKeyParameters, {
  valid: [
    { name: 'the variable of the path', resources: cachedGetPet({ CacheKeyParameters: [ID] }) },
    { name: 'a query left out on purpose', resources: cachedGetPet({ CacheKeyParameters: [ID] }, declared) },
    {
      name: 'a key of the integration',
      resources: cachedGetPet({ CacheKeyParameters: ['integration.request.path.pet'] }),
    },
    { name: 'unresolved keys', resources: cachedGetPet({ CacheKeyParameters: { Ref: 'Keys' } }) },
    { name: 'no cache', resources: uncachedGetPet({}) },
    {
      name: 'an imported path without variables',
      resources: { ...cachedGetPet({ CacheKeyParameters: [ID] }), ...importedApi({ type: 'mock' }) },
    },
    {
      name: 'POST, which a setting for all methods does not cache',
      resources: { ...cachedGetPet({ CacheKeyParameters: [ID] }), PostPet: method('POST', 'Pet') },
    },
    {
      name: 'a method that is taken out of the cache',
      resources: {
        ...cachedGetPet({}),
        Stage: restStage({
          CacheClusterEnabled: true,
          MethodSettings: [
            { HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true },
            { HttpMethod: 'GET', ResourcePath: '/~1pets~1{id}', CachingEnabled: false },
          ],
        }).Stage,
      },
    },
  ],
  invalid: [
    {
      name: 'the variable of the path left out',
      resources: cachedGetPet({}),
      at: ['GetPet'],
      message: "'GET /pets/{id}' is cached without regard to method.request.path.id",
    },
    {
      name: 'another key',
      resources: cachedGetPet({ CacheKeyParameters: [PAGE] }, declared),
      at: ['GetPet'],
      message: ID,
    },
    {
      name: 'a query without any key',
      value: { routeKey: 'GET /pets', parameters: [PAGE], cacheKeys: [] },
      message: "'GET /pets' is cached without regard to method.request.querystring.page",
    },
  ],
});
