import { payloadFormat } from '../../../lib/rules/integrations/payload-format';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(payloadFormat, {
  valid: [
    {
      name: 'a function of an HTTP API',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' }] }),
    },
    {
      name: 'an endpoint',
      resources: v2Api('HTTP', {
        Int: ['Integration', { IntegrationType: 'HTTP_PROXY', PayloadFormatVersion: '1.0' }],
      }),
    },
  ],
  invalid: [
    {
      name: 'an endpoint with 2.0',
      resources: v2Api('HTTP', {
        Int: ['Integration', { IntegrationType: 'HTTP_PROXY', PayloadFormatVersion: '2.0' }],
      }),
      at: ['Int'],
      message: "'Int' has the payload format 2.0",
    },
    {
      name: 'a WebSocket API with 2.0',
      resources: v2Api('WEBSOCKET', {
        Int: ['Integration', { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' }],
      }),
      at: ['Int'],
      message: 'format 2.0',
    },
    {
      name: 'a version that is none',
      resources: v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '3.0' }] }),
      at: ['Int'],
      message: 'format 3.0',
    },
  ],
});
