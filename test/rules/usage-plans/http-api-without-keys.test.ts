import { httpApiWithoutKeys } from '../../../lib/rules/usage-plans/http-api-without-keys';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const api = (ProtocolType: string, more: object = {}) => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'pets', ProtocolType, ...more } },
});
const route = (ApiKeyRequired: unknown, RouteKey = 'GET /pets') => ({
  Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: { Ref: 'Api' }, RouteKey, ApiKeyRequired } },
});
const security = { components: { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } } };
const paths = { '/pets': { get: { security: [{ key: [] }], responses: {} } } };

ruleTester(httpApiWithoutKeys, {
  valid: [
    { name: 'a REST API in a plan', resources: petsPlan() },
    { name: 'a route of a WebSocket API', resources: { ...api('WEBSOCKET'), ...route(true, 'join') } },
    { name: 'a route of an HTTP API without a key', resources: { ...api('HTTP'), ...route(false) } },
    { name: 'what only CloudFormation knows', resources: { ...api('HTTP'), ...route({ Ref: 'NeedsKey' }) } },
    { name: 'an OpenAPI body', resources: api('HTTP', { Body: { openapi: '3.0.1', ...security, paths } }) },
    { name: 'a route of an API elsewhere', resources: route(true) },
  ],
  invalid: [
    {
      name: 'a route of an HTTP API',
      resources: { ...api('HTTP'), ...route(true) },
      at: ['Route'],
      message: "an API key is required by the route 'GET /pets' of an HTTP API",
    },
    {
      name: 'a plan that lists a stage of an HTTP API',
      resources: {
        ...api('HTTP'),
        Plan: {
          Type: 'AWS::ApiGateway::UsagePlan',
          Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: '$default' }] },
        },
      },
      at: ['Plan'],
      message: "the usage plan 'Plan' lists a stage of an HTTP API",
    },
  ],
});
