import { Aws, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AuthorizationType,
  AwsIntegration,
  CfnDeployment,
  CfnRestApi,
  CfnStage,
  CognitoUserPoolsAuthorizer,
  DomainName,
  EndpointType,
  LambdaRestApi,
  LogGroupLogDestination,
  Period,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { CorsHttpMethod, HttpApi, HttpMethod, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer, WebSocketLambdaAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration, WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayDomain } from 'aws-cdk-lib/aws-route53-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  AccessLog,
  AccountCloudWatchRole,
  ApiKeySource,
  CustomDomain,
  DefinitionForm,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  MappingType,
  Quota,
  StageSet,
  UsagePlanBundle,
  WebSocketGatewayApi,
} from '../../lib';
import { functionIn } from '../cloudformation/found/lived';
import { live } from '../cloudformation/lives/life';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { assemblyOf, fileOf, Version, withIdentities } from './deployed-before';

interface Rewriting {
  /** As it is deployed, by aws-cdk-lib or SAM. */
  readonly before: Version;
  /** As it is written with this library. */
  readonly after: Version;
}

/** What stands around the API, and is not written anew. */
const aroundIn = (stack: Stack) => ({
  certificate: new Certificate(stack, 'Certificate', { domainName: 'api.example.com' }),
  hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
});

const poolIn = (stack: Stack) => new UserPool(stack, 'Pool', { removalPolicy: RemovalPolicy.DESTROY });

const LIMITS = { rateLimit: 50, burstLimit: 100 };

const restWithKeysAndDomain: Rewriting = {
  before(stack) {
    const authorizer = new CognitoUserPoolsAuthorizer(stack, 'Auth', { cognitoUserPools: [poolIn(stack)] });
    const log = new LogGroup(stack, 'AccessLog', { retention: RetentionDays.ONE_YEAR });
    const api = new LambdaRestApi(stack, 'Api', {
      handler: functionIn(stack, 'Handler'),
      cloudWatchRole: true,
      defaultMethodOptions: { authorizer, authorizationType: AuthorizationType.COGNITO, apiKeyRequired: true },
      deployOptions: { stageName: 'prod', accessLogDestination: new LogGroupLogDestination(log) },
    });
    const { certificate, hostedZone: zone } = aroundIn(stack);
    const domain = new DomainName(stack, 'Domain', {
      domainName: 'api.example.com',
      certificate,
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    domain.addBasePathMapping(api, { basePath: 'v1' });
    new ARecord(stack, 'Alias', {
      zone,
      recordName: 'api',
      target: RecordTarget.fromAlias(new ApiGatewayDomain(domain)),
    });
    const plan = api.addUsagePlan('Plan', {
      name: 'partners',
      throttle: LIMITS,
      quota: { limit: 100_000, period: Period.DAY },
      apiStages: [{ stage: api.deploymentStage }],
    });
    plan.addApiKey(api.addApiKey('Acme', { apiKeyName: 'acme' }));
    plan.addApiKey(api.addApiKey('Beta', { apiKeyName: 'beta' }));
  },
  after(stack) {
    const integration = GatewayIntegration.lambdaProxy(functionIn(stack, 'Handler'));
    const route = { integration, apiKeyRequired: true };
    const api = new GatewayApi(stack, 'Pets', {
      apiName: 'Api',
      authorizer: GatewayAuthorizer.cognito({ userPools: [poolIn(stack)] }),
      routes: { 'ANY /': route, 'ANY /{proxy+}': route },
    });
    const settings = { accessLog: AccessLog.cloudWatch({ retention: RetentionDays.ONE_YEAR }) };
    const prod = new StageSet(stack, 'Stages', { api, stages: { prod: settings } }).stage('prod');
    new CustomDomain(stack, 'Name', {
      ...aroundIn(stack),
      domainName: 'api.example.com',
      mappingType: MappingType.BASE_PATH_MAPPING,
      mappings: { v1: prod },
    });
    const keys = [ApiKeySource.generated('beta'), ApiKeySource.generated('acme')];
    const plans = { partners: { throttle: LIMITS, quota: Quota.perDay(100_000), keys } };
    new UsagePlanBundle(stack, 'Plans', { stages: [prod], plans });
  },
};

const httpWithJwt: Rewriting = {
  before(stack) {
    const [list, create] = [functionIn(stack, 'List'), functionIn(stack, 'Create')];
    const defaultAuthorizer = new HttpJwtAuthorizer('Jwt', 'https://issuer.example.com/', { jwtAudience: ['shop'] });
    const api = new HttpApi(stack, 'Api', {
      apiName: 'shop',
      corsPreflight: {
        allowOrigins: ['https://app.example.com'],
        allowMethods: [CorsHttpMethod.ANY],
        maxAge: Duration.hours(1),
      },
      defaultAuthorizer,
    });
    const route = (path: string, methods: HttpMethod[], integration: HttpLambdaIntegration) =>
      api.addRoutes({ path, methods, integration });
    route('/items', [HttpMethod.GET], new HttpLambdaIntegration('List', list));
    route('/items', [HttpMethod.POST], new HttpLambdaIntegration('Create', create));
    route('/orders', [HttpMethod.GET, HttpMethod.DELETE], new HttpLambdaIntegration('List2', list));
  },
  after(stack) {
    const list = { integration: GatewayIntegration.lambdaProxy(functionIn(stack, 'List')) };
    const create = { integration: GatewayIntegration.lambdaProxy(functionIn(stack, 'Create')) };
    const api = new HttpGatewayApi(stack, 'Items', {
      apiName: 'shop',
      cors: { allowOrigins: ['https://app.example.com'] },
      authorizer: GatewayAuthorizer.jwt({ issuer: 'https://issuer.example.com/', audience: ['shop'] }),
      routes: { 'GET /items': list, 'POST /items': create, 'GET /orders': list, 'DELETE /orders': list },
    });
    new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
  },
};

const webSocket: Rewriting = {
  before(stack) {
    const [auth, connect, send] = ['Auth', 'Connect', 'Send'].map((id) => functionIn(stack, id));
    const authorizer = new WebSocketLambdaAuthorizer('Auth', auth, {
      identitySource: ['route.request.querystring.token'],
    });
    const api = new WebSocketApi(stack, 'Api', {
      apiName: 'chat',
      connectRouteOptions: { integration: new WebSocketLambdaIntegration('Connect', connect), authorizer },
      disconnectRouteOptions: { integration: new WebSocketLambdaIntegration('Disconnect', connect) },
    });
    api.addRoute('send', { integration: new WebSocketLambdaIntegration('Send', send) });
    new WebSocketStage(stack, 'Prod', { webSocketApi: api, stageName: 'prod', autoDeploy: true });
  },
  after(stack) {
    const [handler, connect, send] = ['Auth', 'Connect', 'Send'].map((id) => functionIn(stack, id));
    const api = new WebSocketGatewayApi(stack, 'Chat', {
      apiName: 'chat',
      authorizer: GatewayAuthorizer.lambdaRequest({ handler, identitySources: ['route.request.querystring.token'] }),
      routes: {
        $connect: { integration: GatewayIntegration.lambdaProxy(connect) },
        $disconnect: { integration: GatewayIntegration.lambdaProxy(connect) },
        send: { integration: GatewayIntegration.lambdaProxy(send) },
      },
    });
    new StageSet(stack, 'Stages', { api, cloudWatchRole: AccountCloudWatchRole.existing(), stages: { prod: {} } });
  },
};

/** As the transform of SAM makes it: one body, a stage of its own, and a permission for each function. */
const body: Rewriting = {
  before(stack) {
    const handler = functionIn(stack, 'Handler');
    const uri = `arn:aws:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${handler.functionArn}/invocations`;
    const integration = { type: 'aws_proxy', httpMethod: 'POST', uri };
    const operation = { responses: {}, 'x-amazon-apigateway-integration': integration };
    const paths = { '/users': { get: operation, post: operation } };
    const restApiId = new CfnRestApi(stack, 'ServerlessRestApi', {
      name: 'users',
      body: { swagger: '2.0', info: { version: '1.0', title: 'users' }, paths },
    }).ref;
    const deploymentId = new CfnDeployment(stack, 'Deployment5c39f1ee9a', { restApiId }).ref;
    new CfnStage(stack, 'ServerlessRestApiProdStage', { restApiId, deploymentId, stageName: 'Prod' });
    new CfnPermission(stack, 'HandlerPermission', {
      action: 'lambda:InvokeFunction',
      functionName: handler.functionName,
      principal: 'apigateway.amazonaws.com',
      sourceArn: Fn.sub(`arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/*/users`, { Api: restApiId }),
    });
  },
  after(stack) {
    const route = { integration: GatewayIntegration.lambdaProxy(functionIn(stack, 'Handler')) };
    const api = new GatewayApi(stack, 'Users', {
      apiName: 'users',
      definition: DefinitionForm.OPENAPI,
      routes: { 'GET /users': route, 'POST /users': route },
    });
    new StageSet(stack, 'Stages', { api, cloudWatchRole: AccountCloudWatchRole.existing(), stages: { Prod: {} } });
  },
};

const queue: Rewriting = {
  before(stack) {
    const api = new RestApi(stack, 'RestApi', { deployOptions: { stageName: 'prod' }, cloudWatchRole: false });
    const queue = new Queue(stack, 'Queue');
    const credentialsRole = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    queue.grantSendMessages(credentialsRole);
    const integration = new AwsIntegration({
      service: 'sqs',
      path: `${Aws.ACCOUNT_ID}/${queue.queueName}`,
      options: { credentialsRole, integrationResponses: [{ statusCode: '200' }] },
    });
    api.root.addMethod('POST', integration, { methodResponses: [{ statusCode: '200' }] });
    api.addUsagePlan('Plan', { apiStages: [{ stage: api.deploymentStage }] });
  },
  after(stack) {
    const integration = GatewayIntegration.sqs(new Queue(stack, 'Queue'));
    const api = new GatewayApi(stack, 'Orders', { apiName: 'RestApi', routes: { 'POST /': { integration } } });
    const cloudWatchRole = AccountCloudWatchRole.existing();
    const { stages } = new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { prod: {} } });
    new UsagePlanBundle(stack, 'Plans', { stages, plans: { default: {} } });
  },
};

test.each(Object.entries({ restWithKeysAndDomain, httpWithJwt, webSocket, body, queue }))(
  '%s',
  async (_, { after, before }) => {
    const now = withIdentities(fileOf(before), after);
    await live([assemblyOf(before), assemblyOf(now)], { seed: 1, failAt: [] });
    await live([assemblyOf(before), assemblyOf(now)], { seed: 2, failAt: [1, 3, 6] });
    const account = new SimulatedAccount();
    await account.deploy(assemblyOf(before));
    const was = heldIn(account);
    expect((await account.deploy(assemblyOf(now))).reason).toBeUndefined();
    expect(heldIn(account)).toEqual(expect.arrayContaining(was));
    expect(was.length).toBeGreaterThan(1);
  },
);

/** What clients know and nobody can make again, by the ids that the service has for it. */
function heldIn(account: SimulatedAccount): string[] {
  const types = [
    'RestApi',
    'Api',
    'Stage',
    'ApiKey',
    'UsagePlan',
    'DomainName',
    'BasePathMapping',
    'RecordSet',
    'LogGroup',
  ];
  const held = account.everything().filter(({ type }) => types.includes(type.split('::')[2]));
  return held.map(({ id, type }) => `${type} ${id}`);
}
