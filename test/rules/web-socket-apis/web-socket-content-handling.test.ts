import { webSocketContentHandling } from '../../../lib/rules/web-socket-apis/web-socket-content-handling';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const integration = (properties: object) => v2Api('WEBSOCKET', { Int: ['Integration', properties] });

ruleTester(webSocketContentHandling, {
  valid: [
    { name: 'one value', resources: integration({ ContentHandlingStrategy: 'CONVERT_TO_TEXT' }) },
    { name: 'another', resources: integration({ ContentHandlingStrategy: 'CONVERT_TO_BINARY' }) },
    { name: 'nothing', resources: integration({}) },
    { name: 'a parameter', resources: integration({ ContentHandlingStrategy: { Ref: 'Value' } }) },
  ],
  invalid: [
    {
      name: 'an invention',
      resources: integration({ ContentHandlingStrategy: 'CONVERT_TO_XML' }),
      at: ['Int'],
      message: "'Int' has the ContentHandlingStrategy 'CONVERT_TO_XML'",
    },
  ],
});
