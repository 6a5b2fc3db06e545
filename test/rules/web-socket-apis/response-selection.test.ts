import { responseSelection } from '../../../lib/rules/web-socket-apis/response-selection';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (expression: unknown) =>
  v2Api('WEBSOCKET', { Route: ['Route', { RouteKey: 'join', RouteResponseSelectionExpression: expression }] });

ruleTester(responseSelection, {
  valid: [
    { name: 'the default', resources: route('$default') },
    { name: 'nothing', resources: route(undefined) },
    { name: 'a parameter', resources: route({ Ref: 'Expression' }) },
  ],
  invalid: [
    {
      name: 'a part of the message',
      resources: route('$request.body.action'),
      at: ['Route'],
      message: "'join' selects its response by '$request.body.action'",
    },
  ],
});
