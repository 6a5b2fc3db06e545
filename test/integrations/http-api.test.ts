import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HttpMethod, PayloadFormatVersion, VpcLink } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Application, ConfigurationContent, Environment, HostedConfiguration } from 'aws-cdk-lib/aws-appconfig';
import { Connections, SecurityGroup, SubnetSelection, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationLoadBalancer,
  ListenerAction,
  NetworkLoadBalancer,
  NetworkTargetGroup,
  Protocol,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { DnsRecordType, PrivateDnsNamespace } from 'aws-cdk-lib/aws-servicediscovery';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import {
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  HttpGatewayRoute,
  PrivateTarget,
  RequestValue,
  StageSet,
} from '../../lib';
import { LocalGateway } from '../../lib/local';
import { HeaderList } from '../../lib/local-gateway/messages/header-list';
import { sampleFunction, sampleStack, statementsOfRoles, validTemplateOf } from '../sample';
import { httpTemplateOf, v2RoutesOf } from '../v2-sample';

/** The integration of a route as an HTTP API has it. */
function integrationOf(make: (stack: Stack) => GatewayIntegration, key = 'POST /pets/{id}') {
  const stack = sampleStack();
  const template = httpTemplateOf({ routes: { [key]: { integration: make(stack) } } }, stack);
  return { template, stack, integration: v2RoutesOf(template)[key].integration };
}

const expressOf = (stack: Stack) =>
  new StateMachine(stack, 'Machine', {
    stateMachineType: StateMachineType.EXPRESS,
    definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')),
  });

describe('an HTTP API calls a function', () => {
  test('with the payload format 2.0, or 1.0 where it says so', () => {
    const { integration } = integrationOf((stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack)));
    expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
    const { integration: old } = integrationOf((stack) =>
      GatewayIntegration.lambdaProxy(sampleFunction(stack), {
        payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
        timeout: Duration.seconds(30),
      }),
    );
    expect(old).toMatchObject({ PayloadFormatVersion: '1.0', TimeoutInMillis: 30_000 });
  });

  test('through the alias of the stage', () => {
    const { integration, template } = integrationOf((stack) => GatewayIntegration.lambdaAlias(sampleFunction(stack)));
    expect(integration.IntegrationUri['Fn::Join'][1].at(-1)).toBe(':${stageVariables.lambdaAlias}/invocations');
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'default' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', { StageVariables: { lambdaAlias: 'default' } });
  });

  test('and waits no longer than it can', () => {
    const timeout = Duration.seconds(31);
    const make = (stack: Stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack), { timeout });
    expect(() => integrationOf(make)).toThrow(/^AGW-INT-07: the timeout of 'POST \/pets\/\{id\}' is 31000 ms/);
  });
});

describe('an HTTP API calls an address', () => {
  test('once for all routes that call it alike, under an id that no other route changes', () => {
    const templateOf = (keys: string[]) => {
      const stack = sampleStack();
      // Two addresses that nothing but a reference tells apart.
      const hosts = ['Blue', 'Green'].map((id) => new CfnParameter(stack, id).valueAsString);
      const api = new HttpGatewayApi(stack, 'Api');
      for (const key of keys) {
        const integration = GatewayIntegration.http(`https://${hosts[key.includes('blue') ? 0 : 1]}/pets`);
        api.addRoute(key, { integration });
      }
      return validTemplateOf(stack);
    };
    const idsOf = (template: Template) =>
      Object.fromEntries(
        Object.entries(template.findResources('AWS::ApiGatewayV2::Integration')).map(([id, { Properties }]) => [
          JSON.stringify(Properties.IntegrationUri),
          id,
        ]),
      );
    const alone = templateOf(['GET /green']);
    const later = templateOf(['GET /blue', 'GET /green', 'GET /green/too', 'GET /blue/too']);
    expect(Object.keys(idsOf(later))).toHaveLength(2);
    expect(idsOf(later)).toMatchObject(idsOf(alone));
    const reversed = templateOf(['GET /blue/too', 'GET /green/too', 'GET /green', 'GET /blue']);
    expect(idsOf(reversed)).toEqual(idsOf(later));
  });

  test('with the method of the route, or another', () => {
    const { integration } = integrationOf(() => GatewayIntegration.http('https://a.example.com/{id}'));
    expect(integration).toMatchObject({
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: 'https://a.example.com/{id}',
    });
    expect(integration.RequestParameters).toBeUndefined();
    const put = integrationOf(() => GatewayIntegration.http('https://a.example.com', { httpMethod: 'PUT' }));
    expect(put.integration.IntegrationMethod).toBe('PUT');
  });

  test('with the path of the request where the route has none', () => {
    const url = (address: string) => () => GatewayIntegration.http(address);
    const pathOf = (address: string) => integrationOf(url(address), '$default').integration.RequestParameters;
    expect(pathOf('https://a.example.com')).toEqual({ 'overwrite:path': '$request.path' });
    expect(pathOf('https://a.example.com/fixed')).toBeUndefined();
    const greedy = integrationOf(url('https://a.example.com'), 'ANY /v1/{proxy+}').integration;
    expect(greedy.RequestParameters).toEqual({ 'overwrite:path': '$request.path' });
    const named = integrationOf(url('https://a.example.com/{proxy+}'), 'ANY /v1/{proxy+}').integration;
    expect(named.IntegrationUri).toBe('https://a.example.com/{proxy}');
    expect(() => integrationOf(url('https://a.example.com/{id}'), 'GET /a')).toThrow(/^AGW-INT-63: /);
  });
});

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

describe('an HTTP API reaches into a VPC', () => {
  const albOf = (stack: Stack) => {
    const loadBalancer = new ApplicationLoadBalancer(stack, 'Alb', { vpc: new Vpc(stack, 'Vpc') });
    return loadBalancer.addListener('Listener', {
      port: 80,
      open: false,
      defaultAction: ListenerAction.fixedResponse(200),
    });
  };

  test('to an Application Load Balancer, by a link that is made once and let through', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.vpcLink(PrivateTarget.applicationLoadBalancer(albOf(stack)), 'http://pets');
    const template = httpTemplateOf({ routes: { 'GET /a': { integration }, 'GET /b': { integration } } }, stack);
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    expect(v2RoutesOf(template)['GET /a'].integration).toMatchObject({
      ConnectionType: 'VPC_LINK',
      IntegrationMethod: 'GET',
      IntegrationUri: { Ref: expect.stringContaining('Listener') },
      RequestParameters: { 'overwrite:path': '$request.path' },
    });
  });

  test('with the path and the certificate that the address names', () => {
    const { integration } = integrationOf((stack) =>
      GatewayIntegration.vpcLink(
        PrivateTarget.applicationLoadBalancer(albOf(stack)),
        'https://pets.internal:8443/v1/{id}/all',
      ),
    );
    expect(integration.RequestParameters).toEqual({ 'overwrite:path': '/v1/${request.path.id}/all' });
    expect(integration.TlsConfig).toEqual({ ServerNameToVerify: 'pets.internal' });
  });

  test('to a listener of a Network Load Balancer, by a link that is there', () => {
    const { integration, template } = integrationOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc');
      const targets = new NetworkTargetGroup(stack, 'Targets', { vpc, port: 80, protocol: Protocol.TCP });
      const loadBalancer = new NetworkLoadBalancer(stack, 'Nlb', { vpc });
      const listener = loadBalancer.addListener('Listener', { port: 80, defaultTargetGroups: [targets] });
      const link = new VpcLink(stack, 'Link', { vpc });
      return GatewayIntegration.vpcLink(
        PrivateTarget.networkLoadBalancerListener(listener, { vpcLink: link }),
        'http://pets',
      );
    });
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
    expect(integration.ConnectionId).toEqual({ Ref: expect.stringContaining('Link') });
  });

  test('to a service of Cloud Map, in a VPC that must be known', () => {
    const serviceIn = (stack: Stack, vpc: Vpc) =>
      new PrivateDnsNamespace(stack, 'Space', { vpc, name: 'internal' }).createService('Pets', {
        dnsRecordType: DnsRecordType.SRV,
      });
    const { integration, template } = integrationOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc');
      return GatewayIntegration.vpcLink(PrivateTarget.cloudMapService(serviceIn(stack, vpc), { vpc }), 'http://pets');
    });
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 1);
    expect(integration.IntegrationUri).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Pets'), 'Arn'] });
    const stack = sampleStack();
    const service = serviceIn(stack, new Vpc(stack, 'Vpc'));
    expect(() => PrivateTarget.cloudMapService(service, {})).toThrow(/^AGW-INT-57: the VPC of 'Sample\/Space\/Pets'/);
  });

  test('to all targets of a VPC by one link, and to other subnets by another', () => {
    const stack = sampleStack();
    const vpc = new Vpc(stack, 'Vpc');
    const listenerOf = (id: string) =>
      new ApplicationLoadBalancer(stack, id, { vpc }).addListener('Listener', {
        port: 80,
        open: false,
        defaultAction: ListenerAction.fixedResponse(200),
      });
    const to = (id: string, subnets?: SubnetSelection) => ({
      integration: GatewayIntegration.vpcLink(
        PrivateTarget.applicationLoadBalancer(listenerOf(id), { subnets }),
        'http://pets',
      ),
    });
    const routes = { 'GET /a': to('A'), 'GET /b': to('B'), 'GET /c': to('C', { subnetType: SubnetType.PUBLIC }) };
    const template = httpTemplateOf({ routes }, stack);
    template.resourceCountIs('AWS::ApiGatewayV2::VpcLink', 2);
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 3);
    const connectionOf = (key: string) => v2RoutesOf(template)[key].integration.ConnectionId.Ref;
    expect(connectionOf('GET /a')).toBe(connectionOf('GET /b'));
    expect(connectionOf('GET /a')).not.toBe(connectionOf('GET /c'));
  });

  test('to a load balancer of another stack, which does not come to depend on the API', () => {
    const app = new App();
    const [network, stack] = [new Stack(app, 'Network'), new Stack(app, 'Sample')];
    const integration = GatewayIntegration.vpcLink(
      PrivateTarget.applicationLoadBalancer(albOf(network)),
      'http://pets',
    );
    new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } });
    app.synth();
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    expect(stack.dependencies).toContain(network);
  });

  test('in a VPC of isolated subnets', () => {
    const { template } = integrationOf((stack) => {
      const isolated = [{ name: 'isolated', subnetType: SubnetType.PRIVATE_ISOLATED }];
      const vpc = new Vpc(stack, 'Vpc', { subnetConfiguration: isolated, natGateways: 0 });
      const loadBalancer = new ApplicationLoadBalancer(stack, 'Alb', {
        vpc,
        vpcSubnets: { subnets: vpc.isolatedSubnets },
      });
      const defaultAction = ListenerAction.fixedResponse(200);
      const listener = loadBalancer.addListener('Listener', { port: 80, open: false, defaultAction });
      return GatewayIntegration.vpcLink(PrivateTarget.applicationLoadBalancer(listener), 'http://pets');
    });
    const [{ SubnetIds }] = Object.values(template.findResources('AWS::ApiGatewayV2::VpcLink')).map(
      (l) => l.Properties,
    );
    expect(SubnetIds.map(({ Ref }: { Ref: string }) => Ref)).toEqual([
      expect.stringContaining('isolatedSubnet1'),
      expect.stringContaining('isolatedSubnet2'),
    ]);
  });

  test.each([
    [8080, { FromPort: 8080, ToPort: 8080 }],
    [undefined, { FromPort: 0, ToPort: 65_535 }],
  ])('to instances without a default port, on port %s', (port, ports) => {
    const { template } = integrationOf((stack) => {
      const vpc = new Vpc(stack, 'Vpc');
      const service = new PrivateDnsNamespace(stack, 'Space', { vpc, name: 'internal' }).createService('Pets', {
        dnsRecordType: DnsRecordType.SRV,
      });
      const instances = new Connections({ securityGroups: [new SecurityGroup(stack, 'Group', { vpc })] });
      return GatewayIntegration.vpcLink(
        PrivateTarget.cloudMapService(service, { vpc, instances, port }),
        'http://pets',
      );
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', ports);
  });

  test('not by a link of a REST API', () => {
    const make = (stack: Stack) => {
      const loadBalancer = new NetworkLoadBalancer(stack, 'Nlb', { vpc: new Vpc(stack, 'Vpc') });
      return GatewayIntegration.vpcLink(PrivateTarget.networkLoadBalancer(loadBalancer), 'http://pets');
    };
    expect(() => integrationOf(make)).toThrow(/^AGW-GEN-20: .* calls 'Sample\/Nlb as http:\/\/pets'; REST APIs have/);
  });
});

test.each<[string, (stack: Stack) => GatewayIntegration]>([
  ['mock', () => GatewayIntegration.mock({ 200: {} })],
  ['sns', (stack) => GatewayIntegration.sns(new Topic(stack, 'Topic'))],
  ['kinesisRecords', (stack) => GatewayIntegration.kinesisRecords(new Stream(stack, 'Stream'))],
  ['lambdaCustom', (stack) => GatewayIntegration.lambdaCustom(sampleFunction(stack))],
  ['httpCustom', () => GatewayIntegration.httpCustom('https://a.example.com')],
  ['s3Get', (stack) => GatewayIntegration.s3Get(new Bucket(stack, 'Bucket'))],
  [
    'awsAction',
    () => GatewayIntegration.awsAction({ service: 'ses', action: 'SendEmail', resources: ['arn:aws:ses'] }),
  ],
])('an HTTP API does not call %s, and nothing is left behind', (_name, make) => {
  const stack = sampleStack();
  const routes = { 'GET /a': { integration: make(stack) } };
  expect(() => new HttpGatewayApi(stack, 'Api', { routes })).toThrow(
    /^AGW-GEN-20: 'GET \/a' of an HTTP API calls '.*'; REST.* APIs have that integration\. Call it from a function/,
  );
  expect(stack.node.tryFindChild('Api')).toBeUndefined();
});

test.each([
  { requestParameters: { 'append:header.x': '1' } },
  { responseParameters: { 200: { 'append:header.x': '1' } } },
])('an integration of aws-cdk-lib brings its own mappings, so %j of its route is refused', (mappings) => {
  const integration = GatewayIntegration.fromCdkHttp(new HttpUrlIntegration('Theirs', 'https://a.example.com'));
  const routes = { 'GET /a': { integration, ...mappings } };
  expect(() => new HttpGatewayApi(sampleStack(), 'Api', { routes })).toThrow(/^AGW-INT-64: 'GET \/a' has re/);
});

test('an integration of aws-cdk-lib is used as it is', () => {
  const stack = sampleStack();
  const integration = GatewayIntegration.fromCdkHttp(
    new HttpUrlIntegration('Theirs', 'https://a.example.com', { method: HttpMethod.PUT }),
  );
  new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } });
  expect(v2RoutesOf(validTemplateOf(stack))['GET /a'].integration).toMatchObject({ IntegrationMethod: 'PUT' });
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
