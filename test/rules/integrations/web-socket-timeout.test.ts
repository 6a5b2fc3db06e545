import { webSocketTimeout } from '../../../lib/rules/integrations/web-socket-timeout';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(webSocketTimeout, {
  valid: [
    {
      name: '29 seconds',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'MOCK', TimeoutInMillis: 29_000 }] }),
    },
  ],
  invalid: [
    {
      name: 'half a minute',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'MOCK', TimeoutInMillis: 30_000 }] }),
      at: ['Int'],
      message: 'is 30000 ms',
    },
  ],
});
