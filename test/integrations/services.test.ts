import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import * as fc from 'fast-check';
import { render } from 'velocityjs';
import { GatewayIntegration } from '../../lib';
import { methodsOf, sampleStack, templateOf } from '../sample';

/** What API Gateway makes of a request body, with its own functions stood in for. */
function requestFor(integration: GatewayIntegration, body: string): string {
  const { requestTemplates } = integration._backend.forRest!({
    key: 'POST /a',
    verb: 'POST',
    path: '/a',
    pathVariables: [],
  });
  const escapeJavaScript = (text: string) => ({
    replaceAll: (_pattern: string, replacement: string) =>
      JSON.stringify(text).slice(1, -1).replace(/'/g, "\\'").replace(/\\'/g, replacement),
  });
  const template = requestTemplates!['application/json'].replace(/\$\{Token\[[^\]]*\]\}/g, 'resolved');
  return render(template, {
    input: { body },
    context: { requestId: 'request-1' },
    util: {
      urlEncode: encodeURIComponent,
      base64Encode: (text: string) => Buffer.from(text).toString('base64'),
      escapeJavaScript,
    },
  });
}

/** The policy of the only role that an integration made. */
function statementsOf(integration: GatewayIntegration, stack: Stack): any[] {
  const template = templateOf({ routes: { 'POST /a': { integration } } }, stack);
  const roles = Object.values(template.findResources('AWS::IAM::Role')).filter(({ Properties }) => Properties.Policies);
  expect(roles).toHaveLength(1);
  return roles[0].Properties.Policies[0].PolicyDocument.Statement;
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
    expect(bodyOf(requestFor(make(sampleStack()), AWKWARD))).toBe(AWKWARD);
  });

  test('gets any JSON body as it came', () => {
    const integration = make(sampleStack());
    fc.assert(
      fc.property(fc.json(), (body) => bodyOf(requestFor(integration, body)) === body),
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
    const fields = new URLSearchParams(requestFor(GatewayIntegration.sqs(queue), '{}'));
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
    ['SUCCEEDED', '{"a":"b"}', undefined],
    ['FAILED', '{"message":"Internal server error"}', 500],
  ])('wait for an execution that %s', (executionStatus, body, status) => {
    const stack = sampleStack();
    const definitionBody = DefinitionBody.fromChainable(new Pass(stack, 'Pass'));
    const machine = new StateMachine(stack, 'Machine', { definitionBody, stateMachineType: StateMachineType.EXPRESS });
    const integration = GatewayIntegration.stepFunctionsSync(machine);
    const method = methodsOf(templateOf({ routes: { 'POST /a': { integration } } }, stack))['POST /a'];
    const [answer] = method.Integration.IntegrationResponses;
    const context = { responseOverride: {} as { status?: number } };
    const input = { path: () => ({ status: executionStatus, output: '{"a":"b"}' }) };
    expect(render(answer.ResponseTemplates['application/json'], { input, context }).trim()).toBe(body);
    expect(context.responseOverride.status).toBe(status);
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
    const { requestTemplates } = integration._backend.forRest!({
      key: 'POST /a',
      verb: 'POST',
      path: '/a',
      pathVariables: [],
    });
    const request = render(requestTemplates!['application/json'].replace(/\$\{Token\[[^\]]*\]\}/g, 'clicks'), {
      input: { path: () => elements, json: (path: string) => JSON.stringify(elements[Number(path.slice(2, -1))]) },
      context: { requestId: 'request-1' },
      util: { base64Encode: (text: string) => Buffer.from(text).toString('base64') },
    });
    const { Records, StreamName } = JSON.parse(request);
    expect(StreamName).toBe('clicks');
    expect(Records.map(({ PartitionKey }: any) => PartitionKey)).toEqual(['request-1-0', 'request-1-1', 'request-1-2']);
    expect(Records.map(({ Data }: any) => JSON.parse(Buffer.from(Data, 'base64').toString()))).toEqual(elements);
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
});
