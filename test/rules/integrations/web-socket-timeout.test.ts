import { webSocketTimeout } from '../../../lib/rules/integrations/web-socket-timeout';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(webSocketTimeout, {
  valid: [
    {
      name: '29 seconds',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'MOCK', TimeoutInMillis: 29_000 }] }),
    },

    {
      name: 'the shortest',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 50 }] }),
    },
    {
      name: 'an unresolved timeout',
      resources: v2Api('WEBSOCKET', {
        Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: { Ref: 'Timeout' } }],
      }),
    },
    {
      name: 'another kind of API',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 49 }] }),
    },
  ],
  invalid: [
    {
      name: 'half a minute',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'MOCK', TimeoutInMillis: 30_000 }] }),
      at: ['Int'],
      message: 'is 30000 ms',
    },

    {
      name: 'less than the shortest',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 49 }] }),
      at: ['Int'],
      message: 'is 49 ms',
    },
  ],
});
