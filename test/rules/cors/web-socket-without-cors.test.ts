import { webSocketWithoutCors } from '../../../lib/rules/cors/web-socket-without-cors';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(webSocketWithoutCors, {
  valid: [
    { name: 'none', resources: v2Api('WEBSOCKET') },
    { name: 'an HTTP API', resources: v2Api('HTTP', {}, { CorsConfiguration: {} }) },
  ],
  invalid: [
    {
      name: 'one',
      resources: v2Api('WEBSOCKET', {}, { CorsConfiguration: { AllowOrigins: ['*'] } }),
      at: ['Api'],
      message: "WebSocket API 'Api' has a CorsConfiguration",
    },
  ],
});
