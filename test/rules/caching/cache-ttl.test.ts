import { cacheTtl } from '../../../lib/rules/caching/cache-ttl';
import { ruleTester } from '../rule-tester';

ruleTester(cacheTtl, {
  valid: [
    { name: 'an hour', value: { routeKey: 'GET /pets', seconds: 3600 } },
    { name: 'nothing', value: { routeKey: 'GET /pets', seconds: 0 } },
  ],
  invalid: [
    {
      name: 'two hours',
      value: { routeKey: 'GET /pets', seconds: 7200 },
      message: "cacheTtl of 'GET /pets' is 7200 s; API Gateway keeps cached responses for 0 to 3600 s",
    },
  ],
});
