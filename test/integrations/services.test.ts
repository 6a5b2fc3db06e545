import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import * as fc from 'fast-check';
import { AwsActionOptions, GatewayIntegration, RequestValue } from '../../lib';
import { methodsOf, sampleStack, statementsOfRoles, templateOf } from '../sample';
import { messageFor, requestFor, serve } from './gateway';

/** The policy of the only role that an integration made. */
function statementsOf(integration: GatewayIntegration, stack: Stack): any[] {
  const template = templateOf({ routes: { 'POST /a': { integration } } }, stack);
  const roles = Object.values(statementsOfRoles(template));
  expect(roles).toHaveLength(1);
  return roles[0];
}

/** What the roles that API Gateway assumes may reach. */
function roleResourcesOf(stack: Stack): string[] {
  const roles = Object.values(statementsOfRoles(Template.fromStack(stack)));
  return roles.map(([{ Resource }]) => JSON.stringify(Resource));
}

function machineOf(stack: Stack, stateMachineType = StateMachineType.STANDARD): StateMachine {
  const definitionBody = DefinitionBody.fromChainable(new Pass(stack, 'Pass'));
  return new StateMachine(stack, 'Machine', { definitionBody, stateMachineType });
}

const AWKWARD = JSON.stringify({ name: `Tom's "cat" & café\n\\ 100%`, tags: ['a', null] });

const services: {
  [name: string]: { make: (stack: Stack) => GatewayIntegration; actions: string; bodyOf: (request: string) => string };
} = {
  sqs: {
    make: (stack) => GatewayIntegration.sqs(new Queue(stack, 'Queue')),
    actions: 'sqs:SendMessage',
    bodyOf: (request) => new URLSearchParams(request).get('MessageBody')!,
  },
  sns: {
    make: (stack) => GatewayIntegration.sns(new Topic(stack, 'Topic')),
    actions: 'sns:Publish',
    bodyOf: (request) => new URLSearchParams(request).get('Message')!,
  },
  kinesis: {
    make: (stack) => GatewayIntegration.kinesis(new Stream(stack, 'Stream')),
    actions: 'kinesis:PutRecord',
    bodyOf: (request) => Buffer.from(JSON.parse(request).Data, 'base64').toString(),
  },
  stepFunctions: {
    make: (stack) =>
      GatewayIntegration.stepFunctions(
        new StateMachine(stack, 'Machine', { definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')) }),
      ),
    actions: 'states:StartExecution',
    bodyOf: (request) => JSON.parse(request).input,
  },
  eventBridge: {
    make: (stack) =>
      GatewayIntegration.eventBridge(new EventBus(stack, 'Bus'), { source: 'shop', detailType: 'Ordered' }),
    actions: 'events:PutEvents',
    bodyOf: (request) => JSON.parse(request).Entries[0].Detail,
  },
};

describe.each(Object.entries(services))('%s', (_, { make, actions, bodyOf }) => {
  test('gets the body of the request as it came', () => {
    expect(bodyOf(requestFor(make(sampleStack()), { body: AWKWARD }))).toBe(AWKWARD);
  });

  test('gets any JSON body as it came', () => {
    const integration = make(sampleStack());
    fc.assert(
      fc.property(fc.json(), (body) => bodyOf(requestFor(integration, { body })) === body),
      { numRuns: 50 },
    );
  });

  test('is called with a role that allows one action on one resource', () => {
    const stack = sampleStack();
    const statements = statementsOf(make(stack), stack);
    expect(statements.map(({ Action, Effect }) => ({ Action, Effect }))).toEqual([
      { Action: actions, Effect: 'Allow' },
    ]);
    expect(JSON.stringify(statements[0].Resource)).not.toContain('"*"');
  });

  test('answers bad requests and failures without its own words, and declares each status', () => {
    const stack = sampleStack();
    const method = methodsOf(templateOf({ routes: { 'POST /a': { integration: make(stack) } } }, stack))['POST /a'];
    const answers = method.Integration.IntegrationResponses.map(({ StatusCode, SelectionPattern }: any) => [
      StatusCode,
      SelectionPattern,
    ]);
    expect(answers).toEqual([
      ['200', undefined],
      ['400', '4\\d{2}'],
      ['500', '5\\d{2}'],
    ]);
    expect(method.MethodResponses.map(({ StatusCode }: any) => StatusCode)).toEqual(['200', '400', '500']);
    expect(method.Integration).toMatchObject({
      Type: 'AWS',
      IntegrationHttpMethod: 'POST',
      PassthroughBehavior: 'NEVER',
    });
  });
});

describe('service integrations', () => {
  test('name the service in the form that API Gateway takes', () => {
    const stack = sampleStack();
    const uri = (integration: GatewayIntegration) =>
      integration._backend.forRest!({ key: 'POST /a', verb: 'POST', path: '/a', pathVariables: [] }).uri;
    expect(stack.resolve(uri(services.eventBridge.make(stack)))['Fn::Join'][1].at(-1)).toBe(':events:action/PutEvents');
    expect(stack.resolve(uri(services.sqs.make(stack)))['Fn::Join'][1]).toContain(':sqs:path/');
  });

  test('may use the key of an encrypted queue', () => {
    const stack = sampleStack();
    const queue = new Queue(stack, 'Queue', { encryptionMasterKey: new Key(stack, 'Key') });
    const [, key] = statementsOf(GatewayIntegration.sqs(queue), stack);
    expect(key.Action).toEqual(['kms:GenerateDataKey', 'kms:Decrypt']);
    expect(key.Resource).toEqual(stack.resolve(queue.encryptionMasterKey!.keyArn));
  });

  test('send to a FIFO queue with a group', () => {
    const queue = new Queue(sampleStack(), 'Queue', { fifo: true });
    const fields = new URLSearchParams(requestFor(GatewayIntegration.sqs(queue), { body: '{}' }));
    expect(fields.get('MessageGroupId')).toBe('request-1');
    expect(fields.get('MessageDeduplicationId')).toBe('request-1');
  });

  test('share one role for one action on one resource', () => {
    const stack = sampleStack();
    const queue = new Queue(stack, 'Queue');
    const route = () => ({ integration: GatewayIntegration.sqs(queue) });
    const template = templateOf({ routes: { 'POST /a': route(), 'POST /b': route() } }, stack);
    expect(
      Object.keys(template.findResources('AWS::IAM::Role')).filter((id) => id.includes('SendMessage')),
    ).toHaveLength(1);
  });

  test('use the role, the template and the responses of the user', () => {
    const stack = sampleStack();
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    const integration = GatewayIntegration.sqs(new Queue(stack, 'Queue'), {
      role,
      requestTemplates: { 'text/plain': 'Action=SendMessage&MessageBody=hello' },
      responses: [{ statusCode: '202' }],
    });
    const method = methodsOf(templateOf({ routes: { 'POST /a': { integration } } }, stack))['POST /a'];
    expect(method.Integration).toMatchObject({
      Credentials: stack.resolve(role.roleArn),
      RequestTemplates: { 'text/plain': 'Action=SendMessage&MessageBody=hello' },
      IntegrationResponses: [{ StatusCode: '202' }],
    });
  });

  test.each([
    ['SUCCEEDED', 200, { a: 'b' }],
    ['FAILED', 500, { message: 'Internal server error' }],
  ])('wait for an execution that %s', async (executionStatus, status, body) => {
    const stack = sampleStack();
    const integration = GatewayIntegration.stepFunctionsSync(machineOf(stack, StateMachineType.EXPRESS));
    const answer = { body: JSON.stringify({ status: executionStatus, output: '{"a":"b"}' }) };
    const response = await serve({ 'POST /a': { integration } }, stack, answer).fetch('POST /a');
    expect([response.status, response.json()]).toEqual([status, body]);
  });

  test('do not wait for a standard state machine', () => {
    const stack = sampleStack();
    const definitionBody = DefinitionBody.fromChainable(new Pass(stack, 'Pass'));
    const machine = new StateMachine(stack, 'Machine', { definitionBody });
    expect(() => GatewayIntegration.stepFunctionsSync(machine)).toThrow(
      /^AGW-INT-56: state machine '.*Machine' is of type STANDARD; StartSyncExecution takes state machines of type EXPRESS\./,
    );
  });

  test('make a record of a stream of each element of an array', () => {
    const integration = GatewayIntegration.kinesisRecords(new Stream(sampleStack(), 'Stream'));
    const elements = [{ a: "it's" }, 'text', [1]];
    const { Records } = JSON.parse(requestFor(integration, { body: elements }));
    expect(Records.map(({ PartitionKey }: any) => PartitionKey)).toEqual(['request-1-0', 'request-1-1', 'request-1-2']);
    expect(Records.map(({ Data }: any) => JSON.parse(Buffer.from(Data, 'base64').toString()))).toEqual(elements);
  });

  test('call a service by a path, in another region', async () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.awsAction({
      service: 'bedrock-runtime',
      path: 'model/{modelId}/invoke',
      region: 'us-west-2',
      iamActions: ['bedrock:InvokeModel'],
      resources: ['arn:aws:bedrock:us-west-2::foundation-model/*'],
      requestTemplates: { 'application/json': '{"prompt":$input.json("$.prompt")}' },
    });
    const { calls, fetch } = serve({ 'POST /models/{modelId}': { integration } }, stack);
    await fetch('POST /models/titan', { body: '{"prompt":"hi"}' });
    expect(calls[0]).toMatchObject({ service: 'bedrock-runtime', region: 'us-west-2', method: 'POST' });
    expect(calls[0].url).toMatch(/\/model\/titan\/invoke$/);
    expect(JSON.parse(calls[0].body.toString())).toEqual({ prompt: 'hi' });
  });

  test('call a service at a host of its own, by another method', () => {
    const integration = GatewayIntegration.awsAction({
      service: 'appsync-api',
      subdomain: 'abc123',
      path: 'graphql',
      httpMethod: 'PUT',
      iamActions: ['appsync:GraphQL'],
      resources: ['arn:aws:appsync:eu-west-1:111111111111:apis/abc123/*'],
    });
    const route = { key: 'POST /a', verb: 'POST', path: '/a', pathVariables: [] };
    const { httpMethod, uri } = integration._backend.forRest!(route);
    expect([httpMethod, uri]).toEqual(['PUT', expect.stringMatching(/:abc123\.appsync-api:path\/graphql$/)]);
    expect(integration._backend.forHttp).toBeUndefined();
  });

  test.each<[string, Partial<AwsActionOptions>, string]>([
    ['neither an action nor a path', {}, "AGW-INT-68: 'geo' is called with neither"],
    ['a path without what it needs', { path: 'maps' }, "AGW-INT-68: 'geo' is called with 'maps' alone"],
    ['a variable that the route has not', { path: '{map}', iamActions: ['geo:GetMap'] }, 'AGW-INT-63: '],
  ])('refuse %s', (_name, options, message) => {
    const make = () => {
      const integration = GatewayIntegration.awsAction({ service: 'geo', resources: ['*'], ...options });
      templateOf({ routes: { 'GET /a': { integration } } });
    };
    expect(make).toThrow(message);
  });

  test('call any other action', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.awsAction({
      service: 'dynamodb',
      action: 'GetItem',
      resources: ['arn:aws:dynamodb:eu-west-1:111111111111:table/pets'],
    });
    expect(statementsOf(integration, stack)).toEqual([
      { Action: 'dynamodb:GetItem', Effect: 'Allow', Resource: 'arn:aws:dynamodb:eu-west-1:111111111111:table/pets' },
    ]);
  });

  test('describe and stop an execution that the path names', async () => {
    const stack = sampleStack();
    const machine = machineOf(stack);
    const execution = {
      'GET /reports/{name}': { integration: GatewayIntegration.stepFunctionsDescribe(machine) },
      'DELETE /reports/{name}': { integration: GatewayIntegration.stepFunctionsStop(machine) },
    };
    const answer = { body: '{"status":"SUCCEEDED","output":"{\\"pets\\":3}","name":"secret"}' };
    const { calls, fetch } = serve(execution, stack, answer);
    expect((await fetch('GET /reports/r-1')).json()).toEqual({ status: 'SUCCEEDED', output: { pets: 3 } });
    expect((await fetch('DELETE /reports/r-1')).status).toBe(200);
    for (const { body } of calls) {
      expect(JSON.parse(body.toString()).executionArn).toMatch(/^arn:aws:states:us-east-1:\d+:execution:[^:]+:r-1$/);
    }
    const resources = roleResourcesOf(stack);
    expect(resources).toHaveLength(2);
    for (const resource of resources) expect(resource).toMatch(/:execution:.*:\*/);
  });

  test('start an execution with more of the request than its body', () => {
    const integration = GatewayIntegration.stepFunctions(machineOf(sampleStack()), {
      inputFields: { who: RequestValue.header('X-Who'), sign: RequestValue.text('$50 #1 "a"') },
    });
    const { input } = JSON.parse(
      requestFor(integration, { body: AWKWARD, header: { 'X-Who': `Ann "the" O'Neill \\` } }),
    );
    expect(JSON.parse(input)).toEqual({ body: JSON.parse(AWKWARD), who: `Ann "the" O'Neill \\`, sign: '$50 #1 "a"' });
  });

  test.each<[string, (stack: Stack) => GatewayIntegration, string]>([
    ['an event', (stack) => services.eventBridge.make(stack), '{"FailedEntryCount":1}'],
    ['a record', (stack) => GatewayIntegration.kinesisRecords(new Stream(stack, 'Stream')), '{"FailedRecordCount":2}'],
  ])('answer an error where %s is not taken', async (_name, make, body) => {
    const stack = sampleStack();
    const routes = { 'POST /a': { integration: make(stack) } };
    const response = await serve(routes, stack, { body }).fetch('POST /a', { body: '[{}]' });
    expect([response.status, response.json()]).toEqual([500, { message: 'Internal server error' }]);
  });

  test('answer what the service says where it took all', async () => {
    const stack = sampleStack();
    const routes = { 'POST /a': { integration: services.eventBridge.make(stack) } };
    const body = '{"FailedEntryCount":0,"Entries":[{"EventId":"e-1"}]}';
    const response = await serve(routes, stack, { body }).fetch('POST /a', { body: '{}' });
    expect([response.status, response.text.trim()]).toEqual([200, body]);
  });

  test('write fixed texts as they are, whatever Velocity would make of them', () => {
    const bus = new EventBus(sampleStack(), 'Bus');
    const integration = GatewayIntegration.eventBridge(bus, { source: '$context.stage', detailType: '## "$5" #if' });
    const [entry] = JSON.parse(requestFor(integration, { body: '{}' })).Entries;
    expect(entry).toMatchObject({ Source: '$context.stage', DetailType: '## "$5" #if' });
  });

  test('send attributes, without those that the request lacks', () => {
    const messageAttributes = {
      tenant: RequestValue.header('X-Tenant'),
      kind: RequestValue.text('order & more'),
      area: RequestValue.querystring('area'),
    };
    const stack = sampleStack();
    const event = { body: '{}', header: { 'X-Tenant': 'a=b&c' } };
    const queue = requestFor(GatewayIntegration.sqs(new Queue(stack, 'Queue'), { messageAttributes }), event);
    expect([...new URLSearchParams(queue)].slice(2)).toEqual([
      ['MessageAttribute.1.Name', 'kind'],
      ['MessageAttribute.1.Value.DataType', 'String'],
      ['MessageAttribute.1.Value.StringValue', 'order & more'],
      ['MessageAttribute.2.Name', 'tenant'],
      ['MessageAttribute.2.Value.DataType', 'String'],
      ['MessageAttribute.2.Value.StringValue', 'a=b&c'],
    ]);
    const topic = requestFor(GatewayIntegration.sns(new Topic(stack, 'Topic'), { messageAttributes }), event);
    expect(new URLSearchParams(topic).get('MessageAttributes.entry.2.Value.StringValue')).toBe('a=b&c');
  });

  test.each<[string, (stack: Stack) => GatewayIntegration, string | null, string | null]>([
    ['a standard queue', (stack) => GatewayIntegration.sqs(new Queue(stack, 'Q')), null, null],
    [
      'a group of a standard queue',
      (stack) => GatewayIntegration.sqs(new Queue(stack, 'Q'), { messageGroupId: RequestValue.body('$.tenant') }),
      'ann',
      null,
    ],
    [
      'a FIFO queue',
      (stack) => GatewayIntegration.sqs(new Queue(stack, 'Q', { fifo: true })),
      'request-1',
      'request-1',
    ],
    [
      'a FIFO queue that compares contents',
      (stack) => GatewayIntegration.sqs(new Queue(stack, 'Q', { fifo: true, contentBasedDeduplication: true })),
      'request-1',
      null,
    ],
    [
      'a FIFO topic',
      (stack) => GatewayIntegration.sns(new Topic(stack, 'T', { fifo: true })),
      'request-1',
      'request-1',
    ],
    [
      'a FIFO topic that compares contents',
      (stack) => GatewayIntegration.sns(new Topic(stack, 'T', { fifo: true, contentBasedDeduplication: true })),
      'request-1',
      null,
    ],
  ])('send to %s with the ids that it takes', (_name, make, group, deduplication) => {
    const fields = new URLSearchParams(requestFor(make(sampleStack()), { body: '{"tenant":"ann"}' }));
    expect([fields.get('MessageGroupId'), fields.get('MessageDeduplicationId')]).toEqual([group, deduplication]);
  });

  test('may use the key of an encrypted topic', () => {
    const stack = sampleStack();
    const topic = new Topic(stack, 'Topic', { masterKey: new Key(stack, 'Key') });
    const [, key] = statementsOf(GatewayIntegration.sns(topic), stack);
    expect(key.Action).toEqual(['kms:GenerateDataKey', 'kms:Decrypt']);
    expect(key.Resource).toEqual(stack.resolve(topic.masterKey!.keyArn));
  });

  test('call targets where they are', () => {
    const stack = new Stack(new App(), 'Sample', { env: { account: '111111111111', region: 'eu-west-1' } });
    const arnOf = (service: string, name: string) => `arn:aws:${service}:us-east-1:999999999999:${name}`;
    const uriOf = (integration: GatewayIntegration) =>
      stack
        .resolve(definitionOf(integration).uri)
        ['Fn::Join'][1].join('')
        .replace(/^.*?(?=:apigateway)/, '');
    const definitionOf = (integration: GatewayIntegration) =>
      integration._backend.forRest!({ key: 'POST /a', verb: 'POST', path: '/a', pathVariables: [] });
    const queue = Queue.fromQueueArn(stack, 'Queue', arnOf('sqs', 'orders'));
    expect(uriOf(GatewayIntegration.sqs(queue))).toBe(':apigateway:us-east-1:sqs:path/999999999999/orders');
    const topic = Topic.fromTopicArn(stack, 'Topic', arnOf('sns', 'news'));
    expect(uriOf(GatewayIntegration.sns(topic))).toBe(':apigateway:us-east-1:sns:path//');
    const bus = EventBus.fromEventBusArn(stack, 'Bus', arnOf('events', 'event-bus/shop'));
    const event = GatewayIntegration.eventBridge(bus, { source: 'shop', detailType: 'Sold' });
    expect(JSON.parse(requestFor(event, { body: '{}' })).Entries[0].EventBusName).toBe(bus.eventBusArn);
    const handler = Function.fromFunctionArn(stack, 'Handler', arnOf('lambda', 'function:list'));
    expect(uriOf(GatewayIntegration.lambdaProxy(handler))).toMatch(/^:apigateway:us-east-1:lambda:path/);
  });

  test.each(['sqs', 'sns', 'kinesis', 'stepFunctions', 'eventBridge'])(
    'get what happened to which connection from %s, where a message has no body',
    (name) => {
      const { bodyOf, make } = services[name];
      const event = { context: { connectionId: 'c-1=', eventType: 'CONNECT', requestId: 'r-1' } };
      const message = messageFor(make(sampleStack()), '$connect', event);
      expect(JSON.parse(bodyOf(message))).toEqual({ connectionId: 'c-1=', eventType: 'CONNECT' });
    },
  );
});
