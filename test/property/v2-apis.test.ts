import { Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import * as fc from 'fast-check';
import {
  ApiModel,
  CorsSettings,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayRoute,
  StageSettings,
  WebSocketGatewayRoute,
} from '../../lib';
import { sampleFunction, sampleStack } from '../sample';
import { httpTemplateOf, webSocketTemplateOf } from '../v2-sample';
import { isAccepted, mostly } from './accepted';

const INTEGRATIONS: { [name: string]: (stack: Stack) => GatewayIntegration } = {
  lambda: (stack) => GatewayIntegration.lambdaProxy(functionOf(stack)),
  alias: (stack) => GatewayIntegration.lambdaAlias(functionOf(stack)),
  slow: (stack) => GatewayIntegration.lambdaProxy(functionOf(stack), { timeout: Duration.seconds(31) }),
  streaming: (stack) => GatewayIntegration.lambdaProxy(functionOf(stack), { responseStreaming: true }),
  http: () => GatewayIntegration.http('https://pets.example.com/v1'),
  sqs: (stack) => GatewayIntegration.sqs((stack.node.tryFindChild('Queue') as Queue) ?? new Queue(stack, 'Queue')),
  mock: () => GatewayIntegration.mock({ 200: { ok: true } }),
};

const AUTHORIZERS: { [name: string]: (stack: Stack) => GatewayAuthorizer | undefined } = {
  none: () => undefined,
  iam: () => GatewayAuthorizer.iam(),
  open: () => GatewayAuthorizer.publicAccess(),
  lambda: (stack) => GatewayAuthorizer.lambdaRequest({ handler: functionOf(stack) }),
  jwt: () => GatewayAuthorizer.jwt({ issuer: 'https://login.example.com', audience: ['pets'] }),
  token: (stack) => GatewayAuthorizer.lambdaToken({ handler: functionOf(stack) }),
};

function functionOf(stack: Stack) {
  return (stack.node.tryFindChild('Handler') as ReturnType<typeof sampleFunction>) ?? sampleFunction(stack);
}

const throttle = fc.record({
  rateLimit: mostly(fc.integer({ min: 1, max: 10_000 }), fc.constant(-1)),
  burstLimit: fc.integer({ min: 0, max: 5000 }),
});
const settings = fc.record(
  {
    throttle,
    variables: fc.dictionary(fc.constantFrom('backend', 'tenant'), mostly(fc.constant('a-1'), fc.constant('a b'))),
    detailedMetrics: fc.boolean(),
    autoDeploy: fc.boolean(),
    tracing: mostly(fc.constant(false), fc.constant(true)),
    executionLog: mostly(fc.constant(MethodLoggingLevel.OFF), fc.constant(MethodLoggingLevel.INFO)),
    dataTrace: mostly(fc.constant(false), fc.constant(true)),
    cache: mostly(fc.constant(undefined), fc.constant({})),
  },
  { requiredKeys: [] },
);
const stages = fc.dictionary(mostly(fc.constantFrom('$default', 'dev', 'a-b'), fc.constant('a b')), settings, {
  minKeys: 1,
  maxKeys: 3,
});

const httpPath = mostly(
  fc.constantFrom('/', '/pets', '/pets/{id}', '/pets/{petId}', '/files/{proxy+}', '/a/{b}/c'),
  fc.constantFrom('pets', '/{proxy+}/more', '/{a}/{a}'),
);
const httpKey = fc.oneof(
  fc.constant('$default'),
  fc
    .tuple(mostly(fc.constantFrom('GET', 'POST', 'ANY'), fc.constant('TRACE')), httpPath)
    .map(([verb, path]) => `${verb} ${path}`),
);
const httpRoute = fc.record({
  integration: mostly(fc.constantFrom('lambda', 'alias', 'http', 'sqs'), fc.constantFrom('mock', 'slow', 'streaming')),
  authorizer: mostly(fc.constantFrom('none', 'iam', 'open', 'lambda', 'jwt'), fc.constant('token')),
  target: mostly(fc.constant(undefined), fc.constantFrom('append:header.x', 'overwrite:header.authorization', 'x')),
});
const cors = fc.record({
  allowOrigins: mostly(fc.constant<string[]>(['https://a.example.com']), fc.constant<string[]>(['*'])),
  allowCredentials: fc.boolean(),
});
const httpApi = fc.record({
  routes: fc.dictionary(httpKey, httpRoute, { minKeys: 1, maxKeys: 4 }),
  cors: fc.option(cors, { nil: undefined }),
  stages,
});

const webSocketRoute = fc.record({
  integration: mostly(fc.constantFrom('lambda', 'alias', 'http', 'sqs', 'mock'), fc.constantFrom('slow', 'streaming')),
  returnResponse: fc.boolean(),
  model: fc.boolean(),
  apiKeyRequired: fc.boolean(),
});
const webSocketApi = fc.record({
  routes: fc.dictionary(fc.constantFrom('$disconnect', '$default', 'send', 'join'), webSocketRoute),
  connect: fc.option(webSocketRoute, { nil: undefined, freq: 20 }),
  authorizer: mostly(fc.constantFrom('none', 'iam', 'open', 'lambda'), fc.constantFrom('jwt', 'token')),
  stages,
});

function httpTemplate(input: {
  routes: { [key: string]: { integration: string; authorizer: string; target?: string } };
  cors?: CorsSettings;
  stages: { [name: string]: StageSettings };
}): Template {
  const stack = sampleStack();
  const entries = Object.entries(input.routes).map(([key, { authorizer, integration, target }]) => {
    const route: HttpGatewayRoute = {
      integration: INTEGRATIONS[integration](stack),
      authorizer: AUTHORIZERS[authorizer](stack),
      requestParameters: target && integration !== 'sqs' ? { [target]: '1' } : undefined,
    };
    return [key, route];
  });
  return httpTemplateOf({ cors: input.cors, routes: Object.fromEntries(entries) }, stack, input.stages);
}

function webSocketTemplate(input: {
  routes: { [key: string]: { integration: string; returnResponse: boolean; model: boolean; apiKeyRequired: boolean } };
  connect?: { integration: string; apiKeyRequired: boolean };
  authorizer: string;
  stages: { [name: string]: StageSettings };
}): Template {
  const stack = sampleStack();
  const model = ApiModel.jsonSchema('Message', { type: 'object' });
  const messages = Object.entries(input.routes).map(([key, route]): [string, WebSocketGatewayRoute] => [
    key,
    {
      integration: INTEGRATIONS[route.integration](stack),
      returnResponse: route.returnResponse && !key.startsWith('$d'),
      requestModel: route.model ? model : undefined,
      apiKeyRequired: route.apiKeyRequired,
    },
  ]);
  const { connect } = input;
  const $connect = connect && {
    integration: INTEGRATIONS[connect.integration](stack),
    apiKeyRequired: connect.apiKeyRequired,
  };
  const routes = { ...Object.fromEntries(messages), ...($connect && { $connect }) };
  return webSocketTemplateOf({ routes, authorizer: AUTHORIZERS[input.authorizer](stack) }, stack, input.stages);
}

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

test('an HTTP API is refused by a rule, or gives a template in which nobody finds an error', () => {
  let accepted = 0;
  fc.assert(
    fc.property(httpApi, (input) => {
      if (isAccepted(() => httpTemplate(input))) accepted++;
    }),
    { numRuns: 100 },
  );
  expect(accepted).toBeGreaterThan(10);
});

test('a WebSocket API is refused by a rule, or gives a template in which nobody finds an error', () => {
  let accepted = 0;
  fc.assert(
    fc.property(webSocketApi, (input) => {
      if (isAccepted(() => webSocketTemplate(input))) accepted++;
    }),
    { numRuns: 100 },
  );
  expect(accepted).toBeGreaterThan(10);
});
