import { cachingNeedsCluster } from '../../../lib/rules/caching/caching-needs-cluster';
import { ruleTester } from '../rule-tester';
import { methodSetting } from '../staged-apis';

const cached = (CacheClusterEnabled: unknown, CachingEnabled: unknown = true) =>
  methodSetting({ CachingEnabled }, { CacheClusterEnabled });

ruleTester(cachingNeedsCluster, {
  valid: [
    { name: 'a cache', resources: cached(true) },
    { name: 'no caching', resources: cached(false, false) },
    { name: 'an unresolved cache', resources: cached({ Ref: 'Cache' }) },
  ],
  invalid: [
    {
      name: 'no cache',
      resources: cached(undefined),
      at: ['Stage'],
      message: "stage 'prod' caches 'every method' and has no cache",
    },
    { name: 'a cache that is off', resources: cached(false), at: ['Stage'], message: 'no cache' },
  ],
});
