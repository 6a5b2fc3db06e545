import { callerInCacheKey } from '../../../lib/rules/caching/caller-in-cache-key';
import { ruleTester } from '../rule-tester';
import { cachedGetPet, uncachedGetPet } from './cached-get';

const authorized = (key: string, AuthorizationType: unknown = 'AWS_IAM') =>
  cachedGetPet({ CacheKeyParameters: [key] }, { AuthorizationType });

ruleTester(callerInCacheKey, {
  valid: [
    { name: 'the header that names the caller', resources: authorized('method.request.header.Authorization') },
    { name: 'an open method', resources: authorized('method.request.path.id', 'NONE') },
    { name: 'an unresolved authorization', resources: authorized('method.request.path.id', { Ref: 'Type' }) },
    { name: 'no cache', resources: uncachedGetPet({}) },
  ],
  invalid: [
    {
      name: 'the path alone',
      resources: authorized('method.request.path.id'),
      at: ['GetPet'],
      message: "'GET /pets/{id}' is authorized and cached for all callers alike",
    },
  ],
});
