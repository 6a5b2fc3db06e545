import { routeResponseKey } from '../../../lib/rules/web-socket-apis/route-response-key';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(routeResponseKey, {
  valid: [
    {
      name: 'the default',
      resources: v2Api('WEBSOCKET', { Response: ['RouteResponse', { RouteResponseKey: '$default' }] }),
    },
  ],
  invalid: [
    {
      name: 'another key',
      resources: v2Api('WEBSOCKET', { Response: ['RouteResponse', { RouteResponseKey: 'ok' }] }),
      at: ['Response'],
      message: "'ok' is given as the key",
    },
  ],
});
