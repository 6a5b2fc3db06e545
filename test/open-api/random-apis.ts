import { App, Duration, Size, Stack } from 'aws-cdk-lib';
import { ApiKeySourceType } from 'aws-cdk-lib/aws-apigateway';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AnyPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import * as fc from 'fast-check';
import {
  ApiModel,
  DefinitionForm,
  Endpoint,
  GatewayApi,
  GatewayApiProps,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayRoute,
  RequestValidation,
  StageSet,
} from '../../lib';
import { sampleFunction } from '../sample';

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const path = fc
  .array(fc.oneof(word, fc.constantFrom('{id}', 'v1.2')), { maxLength: 3 })
  .map((parts) => parts.filter((part, index) => parts.indexOf(part) === index));
const key = fc
  .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'ANY', 'OPTIONS'), path, fc.boolean())
  .map(([verb, parts, greedy]) => `${verb} /${(greedy ? [...parts, '{rest+}'] : parts).join('/')}`);

const route = fc.record({
  backend: fc.constantFrom('lambda', 'alias', 'stream', 'http', 'custom', 'mock', 'sqs', 's3', 'lambdaCustom'),
  guard: fc.constantFrom('default', 'public', 'iam', 'token', 'request', 'cognito'),
  validation: fc.option(fc.constantFrom(...Object.values(RequestValidation)), { nil: undefined }),
  body: fc.constantFrom('none', 'pet', 'tree'),
  response: fc.constantFrom('none', 'pet', 'tree'),
  apiKey: fc.boolean(),
  name: fc.option(fc.constantFrom('listPets', 'getPet'), { nil: undefined }),
  parameters: fc.dictionary(fc.constantFrom('querystring.limit', 'header.X-Id', 'querystring.q'), fc.boolean()),
});

const settings = fc.record({
  routes: fc.dictionary(key, route, { minKeys: 1, maxKeys: 6 }),
  cors: fc.constantFrom(undefined, 'one', 'several'),
  edge: fc.boolean(),
  binary: fc.boolean(),
  compressed: fc.boolean(),
  policy: fc.boolean(),
  keySource: fc.boolean(),
  responses: fc.boolean(),
  closed: fc.boolean(),
});

export type RandomApi = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;
export const randomApi: fc.Arbitrary<RandomApi> = settings;

const pet = ApiModel.jsonSchema('Pet', {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' } },
});
const tree = ApiModel.jsonSchema('Tree', {
  type: 'object',
  properties: { leaf: { $ref: '#/definitions/Leaf' }, below: { type: 'array', items: { $ref: '#/definitions/Tree' } } },
  definitions: {
    Leaf: { type: ['string', 'null'] },
    Tree: {
      type: 'object',
      properties: {
        leaf: { $ref: '#/definitions/Leaf' },
        below: { type: 'array', items: { $ref: '#/definitions/Tree' } },
      },
    },
  },
});
const models: { readonly [name: string]: ApiModel | undefined } = { pet, tree };

/** The stack of a random API in one form. */
export function stackOf(random: RandomApi, definition: DefinitionForm): Stack {
  // The rules judge each form elsewhere.
  const stack = new Stack(new App({ context: { 'cdk-gatehouse:rules': 'off' } }), 'Sample');
  const fn = sampleFunction(stack);
  const queue = new Queue(stack, 'Queue');
  const bucket = new Bucket(stack, 'Bucket');
  const userPool = new UserPool(stack, 'Users');
  const guards: { readonly [name: string]: GatewayAuthorizer | undefined } = {
    public: GatewayAuthorizer.publicAccess(),
    iam: GatewayAuthorizer.iam(),
    token: GatewayAuthorizer.lambdaToken({ handler: fn, validationRegex: '^a' }),
    request: GatewayAuthorizer.lambdaRequest({
      handler: fn,
      identitySources: ['method.request.header.A', 'context.path'],
    }),
    cognito: GatewayAuthorizer.cognito({ userPools: [userPool], cacheTtl: Duration.minutes(1) }),
  };
  const backends: { readonly [name: string]: () => GatewayIntegration } = {
    lambda: () => GatewayIntegration.lambdaProxy(fn),
    alias: () => GatewayIntegration.lambdaAlias(fn),
    stream: () => GatewayIntegration.lambdaProxy(fn, { streaming: true } as never),
    http: () => GatewayIntegration.http('https://${stageVariables.host}/x', { timeout: Duration.seconds(3) }),
    custom: () => GatewayIntegration.httpCustom('https://a.example.com'),
    mock: () => GatewayIntegration.mock({ 200: { ok: true }, 404: { error: 'gone' } }),
    sqs: () => GatewayIntegration.sqs(queue),
    s3: () => GatewayIntegration.s3Get(bucket, { key: 'a.txt' }),
    lambdaCustom: () => GatewayIntegration.lambdaCustom(fn),
  };
  const routeOf = (own: RandomApi['routes'][string]): GatewayRoute => ({
    integration: backends[own.backend](),
    authorizer: guards[own.guard],
    requestValidation: own.validation,
    requestModel: models[own.body],
    responseModels: models[own.response] && { 200: models[own.response]! },
    apiKeyRequired: own.apiKey,
    operationName: own.name,
    authorizationScopes: own.guard === 'cognito' ? ['pets/read'] : undefined,
    parameters: Object.fromEntries(
      Object.entries(own.parameters).map(([name, required]) => [`method.request.${name}`, required]),
    ),
  });
  const props: GatewayApiProps = {
    definition,
    routes: Object.fromEntries(Object.entries(random.routes).map(([name, own]) => [name, routeOf(own)])),
    description: 'Random.',
    cors: random.cors && {
      allowOrigins: ['https://a.example.com', ...(random.cors === 'several' ? ['https://b.example.com'] : [])],
    },
    endpoint: random.edge ? Endpoint.edge() : undefined,
    binaryMediaTypes: random.binary ? ['image/png'] : undefined,
    minimumCompressionSize: random.compressed ? Size.kibibytes(1) : undefined,
    apiKeySource: random.keySource ? ApiKeySourceType.HEADER : undefined,
    disableExecuteApiEndpoint: random.closed || undefined,
    gatewayResponses: random.responses
      ? { THROTTLED: { statusCode: '420', templates: { 'text/plain': 'slow' } } }
      : undefined,
    resourcePolicy: random.policy
      ? new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['execute-api:Invoke'],
              principals: [new AnyPrincipal()],
              resources: ['execute-api:/*'],
            }),
          ],
        })
      : undefined,
  };
  const api = new GatewayApi(stack, 'Api', props);
  const variables = { host: 'a.example.com' };
  new StageSet(stack, 'Stages', { api, stages: { prod: { variables } } });
  return stack;
}
