import { httpPayloadFormatWritten } from '../../../lib/rules/http-apis/http-payload-format-written';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const integration = (properties: object) => v2Api('HTTP', { Int: ['Integration', properties] });

ruleTester(httpPayloadFormatWritten, {
  valid: [
    { name: 'a version', resources: integration({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' }) },
    {
      name: 'a parameter',
      resources: integration({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: { Ref: 'Version' } }),
    },
    { name: 'no function', resources: integration({ IntegrationType: 'HTTP_PROXY' }) },
    {
      name: 'a WebSocket API',
      resources: v2Api('WEBSOCKET', { Int: ['Integration', { IntegrationType: 'AWS_PROXY' }] }),
    },
  ],
  invalid: [
    {
      name: 'no version',
      resources: integration({ IntegrationType: 'AWS_PROXY' }),
      at: ['Int'],
      message: "the integration of 'Int' has no PayloadFormatVersion",
    },
  ],
});
