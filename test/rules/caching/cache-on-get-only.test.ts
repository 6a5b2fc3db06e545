import { cacheOnGetOnly } from '../../../lib/rules/caching/cache-on-get-only';
import { ruleTester } from '../rule-tester';
import { methodSetting } from '../staged-apis';

const cached = (HttpMethod: unknown, ResourcePath = '/~1pets', CachingEnabled: unknown = true) =>
  methodSetting({ HttpMethod, ResourcePath, CachingEnabled }, { CacheClusterEnabled: true });

ruleTester(cacheOnGetOnly, {
  valid: [
    { name: 'GET', resources: cached('GET') },
    { name: 'all methods, of which GET alone is cached', resources: cached('*', '/*') },
    { name: 'POST without caching', resources: cached('POST', '/~1pets', false) },
    { name: 'an unresolved verb', resources: cached({ Ref: 'Verb' }) },
    { name: 'an unresolved setting', resources: cached('POST', '/~1pets', { Ref: 'Caching' }) },
  ],
  invalid: [
    { name: 'POST', resources: cached('POST'), at: ['Stage'], message: "stage 'prod' caches 'POST /pets'" },
    { name: 'every verb', resources: cached('ANY'), at: ['Stage'], message: "'ANY /pets'" },
  ],
});
