import { canaryCache } from '../../../lib/rules/canaries/canary-cache';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const canary = (UseStageCache: unknown, CacheClusterEnabled?: unknown) =>
  restStage({ CacheClusterEnabled, CanarySetting: { UseStageCache } });

ruleTester(canaryCache, {
  valid: [
    { name: 'the cache of the stage', resources: canary(true, true) },
    { name: 'no use of it', resources: canary(false) },
    { name: 'an unresolved cache', resources: canary(true, { Ref: 'Cache' }) },
  ],
  invalid: [
    {
      name: 'no cache',
      resources: canary(true),
      at: ['Stage'],
      message: "the canary of stage 'prod' uses the cache of the stage, which has none",
    },
    { name: 'a cache that is off', resources: canary('true', 'false'), at: ['Stage'], message: 'none' },
  ],
});
