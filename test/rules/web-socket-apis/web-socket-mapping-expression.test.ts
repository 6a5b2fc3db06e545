import { webSocketMappingExpression } from '../../../lib/rules/web-socket-apis/web-socket-mapping-expression';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const mapped = (expression: unknown, RouteKey: unknown = 'join') =>
  v2Api('WEBSOCKET', {
    Int: [
      'Integration',
      { IntegrationType: 'HTTP', RequestParameters: { 'integration.request.header.A': expression } },
    ],
    Route: ['Route', { RouteKey, Target: { 'Fn::Sub': 'integrations/${Int}' } }],
  });

ruleTester(webSocketMappingExpression, {
  valid: [
    { name: 'a fixed text', resources: mapped("'application/json'") },
    { name: 'the connection', resources: mapped('context.connectionId') },
    { name: 'a part of the message', resources: mapped('route.request.body.action') },
    { name: 'a header of the first request', resources: mapped('route.request.header.Cookie', '$connect') },
    { name: 'a route that is a parameter', resources: mapped('route.request.header.Cookie', { Ref: 'Key' }) },
    { name: 'a parameter', resources: mapped({ Ref: 'Expression' }) },
  ],
  invalid: [
    {
      name: 'a text without quotes',
      resources: mapped('application/json'),
      at: ['Int'],
      message: "'integration.request.header.A' is mapped from application/json",
    },
    { name: 'an empty text', resources: mapped(''), at: ['Int'], message: 'mapped from an empty text' },
    {
      name: 'a header of a message',
      resources: mapped('route.request.header.Cookie'),
      at: ['Int'],
      message: 'is mapped from route.request.header.Cookie',
    },
  ],
});
