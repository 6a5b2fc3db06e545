import { clusterNeedsSize } from '../../../lib/rules/caching/cluster-needs-size';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

ruleTester(clusterNeedsSize, {
  valid: [
    { name: 'a size', resources: restStage({ CacheClusterEnabled: true, CacheClusterSize: '0.5' }) },
    { name: 'an unresolved size', resources: restStage({ CacheClusterEnabled: true, CacheClusterSize: { Ref: 'S' } }) },
    { name: 'no cache', resources: restStage() },
  ],
  invalid: [
    {
      name: 'no size',
      resources: restStage({ CacheClusterEnabled: true }),
      at: ['Stage'],
      message: "stage 'prod' has a cache without a CacheClusterSize",
    },
  ],
});
