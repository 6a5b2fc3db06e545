import { httpProxyMethod } from '../../../lib/rules/integrations/http-proxy-method';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpProxyMethod, {
  valid: [
    {
      name: 'a method',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'ANY' }] }),
    },
    { name: 'a function', resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'AWS_PROXY' }] }) },
  ],
  invalid: [
    {
      name: 'none',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY' }] }),
      at: ['Int'],
      message: "'Int' calls an HTTP endpoint without",
    },
  ],
});
