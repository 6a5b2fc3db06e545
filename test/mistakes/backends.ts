import { Duration, Stack } from 'aws-cdk-lib';
import { LambdaIntegration } from 'aws-cdk-lib/aws-apigateway';
import { AttributeType, ITable, Table, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import {
  ConnectionTable,
  DefinitionForm,
  DynamoDbAttribute,
  GatewayAuthorizer,
  GatewayIntegration,
  RequestValue,
} from '../../lib';
import { calls, Mistake, World } from './mistake';

type Make = (world: World) => GatewayIntegration;
const IAM = { authorizer: GatewayAuthorizer.iam() };
const rest =
  (key: string, make: Make, props: object = {}): Mistake['2'] =>
  (world) =>
    world.rest({ [key]: { integration: make(world), ...IAM } }, props);
const http =
  (key: string, make: Make): Mistake['2'] =>
  (world) =>
    world.http({ [key]: { integration: make(world), ...IAM } });
const url = (address: string, options: object = {}) =>
  rest('GET /a/{id}', () => GatewayIntegration.http(address, options));
const queue = ({ stack }: World) => GatewayIntegration.sqs(new Queue(stack, 'Orders'));
const machine = ({ stack }: World) =>
  new StateMachine(stack, 'Machine', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')) });
const tableIn = (stack: Stack, type = AttributeType.STRING) =>
  new Table(stack, 'Pets', { partitionKey: { name: 'petId', type } });
const STRING = DynamoDbAttribute.STRING;
const table = (make: (pets: ITable) => GatewayIntegration, key = 'GET /{petId}') =>
  rest(key, ({ stack }) => make(tableIn(stack)));
const templated = (template: string) =>
  rest('POST /a', ({ fn }) =>
    GatewayIntegration.lambdaCustom(fn, { requestTemplates: { 'application/json': template } }),
  );
const answered = (...responses: object[]) =>
  rest('POST /a', ({ fn }) => GatewayIntegration.lambdaCustom(fn, { responses: responses as never }));

/** What routes call, and how. */
export const backends: readonly Mistake[] = [
  ['no function', 'refused AGW-GEN-22', rest('GET /a', () => GatewayIntegration.lambdaProxy(undefined as never))],
  [
    'the ARN of a function',
    'refused AGW-GEN-22',
    rest('GET /a', () => GatewayIntegration.lambdaProxy('arn:aws:lambda:eu-west-1:1:function:a' as never)),
  ],
  [
    'an integration of aws-cdk-lib, as it is',
    'refused AGW-GEN-22',
    ({ fn, rest }) => rest({ 'GET /a': { integration: new LambdaIntegration(fn) } }),
  ],
  [
    'a number of seconds for a timeout',
    'refused AGW-GEN-22',
    rest('GET /a', ({ fn }) => GatewayIntegration.lambdaProxy(fn, { timeout: 29 as never })),
  ],
  [
    'a timeout of 30 seconds',
    'warned AGW-INT-48',
    rest('GET /a', ({ fn }) => GatewayIntegration.lambdaProxy(fn, { timeout: Duration.seconds(30) })),
  ],
  [
    'no timeout at all: 0',
    'refused AGW-INT-06',
    rest('GET /a', ({ fn }) => GatewayIntegration.lambdaProxy(fn, { timeout: Duration.seconds(0) })),
  ],
  ['a queue behind a `GET` route', 'warned AGW-INT-74', rest('GET /a', queue)],
  ['HTTP API: a queue behind a `GET` route', 'warned AGW-INT-74', http('GET /a', queue)],
  [
    'every media type as bytes, and a queue',
    'refused AGW-BIN-06',
    rest('POST /a', queue, { binaryMediaTypes: ['*/*'] }),
  ],
  [
    'images for pages of two origins',
    'warned AGW-CORS-12',
    rest(
      'GET /{name}',
      ({ stack }) => GatewayIntegration.s3Get(new Bucket(stack, 'Photos'), { binaryMediaTypes: ['image/png'] }),
      {
        cors: { allowOrigins: ['https://a.example.com', 'https://b.example.com'] },
      },
    ),
  ],
  [
    'an object that nothing names',
    'refused AGW-INT-55',
    rest('GET /a', ({ stack }) => GatewayIntegration.s3Get(new Bucket(stack, 'Photos'))),
  ],
  [
    'a key of an object that begins with a slash',
    'refused AGW-INT-55',
    rest('GET /{name}', ({ stack }) =>
      GatewayIntegration.s3Get(new Bucket(stack, 'Photos'), { key: '/photos/{name}' }),
    ),
  ],
  ['an address on this machine: `http://localhost:3000`', 'warned AGW-INT-75', url('http://localhost:3000')],
  ['an address of a VPC', 'warned AGW-INT-75', url('http://10.0.0.1/pets')],
  ['the name of a container: `http://backend:8080`', 'warned AGW-INT-75', url('http://backend:8080')],
  ['an address without a scheme', 'refused AGW-INT-16', url('pets.example.com/{id}')],
  ['an address with a blank', 'refused AGW-INT-16', url('https://pets.example.com/a b')],
  ['a variable of Express in an address: `/:id`', 'refused AGW-INT-63', url('https://pets.example.com/:id')],
  ['two braces in an address: `{{id}}`', 'refused AGW-INT-63', url('https://pets.example.com/{{id}}')],
  ['a variable that the path has not', 'refused AGW-INT-63', url('https://pets.example.com/{petId}')],
  [
    'a verb in small letters for the backend',
    'refused AGW-INT-81',
    url('https://pets.example.com', { httpMethod: 'get' }),
  ],
  [
    'a certificate that nobody knows',
    'refused AGW-INT-73',
    url('https://pets.example.com', { insecureSkipVerification: true }),
  ],
  [
    'a certificate that nobody knows, in a body',
    'warned AGW-INT-34',
    rest('GET /a', () => GatewayIntegration.http('https://pets.example.com', { insecureSkipVerification: true }), {
      definition: DefinitionForm.OPENAPI,
    }),
  ],
  [
    'HTTP API: a streamed response',
    'refused AGW-GEN-20',
    http('GET /a', () => GatewayIntegration.http('https://a.example.com', { responseStreaming: true })),
  ],
  ['HTTP API: a mock', 'refused AGW-GEN-20', http('GET /a', () => GatewayIntegration.mock({ 200: {} }))],
  [
    'HTTP API: a table',
    'refused AGW-GEN-20',
    http('GET /{petId}', ({ stack }) => GatewayIntegration.dynamoDbGet(tableIn(stack), { key: { petId: STRING } })),
  ],
  [
    'HTTP API: an action that it does not call',
    'refused AGW-GEN-20',
    http('GET /a', () => GatewayIntegration.awsAction({ service: 'dynamodb', action: 'GetItem', resources: ['*'] })),
  ],
  [
    'HTTP API: an action without what it needs',
    'refused AGW-HTTP-20',
    http('GET /a', () => GatewayIntegration.awsAction({ service: 'sqs', action: 'ReceiveMessage', resources: ['*'] })),
  ],
  [
    'an action, and no resources',
    'refused AGW-GEN-22',
    rest('GET /a', () => GatewayIntegration.awsAction({ service: 's3', action: 'ListBuckets' } as never)),
  ],
  [
    'an action and a path',
    'refused AGW-INT-68',
    rest('GET /a', () => GatewayIntegration.awsAction({ service: 'sqs', action: 'A', path: 'b', resources: ['*'] })),
  ],
  ['a mock without responses', 'refused AGW-INT-62', rest('GET /a', () => GatewayIntegration.mock({}))],
  ['a mock with a status of 99', 'refused AGW-INT-62', rest('GET /a', () => GatewayIntegration.mock({ 99: {} }))],
  [
    'a key that is none of the table',
    'refused AGW-INT-65',
    table((pets) => GatewayIntegration.dynamoDbGet(pets, { key: { id: STRING } })),
  ],
  [
    'a text for a key that is a number',
    'refused AGW-INT-76',
    rest('GET /{petId}', ({ stack }) =>
      GatewayIntegration.dynamoDbGet(tableIn(stack, AttributeType.NUMBER), { key: { petId: STRING } }),
    ),
  ],
  [
    'the key among the attributes',
    'refused AGW-INT-77',
    table(
      (pets) => GatewayIntegration.dynamoDbPut(pets, { key: { petId: STRING }, attributes: { petId: STRING } }),
      'PUT /{petId}',
    ),
  ],
  [
    'an index that the table has not',
    'refused AGW-INT-66',
    rest('GET /{petId}', ({ stack }) => {
      const pets = new TableV2(stack, 'Pets', { partitionKey: { name: 'petId', type: AttributeType.STRING } });
      return GatewayIntegration.dynamoDbQuery(pets, { partitionKey: { petId: STRING }, indexName: 'by-owner' });
    }),
  ],
  [
    'two attributes for a partition key',
    'refused AGW-INT-65',
    table((pets) => GatewayIntegration.dynamoDbQuery(pets, { partitionKey: { petId: STRING, owner: STRING } })),
  ],
  [
    'a page of no items',
    'refused AGW-INT-67',
    table((pets) => GatewayIntegration.dynamoDbQuery(pets, { partitionKey: { petId: STRING }, limit: 0 })),
  ],
  [
    'a hyphen in the name of an attribute',
    'refused AGW-INT-54',
    table((pets) =>
      GatewayIntegration.dynamoDbGet(pets, { key: { petId: STRING }, attributes: { 'pet-name': STRING } }),
    ),
  ],
  [
    'the output of a standard state machine',
    'refused AGW-INT-56',
    rest('POST /a', (world) => GatewayIntegration.stepFunctionsSync(machine(world))),
  ],
  [
    'an execution that nothing names',
    'refused AGW-INT-60',
    rest('GET /a', (world) => GatewayIntegration.stepFunctionsDescribe(machine(world))),
  ],
  ['a condition that is not closed', 'refused AGW-MAP-17', templated('#if($a) {')],
  ['a function of AppSync: `$util.toJson`', 'warned AGW-MAP-25', templated('{"a":$util.toJson($input.body)}')],
  ['the context of AppSync: `$ctx`', 'warned AGW-MAP-25', templated('{"a":"$ctx.args.id"}')],
  ['a parameter between quotes', 'warned AGW-MAP-05', templated(`{"a":"$input.params('a')"}`)],
  ['a status that is a number', 'refused AGW-INT-80', answered({ statusCode: 200 })],
  ['a class of statuses: `2xx`', 'refused AGW-INT-80', answered({ statusCode: '2xx' })],
  ['two responses for everything', 'warned AGW-INT-53', answered({ statusCode: '200' }, { statusCode: '201' })],
  ['a pattern for success', 'warned AGW-INT-78', answered({ statusCode: '200', selectionPattern: 'ok.*' })],
  [
    'a status for the pattern of a function',
    'warned AGW-INT-79',
    answered({ statusCode: '200' }, { statusCode: '404', selectionPattern: '404' }),
  ],
  [
    'a regular expression that is none',
    'refused AGW-INT-36',
    answered({ statusCode: '200' }, { statusCode: '404', selectionPattern: '(404' }),
  ],
  [
    'connections with a parameter of the query string',
    'refused AGW-WS-33',
    ({ fn, stack, webSocket }) => {
      const api = webSocket({ send: { integration: calls(fn).integration } });
      return new ConnectionTable(stack, 'Connections', { api, attributes: { room: RequestValue.querystring('room') } });
    },
  ],
  [
    'connections of an API that has `$connect`',
    'refused AGW-HTTP-29',
    ({ fn, stack, webSocket }) =>
      new ConnectionTable(stack, 'Connections', { api: webSocket({ $connect: calls(fn) }) }),
  ],
];
