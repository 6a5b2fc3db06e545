import { httpIntegrationType } from '../../../lib/rules/integrations/http-integration-type';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpIntegrationType, {
  valid: [
    { name: 'a proxy', resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'AWS_PROXY' }] }) },
    {
      name: 'a mock of a WebSocket API',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'MOCK' }] }),
    },
  ],
  invalid: [
    {
      name: 'a mock',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'MOCK' }] }),
      at: ['Int'],
      message: "'Int' has an integration of type MOCK",
    },
  ],
});
