import { routeResponseSelected } from '../../../lib/rules/web-socket-apis/route-response-selected';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const answered = (properties: object) =>
  v2Api('WEBSOCKET', {
    Route: ['Route', { RouteKey: 'join', ...properties }],
    Response: ['RouteResponse', { RouteId: { Ref: 'Route' }, RouteResponseKey: '$default' }],
  });

ruleTester(routeResponseSelected, {
  valid: [
    { name: 'a route that selects', resources: answered({ RouteResponseSelectionExpression: '$default' }) },
    { name: 'the opening of a connection', resources: answered({ RouteKey: '$connect' }) },
    { name: 'a parameter', resources: answered({ RouteResponseSelectionExpression: { Ref: 'Expression' } }) },
    { name: 'a route of another template', resources: { ...answered({}), Route: undefined } },
  ],
  invalid: [
    {
      name: 'a route that does not',
      resources: answered({}),
      at: ['Route'],
      message: "'join' has a response and no RouteResponseSelectionExpression",
    },
  ],
});
