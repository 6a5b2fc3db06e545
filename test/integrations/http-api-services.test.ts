import { Stack } from 'aws-cdk-lib';
import { Application, ConfigurationContent, Environment, HostedConfiguration } from 'aws-cdk-lib/aws-appconfig';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import {
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  HttpGatewayRoute,
  RequestValue,
  StageSet,
} from '../../lib';
import { LocalGateway } from '../../lib/local';
import { HeaderList } from '../../lib/local-gateway/messages/header-list';
import { sampleStack, statementsOfRoles, validTemplateOf } from '../sample';
import { expressOf, integrationOf } from './http-api';

describe('an HTTP API calls a service', () => {
  const services: [string, (stack: Stack) => GatewayIntegration, string, object, string][] = [
    [
      'SQS',
      (stack) => GatewayIntegration.sqs(new Queue(stack, 'Queue', { fifo: true })),
      'SQS-SendMessage',
      {
        MessageBody: '$request.body',
        MessageGroupId: '$context.requestId',
        MessageDeduplicationId: '$context.requestId',
      },
      'sqs:SendMessage',
    ],
    [
      'EventBridge',
      (stack) => GatewayIntegration.eventBridge(new EventBus(stack, 'Bus'), { source: 'pets', detailType: 'Fed' }),
      'EventBridge-PutEvents',
      { Detail: '$request.body', Source: 'pets', DetailType: 'Fed' },
      'events:PutEvents',
    ],
    [
      'Kinesis',
      (stack) =>
        GatewayIntegration.kinesis(new Stream(stack, 'Stream'), {
          partitionKey: RequestValue.context('identity.sourceIp'),
        }),
      'Kinesis-PutRecord',
      { Data: '$request.body', PartitionKey: '$context.identity.sourceIp' },
      'kinesis:PutRecord',
    ],
    [
      'Step Functions',
      (stack) => GatewayIntegration.stepFunctions(expressOf(stack)),
      'StepFunctions-StartExecution',
      { Input: '$request.body' },
      'states:StartExecution',
    ],
    [
      'Step Functions for a response',
      (stack) => GatewayIntegration.stepFunctionsSync(expressOf(stack)),
      'StepFunctions-StartSyncExecution',
      { Input: '$request.body' },
      'states:StartSyncExecution',
    ],
    [
      'AppConfig',
      (stack) => {
        const application = new Application(stack, 'Application');
        const content = ConfigurationContent.fromInlineText('{}');
        const configuration = new HostedConfiguration(stack, 'Configuration', { application, content });
        const environment = new Environment(stack, 'Environment', { application });
        return GatewayIntegration.appConfig(configuration, { environment });
      },
      'AppConfig-GetConfiguration',
      { ClientId: '$context.identity.sourceIp' },
      'appconfig:GetConfiguration',
    ],
  ];

  test.each(services)('%s, with a role for that alone', (_name, make, subtype, parameters, action) => {
    const { integration, template } = integrationOf(make);
    expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', IntegrationSubtype: subtype });
    expect(integration.RequestParameters).toMatchObject(parameters);
    const [[id, [statement]]] = Object.entries(statementsOfRoles(template));
    expect(integration.CredentialsArn).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    expect(statement.Action).toBe(action);
    expect(JSON.stringify(statement.Resource)).not.toContain('"*"');
  });

  test('with further parameters and a role of its own', () => {
    const { integration, stack } = integrationOf((within) =>
      GatewayIntegration.sqs(new Queue(within, 'Queue'), {
        requestParameters: { DelaySeconds: '$request.querystring.delay' },
        role: new Role(within, 'Mine', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') }),
      }),
    );
    expect(integration.RequestParameters.DelaySeconds).toBe('$request.querystring.delay');
    expect(integration.CredentialsArn['Fn::GetAtt'][0]).toBe(
      stack.getLogicalId(stack.node.findChild('Mine').node.defaultChild as never),
    );
  });

  test('by any of the ten actions', () => {
    const { integration } = integrationOf((stack) => {
      const queue = new Queue(stack, 'Queue');
      return GatewayIntegration.awsAction({
        service: 'sqs',
        action: 'ReceiveMessage',
        resources: [queue.queueArn],
        requestParameters: { QueueUrl: queue.queueUrl, WaitTimeSeconds: '5' },
      });
    });
    expect(integration).toMatchObject({
      IntegrationSubtype: 'SQS-ReceiveMessage',
      RequestParameters: { QueueUrl: { Ref: expect.stringContaining('Queue') }, WaitTimeSeconds: '5' },
    });
  });

  test.each([
    [
      'without a parameter',
      'DeleteMessage',
      { QueueUrl: 'a' },
      /^AGW-HTTP-20: .* calls SQS-DeleteMessage without Receipt/,
    ],
    ['that is none of the ten', 'GetQueueUrl', {}, /^AGW-INT-28: .* calls 'SQS-GetQueueUrl'; the actions are Event/],
  ])('not by an action %s', (_name, action, requestParameters, message) => {
    const make = () => GatewayIntegration.awsAction({ service: 'sqs', action, resources: ['*'], requestParameters });
    expect(() => integrationOf(make)).toThrow(message);
  });

  test.each<[string, HttpGatewayRoute['requestParameters'], object, RegExp]>([
    ['a parameter that it has not', undefined, { Delay: '1' }, /^AGW-HTTP-36: .* maps 'Delay' for SQS-SendMessage/],
    ["a route's mapping", { 'append:header.x': '1' }, {}, /^AGW-HTTP-36: .* maps 'append:header.x'/],
    [
      'Velocity',
      undefined,
      { DelaySeconds: "$input.path('$.a')" },
      /^AGW-HTTP-35: .* maps 'DelaySeconds' from '\$input/,
    ],
  ])('not with %s', (_name, routeParameters, requestParameters, message) => {
    const stack = sampleStack();
    const integration = GatewayIntegration.sqs(new Queue(stack, 'Queue'), {
      requestParameters: { ...requestParameters },
    });
    const routes = { 'POST /a': { integration, requestParameters: routeParameters } };
    expect(() => new HttpGatewayApi(stack, 'Api', { routes })).toThrow(message);
  });

  test('with values out of the request in its own words', () => {
    const { integration } = integrationOf((stack) =>
      GatewayIntegration.sqs(new Queue(stack, 'Queue'), {
        messageGroupId: RequestValue.body('$.tenant'),
        messageAttributes: { kind: RequestValue.text('order') },
      }),
    );
    expect(integration.RequestParameters).toMatchObject({
      MessageGroupId: '$request.body.tenant',
      MessageAttributes: '{"kind":{"DataType":"String","StringValue":"order"}}',
    });
    expect(integration.RequestParameters).not.toHaveProperty('MessageDeduplicationId');
    expect(integration.RequestParameters).not.toHaveProperty('Region');
  });

  test('in the region of the target', () => {
    const { integration } = integrationOf((stack) =>
      GatewayIntegration.sqs(Queue.fromQueueArn(stack, 'Queue', 'arn:aws:sqs:us-east-1:999999999999:orders')),
    );
    expect(integration.RequestParameters.Region).toBe('us-east-1');
  });

  test.each<[string, (stack: Stack) => GatewayIntegration]>([
    [
      'message attributes out of the request',
      (stack) =>
        GatewayIntegration.sqs(new Queue(stack, 'Queue'), { messageAttributes: { who: RequestValue.header('X-Who') } }),
    ],
    [
      'fields of the input out of the request',
      (stack) =>
        GatewayIntegration.stepFunctions(expressOf(stack), { inputFields: { who: RequestValue.header('X-Who') } }),
    ],
  ])('not with %s', (asks, make) => {
    expect(() => integrationOf(make)).toThrow(new RegExp(`^AGW-GEN-20: .* of an HTTP API has ${asks}`));
  });

  test('without a template', () => {
    const requestTemplates = { 'application/json': 'Action=SendMessage' };
    const make = (stack: Stack) => GatewayIntegration.sqs(new Queue(stack, 'Queue'), { requestTemplates });
    expect(() => integrationOf(make)).toThrow(
      /^AGW-GEN-20: 'POST .*' of an HTTP API has mapping templates or responses; REST and WebSocket APIs have mapping/,
    );
  });
});

test('an HTTP API stops an execution that the path, or another part of the request, names', async () => {
  const stack = sampleStack();
  const machine = new StateMachine(stack, 'Machine', {
    definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')),
  });
  const executionName = RequestValue.querystring('name');
  const api = new HttpGatewayApi(stack, 'Api', {
    authorizer: GatewayAuthorizer.publicAccess(),
    routes: {
      'DELETE /reports/{name}': { integration: GatewayIntegration.stepFunctionsStop(machine) },
      'DELETE /reports': { integration: GatewayIntegration.stepFunctionsStop(machine, { executionName }) },
    },
  });
  new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
  const bodies: any[] = [];
  const gateway = LocalGateway.fromTemplate(validTemplateOf(stack).toJSON(), {
    backends: {
      service: async ({ action, body }) => {
        bodies.push([action, JSON.parse(body.toString()).ExecutionArn]);
        return { status: 200, headers: HeaderList.of({}), body: Buffer.from('{}') };
      },
    },
  });
  await gateway.fetch('$default', 'DELETE /reports/r-1');
  await gateway.fetch('$default', 'DELETE /reports?name=r-2');
  const execution = (name: string) => expect.stringMatching(new RegExp(`:execution:[^:]+:${name}$`));
  expect(bodies).toEqual([
    ['StopExecution', execution('r-1')],
    ['StopExecution', execution('r-2')],
  ]);
  const statements = Object.values(statementsOfRoles(validTemplateOf(stack))).flat();
  expect(statements.map(({ Action }) => Action)).toEqual(['states:StopExecution']);
});
