import { defaultMessageRoute } from '../../../lib/rules/web-socket-apis/default-message-route';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(defaultMessageRoute, {
  valid: [
    {
      name: 'the route',
      resources: v2Api('WEBSOCKET', { A: ['Route', { RouteKey: 'join' }], B: ['Route', { RouteKey: '$default' }] }),
    },
    { name: 'no routes for messages', resources: v2Api('WEBSOCKET', { A: ['Route', { RouteKey: '$connect' }] }) },
  ],
  invalid: [
    {
      name: 'no such route',
      resources: v2Api('WEBSOCKET', { A: ['Route', { RouteKey: 'join' }] }),
      at: ['Api'],
      message: "API 'Api' has routes for messages and no $default",
    },
  ],
});
