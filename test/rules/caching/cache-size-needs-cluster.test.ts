import { cacheSizeNeedsCluster } from '../../../lib/rules/caching/cache-size-needs-cluster';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const sized = (CacheClusterEnabled: unknown, CacheClusterSize: unknown = '0.5') =>
  restStage({ CacheClusterEnabled, CacheClusterSize });

ruleTester(cacheSizeNeedsCluster, {
  valid: [
    { name: 'a cache', resources: sized(true) },
    { name: 'neither', resources: sized(false, { Ref: 'AWS::NoValue' }) },
    { name: 'an unresolved cache', resources: sized({ Ref: 'Cache' }) },
    { name: 'a size that a condition may take away', resources: sized(false, { 'Fn::If': ['IsProd', '0.5', ''] }) },
  ],
  invalid: [
    {
      name: 'a size alone',
      resources: sized(undefined),
      at: ['Stage'],
      message: "stage 'prod' has a CacheClusterSize and no cache",
    },
  ],
});
