import { method } from '../rest-api';
import { restStage } from '../staged-apis';

const EVERY_METHOD = { HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true };

/** `GET /pets/{id}` with the given integration, on a stage that caches every `GET`. */
export const cachedGetPet = (integration: object, more: object = {}) =>
  restStage(
    { CacheClusterEnabled: true, CacheClusterSize: '0.5', MethodSettings: [EVERY_METHOD] },
    { GetPet: method('GET', 'Pet', { Integration: { Type: 'HTTP', ...integration }, ...more }) },
  );

/** The same on a stage without a cache. */
export const uncachedGetPet = (integration: object) => ({
  ...cachedGetPet(integration),
  Stage: restStage({ MethodSettings: [EVERY_METHOD] }).Stage,
});
