import { webSocketIntegrationType } from '../../../lib/rules/integrations/web-socket-integration-type';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(webSocketIntegrationType, {
  valid: [{ name: 'a mock', resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'MOCK' }] }) }],
  invalid: [
    {
      name: 'a name of nothing',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'LAMBDA' }] }),
      at: ['Int'],
      message: 'type LAMBDA',
    },
  ],
});
