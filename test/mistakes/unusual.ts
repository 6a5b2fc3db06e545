import { CfnParameter, Duration, Fn, Size, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, Code, Function, Runtime, SingletonFunction } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  AccessLog,
  ApiModel,
  ConnectionTable,
  DefinitionForm,
  DynamoDbAttribute,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  ProblemDetails,
  RequestValue,
  StageSet,
  WebAcl,
  WebSocketGatewayApi,
} from '../../lib';
import { calls, Mistake, World } from './mistake';

type Routes = (world: World) => object;
const rest =
  (routes: Routes, props: object = {}, prod: object = {}): Mistake['2'] =>
  (world) =>
    world.rest(routes(world), props, { stages: { prod } });
const http =
  (routes: Routes, props: object = {}): Mistake['2'] =>
  (world) =>
    world.http(routes(world), props);
const webSocket =
  (routes: Routes, props: object = {}): Mistake['2'] =>
  (world) =>
    world.webSocket({ $connect: calls(world.fn), ...routes(world) }, props);
const to =
  (keys: readonly string[], more: object = {}): Routes =>
  ({ fn }) =>
    Object.fromEntries(keys.map((key) => [key, calls(fn, more)]));
const one = to(['GET /a']);
const guarded =
  (key: string, make: (world: World) => GatewayIntegration): Routes =>
  (world) => ({
    [key]: { integration: make(world), authorizer: GatewayAuthorizer.iam() },
  });
const petsIn = (stack: Stack) =>
  new Table(stack, 'Pets', { partitionKey: { name: 'petId', type: AttributeType.STRING } });
const key = { petId: DynamoDbAttribute.STRING };
const code = { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('exports.handler = 1;') };
const origin = 'https://app.example.com';

/** What is seldom written, looks wrong to somebody, and is right. */
export const unusual: readonly Mistake[] = [
  [
    'a route for every path, and one for the root',
    'allowed: a greedy variable does not take the root',
    rest(to(['ANY /{proxy+}', 'ANY /'])),
  ],
  ['`ANY` beside a verb', 'allowed: the verb comes first', rest(to(['ANY /a', 'GET /a']))],
  [
    'an `OPTIONS` route beside CORS',
    'allowed: it takes the place of the preflight response',
    rest(to(['GET /a', 'OPTIONS /a']), { cors: { allowOrigins: ['*'] } }),
  ],
  ['a path that begins with a dot', 'allowed: paths have them', rest(to(['GET /.well-known/openid-configuration']))],
  ['a hyphen in the name of a variable', 'allowed: variables have them', rest(to(['GET /{file-name}']))],
  ['paths that differ in capitals alone', 'allowed: they are two paths', rest(to(['GET /Pets', 'GET /pets']))],
  ['a path of 20 parts', 'allowed: no bound is known', rest(to([`GET ${'/part'.repeat(20)}`]))],
  [
    'a group whose path ends in a slash',
    'allowed: it is the same path',
    ({ fn, rest: make }) => make({}, { groups: { '/admin/': { routes: { 'GET /x': calls(fn) } } } }),
  ],
  [
    'a route that joins after its stages',
    'allowed: the stage is deployed with it',
    ({ fn, rest: make }) => make({ 'GET /a': calls(fn) }).addRoute('GET /b', calls(fn)),
  ],
  [
    'one function behind 60 routes',
    'allowed: one permission is for all',
    rest(to(Array.from({ length: 60 }, (_, index) => `GET /r${index}`))),
  ],
  [
    'a function that an app makes once',
    'allowed',
    rest(({ stack }) => ({ 'GET /a': calls(new SingletonFunction(stack, 'Once', { ...code, uuid: 'once' })) })),
  ],
  [
    'an alias for a function',
    'allowed: it has a permission of its own',
    rest(({ fn, stack }) => ({
      'GET /a': calls(new Alias(stack, 'Live', { aliasName: 'live', version: fn.currentVersion })),
    })),
  ],
  ['a version for a function', 'allowed', rest(({ fn }) => ({ 'GET /a': calls(fn.currentVersion) }))],
  [
    'a function that another app has made, by its ARN',
    'allowed: its account lets the API in',
    rest(({ stack }) => ({
      'GET /a': calls(
        Function.fromFunctionArn(stack, 'Theirs', 'arn:aws:lambda:us-east-1:111111111111:function:theirs'),
      ),
    })),
  ],
  [
    'the name of an API out of a parameter',
    'allowed: what only CloudFormation knows is not judged',
    ({ fn, rest: make, stack }) =>
      make({ 'GET /a': calls(fn) }, { apiName: new CfnParameter(stack, 'Name').valueAsString }),
  ],
  [
    'a stage variable that another stack exports',
    'allowed',
    rest(one, {}, { variables: { host: Fn.importValue('host') } }),
  ],
  ['a blank in a stage variable', 'allowed: the service takes it', rest(one, {}, { variables: { title: 'my pets' } })],
  [
    'a stage that turns every request away: a throttle of 0',
    'allowed: so a stage is closed',
    rest(one, {}, { throttle: { rateLimit: 0, burstLimit: 0 } }),
  ],
  [
    'a burst that is smaller than the rate',
    'allowed: it is how many may come at one moment',
    rest(one, {}, { throttle: { rateLimit: 1000, burstLimit: 1 } }),
  ],
  ['`cache: true`', 'allowed: a cache with the defaults', rest(one, {}, { cache: true })],
  [
    'responses that are kept for no time',
    'allowed: the cache stays, and is empty',
    rest(one, {}, { cache: { ttl: Duration.seconds(0) } }),
  ],
  ['no access log', 'warned AGW-LOG-12: it is a setting all the same', rest(one, {}, { accessLog: AccessLog.off() })],
  ['a web ACL by a token', 'allowed', rest(one, {}, { webAcl: WebAcl.fromArn(Fn.importValue('acl')) })],
  [
    'a rule of the web ACL that counts',
    'allowed: larger bodies pass',
    rest(one, {}, { webAcl: WebAcl.managed({ countedRules: ['SizeRestrictions_BODY'] }) }),
  ],
  ['the address of a stage as an output', 'allowed', rest(one, {}, { urlOutput: true })],
  [
    'two stage sets of one API',
    'allowed: stages of two teams',
    ({ fn, rest: make, stack }) =>
      new StageSet(stack, 'More', { api: make({ 'GET /a': calls(fn) }), stages: { dev: {} } }),
  ],
  ['the origin `null`', 'allowed: pages out of files have it', rest(one, { cors: { allowOrigins: ['null'] } })],
  [
    'an origin with a port',
    'allowed: browsers send it',
    rest(one, { cors: { allowOrigins: ['http://localhost:3000'] } }),
  ],
  ['the origin of an extension', 'allowed', rest(one, { cors: { allowOrigins: ['chrome-extension://abcdefgh'] } })],
  ['one origin twice', 'allowed: it is one', rest(one, { cors: { allowOrigins: [origin, origin] } })],
  ['compression of every response: from 0 bytes on', 'allowed', rest(one, { minimumCompressionSize: Size.bytes(0) })],
  [
    'JSON of a kind of its own',
    'allowed: it is one more content type',
    rest(({ fn }) => ({
      'POST /a': calls(fn, {
        requestModels: { 'application/vnd.api+json': ApiModel.jsonSchema('Pet', { type: 'object' }) },
      }),
    })),
  ],
  [
    'two routes of one operation name',
    'allowed: the service does not compare them',
    rest(to(['GET /a', 'GET /b'], { operationName: 'read' })),
  ],
  [
    'problem details beside responses of the user',
    'allowed: these stay',
    rest(one, {
      problemDetails: ProblemDetails.aboutBlank(),
      gatewayResponses: { THROTTLED: { templates: { 'application/json': '{"slow":true}' } } },
    }),
  ],
  ['an API as one body', 'allowed', rest(one, { definition: DefinitionForm.OPENAPI })],
  [
    'a policy as JSON',
    'allowed: it is written as it is',
    rest(one, {
      resourcePolicy: PolicyDocument.fromJson({
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
      }),
    }),
  ],
  [
    'a queue behind `ANY`',
    'allowed: some of its requests have a body',
    rest(guarded('ANY /a', ({ stack }) => GatewayIntegration.sqs(new Queue(stack, 'Orders')))),
  ],
  [
    'a queue of another region',
    'allowed: it is called there',
    rest(
      guarded('POST /a', ({ stack }) =>
        GatewayIntegration.sqs(Queue.fromQueueArn(stack, 'Far', 'arn:aws:sqs:eu-west-1:111111111111:far')),
      ),
    ),
  ],
  [
    'a role of the user',
    'allowed',
    rest(
      guarded('POST /a', ({ stack }) =>
        GatewayIntegration.sns(new Topic(stack, 'News'), {
          role: new Role(stack, 'Caller', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') }),
        }),
      ),
    ),
  ],
  [
    'an object under a fixed key',
    'allowed: a page for everybody',
    rest(guarded('GET /', ({ stack }) => GatewayIntegration.s3Get(new Bucket(stack, 'Pages'), { key: 'index.html' }))),
  ],
  [
    'the key of an item out of a token',
    'allowed: everybody has an item',
    rest(
      guarded('GET /me', ({ stack }) =>
        GatewayIntegration.dynamoDbGet(petsIn(stack), {
          key,
          keyValues: { petId: RequestValue.context('identity.userArn') },
        }),
      ),
    ),
  ],
  [
    'the key of an item out of the query string',
    'allowed: parameters have their names',
    rest(guarded('GET /pet', ({ stack }) => GatewayIntegration.dynamoDbGet(petsIn(stack), { key }))),
  ],
  [
    'a text for the body of a mock',
    'allowed: it is JSON',
    rest(() => ({
      'GET /a': { integration: GatewayIntegration.mock({ 200: 'ok' }), authorizer: GatewayAuthorizer.publicAccess() },
    })),
  ],
  [
    'a redirect by a mock',
    'allowed',
    rest(() => ({
      'GET /a': {
        integration: GatewayIntegration.mock({ 302: undefined }, { responseHeaders: { Location: origin } }),
        authorizer: GatewayAuthorizer.publicAccess(),
      },
    })),
  ],
  ['HTTP API: `$default` alone', 'allowed: every request goes there', http(to(['$default']))],
  [
    'HTTP API: two greedy routes, one below the other',
    'allowed: the longer one comes first',
    http(to(['ANY /{proxy+}', 'ANY /a/{proxy+}'])),
  ],
  [
    'HTTP API: a variable beside a fixed part',
    'allowed: the fixed part comes first',
    http(to(['GET /pets/{id}', 'GET /pets/mine'])),
  ],
  [
    'HTTP API: a hyphen in the name of a stage',
    'allowed: its stages have them',
    ({ fn, stack }) =>
      new StageSet(stack, 'Stages', {
        api: new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': calls(fn) } }),
        stages: { 'my-stage': {} },
      }),
  ],
  [
    'HTTP API: an event out of a body',
    'allowed',
    http(
      guarded('POST /events', ({ stack }) =>
        GatewayIntegration.eventBridge(new EventBus(stack, 'Bus'), { source: 'shop', detailType: 'Order' }),
      ),
    ),
  ],
  ['WebSocket API: `$connect` alone', 'allowed: messages go to clients only', webSocket(() => ({}))],
  [
    'WebSocket API: a selection by two fields',
    'allowed',
    webSocket(({ fn }) => ({ 'a.b': { integration: calls(fn).integration } }), {
      routeSelectionExpression: '${request.body.kind}.${request.body.action}',
    }),
  ],
  [
    'WebSocket API: a number for a route',
    'allowed: it is a text in the message',
    webSocket(({ fn }) => ({ 42: { integration: calls(fn).integration } })),
  ],
  [
    'WebSocket API: connections that no function keeps',
    'allowed',
    ({ fn, stack }) => {
      const api = new WebSocketGatewayApi(stack, 'Api', { routes: { send: { integration: calls(fn).integration } } });
      new StageSet(stack, 'Stages', { api, stages: { live: {} } });
      return new ConnectionTable(stack, 'Connections', { api });
    },
  ],
];
