import { cacheTtl } from '../../../lib/rules/caching/cache-ttl';
import { ruleTester } from '../rule-tester';
import { methodSetting } from '../staged-apis';

const ttl = (CacheTtlInSeconds: unknown) =>
  methodSetting({ HttpMethod: 'GET', ResourcePath: '/~1pets', CacheTtlInSeconds });

ruleTester(cacheTtl, {
  valid: [
    { name: 'an hour', resources: ttl(3600) },
    { name: 'nothing', resources: ttl(0) },
    { name: 'an unresolved time', resources: ttl({ Ref: 'Ttl' }) },
    { name: 'the time of a construct', value: { routeKey: 'GET /pets', seconds: 300 } },
  ],
  invalid: [
    {
      name: 'two hours',
      resources: ttl(7200),
      at: ['Stage'],
      message: "cacheTtl of 'GET /pets' is 7200 s; API Gateway keeps cached responses for 0 to 3600 s",
    },
    { name: 'half a second', resources: ttl(0.5), at: ['Stage'], message: '0.5 s' },
    { name: 'less than nothing', resources: ttl('-1'), at: ['Stage'], message: '-1 s' },
  ],
});
