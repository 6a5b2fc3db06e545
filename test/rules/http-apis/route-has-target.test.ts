import { routeHasTarget } from '../../../lib/rules/http-apis/route-has-target';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (kind: 'HTTP' | 'WEBSOCKET', properties: object) => v2Api(kind, { Route: ['Route', properties] });

ruleTester(routeHasTarget, {
  valid: [
    { name: 'a route with a target', resources: route('HTTP', { RouteKey: 'GET /', Target: 'integrations/abc' }) },
    { name: 'connections that nothing is done with', resources: route('WEBSOCKET', { RouteKey: '$connect' }) },
  ],
  invalid: [
    {
      name: 'a route of an HTTP API without a target',
      resources: route('HTTP', { RouteKey: 'GET /pets' }),
      at: ['Route'],
      message: "'GET /pets' leads to no integration",
    },
    {
      name: 'a route for messages without a target',
      resources: route('WEBSOCKET', { RouteKey: 'join' }),
      at: ['Route'],
      message: "'join' leads to no integration",
    },
  ],
});
