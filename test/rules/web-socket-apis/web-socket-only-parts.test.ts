import { webSocketOnlyParts } from '../../../lib/rules/web-socket-apis/web-socket-only-parts';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(webSocketOnlyParts, {
  valid: [{ name: 'a WebSocket API', resources: v2Api('WEBSOCKET', { Model: ['Model', { Name: 'a', Schema: {} }] }) }],
  invalid: [
    {
      name: 'a model of an HTTP API',
      resources: v2Api('HTTP', { Model: ['Model', { Name: 'a', Schema: {} }] }),
      at: ['Model'],
      message: "an HTTP API has 'Model'",
    },
    {
      name: 'a response of an HTTP API',
      resources: v2Api('HTTP', { Answer: ['RouteResponse', { RouteResponseKey: '$default' }] }),
      at: ['Answer'],
      message: "'Answer'",
    },
  ],
});
