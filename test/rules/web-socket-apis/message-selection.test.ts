import { messageSelection } from '../../../lib/rules/web-socket-apis/message-selection';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(messageSelection, {
  valid: [
    { name: 'an expression', resources: v2Api('WEBSOCKET') },
    { name: 'an HTTP API', resources: v2Api('HTTP') },
  ],
  invalid: [
    {
      name: 'none',
      resources: v2Api('WEBSOCKET', {}, { RouteSelectionExpression: undefined }),
      at: ['Api'],
      message: "API 'Api' has no RouteSelectionExpression",
    },
  ],
});
