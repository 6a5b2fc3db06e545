import {
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  StageSet,
  WebSocketGatewayApi,
} from '../../lib';
import { sampleStack } from '../sample';

// What languages without types can write.
const untyped = (value: unknown) => value as never;
const api = (routes: unknown, props: object = {}) =>
  new GatewayApi(sampleStack(), 'Api', { routes: untyped(routes), ...props });

test.each<[string, () => unknown, string]>([
  [
    'a route of nothing',
    () => api({ 'GET /a': undefined }),
    "AGW-GEN-22: 'GET /a' has no integration; integration is a GatewayIntegration.",
  ],
  ['a route of an empty map', () => api({ 'GET /a': {} }), "'GET /a' has no integration"],
  ['a route of a text', () => api({ 'GET /a': 'https://pets.example.com' }), "'GET /a' has no integration"],
  [
    'a text for an integration',
    () => api({ 'GET /a': { integration: 'pets' } }),
    "'GET /a' has 'pets' for integration",
  ],
  [
    'an authorizer for an integration',
    () => api({ 'GET /a': { integration: GatewayAuthorizer.iam() } }),
    "'GET /a' has a GatewayAuthorizer for integration",
  ],
  [
    'an integration for a route of an HTTP API',
    () =>
      new HttpGatewayApi(sampleStack(), 'Api', untyped({ routes: { 'GET /a': GatewayIntegration.http('https://a') } })),
    "'GET /a' has no integration",
  ],
  [
    'an empty route of a WebSocket API',
    () => new WebSocketGatewayApi(sampleStack(), 'Api', untyped({ routes: { $connect: {} } })),
    "'$connect' has no integration",
  ],
  ['CORS without origins', () => api({}, { cors: {} }), 'cors has no allowOrigins; allowOrigins is a list'],
  ['one origin for a list', () => api({}, { cors: { allowOrigins: '*' } }), "cors has '*' for allowOrigins"],
  [
    'stages of no API',
    () => new StageSet(sampleStack(), 'Stages', untyped({ stages: { dev: {} } })),
    "'Stages' has no api",
  ],
  [
    'a list of stages',
    () => new StageSet(sampleStack(), 'Stages', untyped({ api: api({}), stages: ['dev'] })),
    "'Stages' has a list for stages; stages is a map",
  ],
  [
    'a Lambda authorizer without a function',
    () => GatewayAuthorizer.lambdaToken(untyped({})),
    'the Lambda authorizer has no handler',
  ],
  ['a Lambda authorizer of nothing', () => GatewayAuthorizer.lambdaRequest(untyped(undefined)), 'has no handler'],
  ['user pools of nothing', () => GatewayAuthorizer.cognito(untyped({})), 'the Cognito authorizer has no userPools'],
  [
    'tokens without an issuer',
    () => GatewayAuthorizer.jwt(untyped({ audience: ['a'] })),
    'the JWT authorizer has no issuer',
  ],
  [
    'tokens without an audience',
    () => GatewayAuthorizer.jwt(untyped({ issuer: 'https://a', audience: 'pets' })),
    "the JWT authorizer has 'pets' for audience; audience is a list",
  ],
  ['a provider without an address', () => GatewayAuthorizer.openIdConnect(untyped({})), 'has no discoveryUrl'],
])('%s is refused in a sentence', (_, make, message) => {
  expect(make).toThrow(message);
});
