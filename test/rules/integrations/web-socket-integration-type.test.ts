import { webSocketIntegrationType } from '../../../lib/rules/integrations/web-socket-integration-type';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(webSocketIntegrationType, {
  valid: [
    ...['MOCK', 'AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY'].map((IntegrationType) => ({
      name: IntegrationType,
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType }] }),
    })),
    {
      name: 'an unresolved type',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: { Ref: 'Type' } }] }),
    },
    { name: 'an HTTP API', resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'LAMBDA' }] }) },
  ],
  invalid: [
    {
      name: 'a name of nothing',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'LAMBDA' }] }),
      at: ['Int'],
      message: 'type LAMBDA',
    },
  ],
});
