import { routeResponseKey } from '../../../lib/rules/web-socket-apis/route-response-key';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(routeResponseKey, {
  valid: [
    {
      name: 'the default',
      resources: v2Api('WEBSOCKET', { Response: ['RouteResponse', { RouteResponseKey: '$default' }] }),
    },

    {
      name: 'an unresolved key',
      resources: v2Api('WEBSOCKET', { Response: ['RouteResponse', { RouteResponseKey: { Ref: 'Key' } }] }),
    },
  ],
  invalid: [
    {
      name: 'another key',
      resources: v2Api('WEBSOCKET', { Response: ['RouteResponse', { RouteResponseKey: 'ok' }] }),
      at: ['Response'],
      message: "'ok' is given as the key",
    },

    {
      name: 'no key',
      resources: v2Api('WEBSOCKET', { Response: ['RouteResponse', { RouteResponseKey: '' }] }),
      at: ['Response'],
      message: "''",
    },
  ],
});
