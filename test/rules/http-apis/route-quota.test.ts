import { routeQuota } from '../../../lib/rules/http-apis/route-quota';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(routeQuota, {
  valid: [{ name: 'three hundred', value: { api: 'Api', routes: 300 } }],
  invalid: [
    {
      name: 'one more',
      resources: v2Api(
        'HTTP',
        Object.fromEntries(
          Array.from({ length: 301 }, (_, index) => [`R${index}`, ['Route', { RouteKey: `GET /r${index}` }]]),
        ),
      ),
      at: ['Api'],
      message: "API 'Api' has 301 routes",
    },

    {
      name: 'one more of a WebSocket API',
      resources: v2Api(
        'WEBSOCKET',
        Object.fromEntries(
          Array.from({ length: 301 }, (_, index) => [`R${index}`, ['Route', { RouteKey: `r${index}` }] as const]),
        ),
      ),
      at: ['Api'],
      message: '301 routes',
    },
  ],
});
