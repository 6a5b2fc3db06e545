import { httpApiTimeout } from '../../../lib/rules/integrations/http-api-timeout';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpApiTimeout, {
  valid: [
    {
      name: 'half a minute',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 30_000 }] }),
    },

    {
      name: 'the shortest',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 50 }] }),
    },
    {
      name: 'an unresolved timeout',
      resources: v2Api('HTTP', {
        Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: { Ref: 'Timeout' } }],
      }),
    },
    {
      name: 'another kind of API',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 49 }] }),
    },
  ],
  invalid: [
    {
      name: 'more',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 30_001 }] }),
      at: ['Int'],
      message: "the timeout of 'Int' is 30001 ms",
    },

    {
      name: 'less than the shortest',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'HTTP_PROXY', TimeoutInMillis: 49 }] }),
      at: ['Int'],
      message: 'is 49 ms',
    },
  ],
});
