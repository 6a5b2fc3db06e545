import { httpRouteSelection } from '../../../lib/rules/http-apis/http-route-selection';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpRouteSelection, {
  valid: [
    { name: 'none', resources: v2Api('HTTP') },
    { name: 'the only one', value: '${request.method} ${request.path}' },
    { name: 'the same without braces', value: '$request.method $request.path' },
  ],
  invalid: [
    {
      name: "a WebSocket API's",
      resources: v2Api('HTTP', {}, { RouteSelectionExpression: '$request.body.action' }),
      at: ['Api'],
      message: "'$request.body.action' is given",
    },
  ],
});
