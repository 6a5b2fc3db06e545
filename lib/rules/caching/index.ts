import { cacheKeyDeclared } from './cache-key-declared';
import { cacheKeyParameters } from './cache-key-parameters';
import { cacheOnGetOnly } from './cache-on-get-only';
import { cacheSize } from './cache-size';
import { cacheSizeNeedsCluster } from './cache-size-needs-cluster';
import { cacheTtl } from './cache-ttl';
import { cachingNeedsCluster } from './caching-needs-cluster';
import { callerInCacheKey } from './caller-in-cache-key';
import { clusterNeedsSize } from './cluster-needs-size';
import { distinctCacheNamespace } from './distinct-cache-namespace';

export const cachingRules = [
  cacheSize,
  cacheTtl,
  cachingNeedsCluster,
  cacheSizeNeedsCluster,
  clusterNeedsSize,
  cacheOnGetOnly,
  cacheKeyParameters,
  cacheKeyDeclared,
  distinctCacheNamespace,
  callerInCacheKey,
];
