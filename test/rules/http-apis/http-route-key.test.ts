import { httpRouteKey } from '../../../lib/rules/http-apis/http-route-key';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpRouteKey, {
  valid: [
    { name: 'a method and a path', resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /pets/{id}' }] }) },
    {
      name: 'any method, a greedy variable',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'ANY /{proxy+}' }] }),
    },
    { name: 'the default route', resources: v2Api('HTTP', { Route: ['Route', { RouteKey: '$default' }] }) },
    { name: 'a parameter', resources: v2Api('HTTP', { Route: ['Route', { RouteKey: { Ref: 'Key' } }] }) },
    { name: 'a WebSocket API', resources: v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join' }] }) },
  ],
  invalid: [
    {
      name: 'TRACE',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'TRACE /pets' }] }),
      at: ['Route'],
      message: "'TRACE /pets' is given as a route key",
    },
    {
      name: 'no slash',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET pets' }] }),
      at: ['Route'],
      message: "'GET pets'",
    },
    {
      name: 'something behind a greedy variable',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /{proxy+}/a' }] }),
      at: ['Route'],
      message: "'GET /{proxy+}/a'",
    },
  ],
});
