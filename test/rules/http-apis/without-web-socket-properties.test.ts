import { withoutWebSocketProperties } from '../../../lib/rules/http-apis/without-web-socket-properties';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

ruleTester(withoutWebSocketProperties, {
  valid: [
    { name: 'an HTTP API', resources: v2Api('HTTP', { Int: ['Integration', { RequestParameters: {} }] }) },
    { name: 'a WebSocket API', resources: v2Api('WEBSOCKET', { Int: ['Integration', { RequestTemplates: {} }] }) },
    { name: 'an absent value', resources: v2Api('HTTP', {}, { DisableSchemaValidation: { Ref: 'AWS::NoValue' } }) },
  ],
  invalid: [
    {
      name: 'templates',
      resources: v2Api('HTTP', { Int: ['Integration', { RequestTemplates: {}, PassthroughBehavior: 'NEVER' }] }),
      at: ['Int', 'Int'],
      message:
        "'Int' of an HTTP API has PassthroughBehavior, but only REST and WebSocket APIs have passthrough behavior",
    },
    {
      name: 'models',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /pets', RequestModels: { Ref: 'Models' } }] }),
      at: ['Route'],
      message:
        "'Route' of an HTTP API has RequestModels, but only REST and WebSocket APIs have models and request validation",
    },
    {
      name: 'keys',
      resources: v2Api('HTTP', {}, { ApiKeySelectionExpression: '$request.header.x-api-key' }),
      at: ['Api'],
      message: 'has ApiKeySelectionExpression',
    },
  ],
});
