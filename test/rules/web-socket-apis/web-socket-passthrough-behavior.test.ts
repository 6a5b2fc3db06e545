import { webSocketPassthroughBehavior } from '../../../lib/rules/web-socket-apis/web-socket-passthrough-behavior';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const integration = (properties: object) => v2Api('WEBSOCKET', { Int: ['Integration', properties] });

ruleTester(webSocketPassthroughBehavior, {
  valid: [
    { name: 'one value', resources: integration({ PassthroughBehavior: 'NEVER' }) },
    { name: 'another', resources: integration({ PassthroughBehavior: 'WHEN_NO_MATCH' }) },
    { name: 'nothing', resources: integration({}) },
    { name: 'a parameter', resources: integration({ PassthroughBehavior: { Ref: 'Value' } }) },
  ],
  invalid: [
    {
      name: 'an invention',
      resources: integration({ PassthroughBehavior: 'ALWAYS' }),
      at: ['Int'],
      message: "'Int' has the PassthroughBehavior 'ALWAYS'",
    },
  ],
});
