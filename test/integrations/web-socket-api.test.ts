import { Duration, Stack } from 'aws-cdk-lib';
import { ContentHandling } from 'aws-cdk-lib/aws-apigateway';
import { PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketMockIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { DynamoDbAttribute, GatewayIntegration, WebSocketGatewayApi } from '../../lib';
import { sampleFunction, sampleStack, templateOf } from '../sample';
import { partsOf, quietRoute, v2RoutesOf, webSocketTemplateOf } from '../v2-sample';

/** The integration of the route `send` as a WebSocket API has it. */
function integrationOf(make: (stack: Stack) => GatewayIntegration, returnResponse = false) {
  const stack = sampleStack();
  const send = { integration: make(stack), returnResponse };
  const template = webSocketTemplateOf({ routes: { $connect: quietRoute, $default: quietRoute, send } }, stack);
  return { template, integration: v2RoutesOf(template).send.integration };
}

const machineOf = (stack: Stack) =>
  new StateMachine(stack, 'Machine', {
    stateMachineType: StateMachineType.EXPRESS,
    definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')),
  });

test('a WebSocket API calls a function, or the alias of the stage', () => {
  const { integration } = integrationOf((stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack)));
  expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', IntegrationMethod: 'POST' });
  const { integration: aliased, template } = integrationOf((stack) =>
    GatewayIntegration.lambdaAlias(sampleFunction(stack)),
  );
  expect(aliased.IntegrationUri['Fn::Join'][1].at(-1)).toBe(':${stageVariables.lambdaAlias}/invocations');
  template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live' });
  template.hasResourceProperties('AWS::ApiGatewayV2::Stage', { StageVariables: { lambdaAlias: 'live' } });
});

test('a WebSocket API calls a function by a template', () => {
  const { integration, template } = integrationOf(
    (stack) =>
      GatewayIntegration.lambdaCustom(sampleFunction(stack), {
        asynchronous: true,
        requestTemplates: { $default: '{"text":$input.json("$.text")}' },
        responses: [
          { statusCode: '200', responseTemplates: { $default: '{"ok":true}' } },
          { statusCode: '500', selectionPattern: '.*failed.*' },
        ],
      }),
    true,
  );
  expect(integration).toMatchObject({
    IntegrationType: 'AWS',
    RequestParameters: { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" },
    RequestTemplates: { $default: '{"text":$input.json("$.text")}' },
    TemplateSelectionExpression: '\\$default',
  });
  expect(partsOf(template, 'IntegrationResponse').map((part) => part.IntegrationResponseKey)).toEqual([
    '$default',
    '/.*failed.*/',
  ]);
});

test('a WebSocket API calls an address', () => {
  const { integration } = integrationOf(() => GatewayIntegration.http('https://a.example.com'));
  expect(integration).toMatchObject({ IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'POST' });
  const { integration: custom } = integrationOf(() =>
    GatewayIntegration.httpCustom('https://a.example.com', {
      httpMethod: 'PUT',
      requestTemplates: { $default: '{}' },
      requestParameters: { 'integration.request.header.room': 'route.request.body.room' },
    }),
  );
  expect(custom).toMatchObject({
    IntegrationType: 'HTTP',
    IntegrationMethod: 'PUT',
    RequestTemplates: { $default: '{}' },
    RequestParameters: { 'integration.request.header.room': 'route.request.body.room' },
  });
});

test('a WebSocket API tells an address who sent a message, and handles its content', () => {
  const requestParameters = { 'integration.request.header.connectionId': 'context.connectionId' };
  const { integration } = integrationOf(() => GatewayIntegration.http('https://a.example.com', { requestParameters }));
  expect(integration).toMatchObject({ IntegrationType: 'HTTP_PROXY', RequestParameters: requestParameters });
  const contentHandling = ContentHandling.CONVERT_TO_TEXT;
  const { integration: custom } = integrationOf(() =>
    GatewayIntegration.httpCustom('https://a.example.com', { contentHandling }),
  );
  expect(custom.ContentHandlingStrategy).toBe('CONVERT_TO_TEXT');
});

test.each<[string, (stack: Stack) => GatewayIntegration, RegExp, RegExp]>([
  ['SQS', (stack) => GatewayIntegration.sqs(new Queue(stack, 'Queue')), /:sqs:path\//, /^Action=SendMessage&/],
  ['SNS', (stack) => GatewayIntegration.sns(new Topic(stack, 'Topic')), /:sns:path\//, /^Action=Publish&/],
  ['Kinesis', (stack) => GatewayIntegration.kinesis(new Stream(stack, 'S')), /:kinesis:action\/PutRecord/, /"Data"/],
  [
    'Step Functions',
    (stack) => GatewayIntegration.stepFunctions(machineOf(stack)),
    /:states:action\/StartExecution/,
    /stateMachineArn/,
  ],
  [
    'EventBridge',
    (stack) => GatewayIntegration.eventBridge(new EventBus(stack, 'Bus'), { source: 'chat', detailType: 'Said' }),
    /:events:action\/PutEvents/,
    /"Detail"/,
  ],
  [
    'any action',
    () =>
      GatewayIntegration.awsAction({
        service: 'comprehend',
        action: 'DetectSentiment',
        resources: ['*'],
        requestTemplates: { $default: '{"Text":$input.json("$.text")}' },
      }),
    /:comprehend:action\/DetectSentiment/,
    /"Text"/,
  ],
])('a WebSocket API calls %s with the one template', (_name, make, uri, request) => {
  const { integration } = integrationOf(make);
  expect(integration).toMatchObject({ IntegrationType: 'AWS', TemplateSelectionExpression: '\\$default' });
  expect(integration.CredentialsArn).toBeDefined();
  expect(JSON.stringify(integration.IntegrationUri)).toMatch(uri);
  const { $default } = integration.RequestTemplates;
  expect(typeof $default === 'string' ? $default : $default['Fn::Join'][1].join('')).toMatch(request);
});

test('a WebSocket API answers by itself', () => {
  const { integration, template } = integrationOf(() => GatewayIntegration.mock({ 200: { ok: true } }), true);
  expect(integration).toEqual({
    ApiId: expect.anything(),
    IntegrationType: 'MOCK',
    RequestTemplates: { $default: '{"statusCode":200}' },
    TemplateSelectionExpression: '\\$default',
  });
  expect(partsOf(template, 'IntegrationResponse')).toHaveLength(1);
});

test('a WebSocket API waits no longer than it can', () => {
  const timeout = Duration.seconds(30);
  const make = (stack: Stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack), { timeout });
  expect(() => integrationOf(make)).toThrow(/^AGW-INT-08: /);
});

test('a template that does not parse is refused', () => {
  const requestTemplates = { $default: '#if($input.body' };
  const make = (stack: Stack) => GatewayIntegration.lambdaCustom(sampleFunction(stack), { requestTemplates });
  expect(() => integrationOf(make)).toThrow(/^AGW-MAP-17: /);
});

test.each<[string, (stack: Stack) => GatewayIntegration]>([
  ['stepFunctionsSync', (stack) => GatewayIntegration.stepFunctionsSync(machineOf(stack))],
  [
    'dynamoDbGet',
    (stack) =>
      GatewayIntegration.dynamoDbGet(
        new Table(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } }),
        { key: { id: DynamoDbAttribute.STRING } },
      ),
  ],
])('a WebSocket API does not call %s', (_name, make) => {
  const stack = sampleStack();
  const routes = { $connect: quietRoute, send: { integration: make(stack) } };
  expect(() => new WebSocketGatewayApi(stack, 'Api', { routes })).toThrow(
    /^AGW-GEN-20: 'send' of a WebSocket API calls/,
  );
});

test('answers are streamed by REST APIs alone', () => {
  const make = (stack: Stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack), { responseStreaming: true });
  expect(() => integrationOf(make)).toThrow(
    "AGW-GEN-20: 'send' of a WebSocket API streams its response; REST APIs have response streaming.",
  );
});

test('the payload format is a choice of HTTP APIs alone', () => {
  const make = (stack: Stack) =>
    GatewayIntegration.lambdaProxy(sampleFunction(stack), { payloadFormatVersion: PayloadFormatVersion.VERSION_2_0 });
  const message = 'has the payload format 2.0; HTTP APIs have payload formats other than 1.0.';
  expect(() => integrationOf(make)).toThrow(`AGW-GEN-20: 'send' of a WebSocket API ${message}`);
  const stack = sampleStack();
  expect(() => templateOf({ routes: { 'GET /a': { integration: make(stack) } } }, stack)).toThrow(message);
});

test('an integration of aws-cdk-lib is used as it is', () => {
  const make = () => GatewayIntegration.fromCdkWebSocket(new WebSocketMockIntegration('Theirs'));
  expect(integrationOf(make).integration).toMatchObject({ IntegrationType: 'MOCK', IntegrationUri: '' });
});
