import { App, Duration, Stack } from 'aws-cdk-lib';
import { IpAddressType } from 'aws-cdk-lib/aws-apigatewayv2';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import * as fc from 'fast-check';
import {
  DefinitionForm,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  HttpGatewayRoute,
  StageSet,
} from '../../lib';
import { sampleFunction } from '../sample';

const path = fc
  .array(fc.oneof(fc.stringMatching(/^[a-z]{1,6}$/), fc.constantFrom('{id}', 'v1.2')), { maxLength: 3 })
  .map((parts) => parts.filter((part, index) => parts.indexOf(part) === index));
const key = fc.oneof(
  { weight: 1, arbitrary: fc.constant('$default') },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'ANY', 'OPTIONS'), path, fc.boolean())
      .map(([verb, parts, greedy]) => `${verb} /${(greedy ? [...parts, '{rest+}'] : parts).join('/')}`),
  },
);

const route = fc.record({
  backend: fc.constantFrom('lambda', 'alias', 'http', 'sqs'),
  guard: fc.constantFrom('default', 'public', 'iam', 'request', 'simple', 'cognito', 'jwt'),
  name: fc.option(fc.constantFrom('listPets', 'getPet'), { nil: undefined }),
  mapped: fc.boolean(),
  scopes: fc.boolean(),
});

const settings = fc.record({
  routes: fc.dictionary(key, route, { minKeys: 1, maxKeys: 6 }),
  cors: fc.boolean(),
  closed: fc.boolean(),
  described: fc.boolean(),
  dualStack: fc.boolean(),
});

export type RandomHttpApi = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;
export const randomHttpApi: fc.Arbitrary<RandomHttpApi> = settings;

/** The stack of a random HTTP API in one form. */
export function httpStackOf(random: RandomHttpApi, definition: DefinitionForm): Stack {
  // The rules judge each form elsewhere.
  const stack = new Stack(new App({ context: { 'cdk-gatehouse:rules': 'off' } }), 'Sample');
  const fn = sampleFunction(stack);
  const queue = new Queue(stack, 'Queue');
  const userPool = new UserPool(stack, 'Users');
  const client = userPool.addClient('Web');
  const guards: { readonly [name: string]: GatewayAuthorizer | undefined } = {
    public: GatewayAuthorizer.publicAccess(),
    iam: GatewayAuthorizer.iam(),
    request: GatewayAuthorizer.lambdaRequest({ handler: fn, identitySources: ['$request.header.A', '$context.path'] }),
    simple: GatewayAuthorizer.lambdaRequest({
      name: 'simple',
      handler: fn,
      simpleResponses: true,
      cacheTtl: Duration.minutes(1),
    }),
    cognito: GatewayAuthorizer.cognito({ userPools: [userPool], clients: [client] }),
    jwt: GatewayAuthorizer.jwt({ name: 'login', issuer: 'https://id.example.com', audience: ['pets'] }),
  };
  const backends: { readonly [name: string]: () => GatewayIntegration } = {
    lambda: () => GatewayIntegration.lambdaProxy(fn),
    alias: () => GatewayIntegration.lambdaAlias(fn),
    http: () => GatewayIntegration.http('https://a.example.com/x', { timeout: Duration.seconds(3) }),
    sqs: () => GatewayIntegration.sqs(queue),
  };
  const routeOf = (own: RandomHttpApi['routes'][string]): HttpGatewayRoute => ({
    integration: backends[own.backend](),
    authorizer: guards[own.guard],
    operationName: own.name,
    authorizationScopes: own.scopes && ['cognito', 'jwt'].includes(own.guard) ? ['pets.read'] : undefined,
    ...(own.mapped &&
      own.backend !== 'sqs' && {
        requestParameters: { 'append:header.X-Shop': '$request.querystring.shop' },
        responseParameters: { 404: { 'overwrite:statuscode': '410', 'append:header.X-Gone': 'yes' } },
      }),
  });
  const api = new HttpGatewayApi(stack, 'Api', {
    definition,
    routes: Object.fromEntries(Object.entries(random.routes).map(([name, own]) => [name, routeOf(own)])),
    description: random.described ? 'Random.' : undefined,
    cors: random.cors ? { allowOrigins: ['https://a.example.com'], maxAge: Duration.minutes(1) } : undefined,
    disableExecuteApiEndpoint: random.closed || undefined,
    ipAddressType: random.dualStack ? IpAddressType.DUAL_STACK : undefined,
    tags: { team: 'pets' },
  });
  new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
  return stack;
}
