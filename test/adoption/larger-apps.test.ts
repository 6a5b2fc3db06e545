import { App, NestedStack, Stack } from 'aws-cdk-lib';
import {
  AuthorizationType,
  AwsIntegration,
  BasePathMapping,
  DomainName,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  PassthroughBehavior,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { ApiMapping, HttpApi, DomainName as V2DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  AccessLog,
  AccountCloudWatchRole,
  CustomDomain,
  GatewayApi,
  GatewayAuthorizer,
  GatewayDefaults,
  GatewayIntegration,
  HttpGatewayApi,
  MappingType,
  StageLogFormat,
  StageSet,
  UsagePlanBundle,
} from '../../lib';
import { sampleFunction } from '../sample';
import { adopt, keepOutput } from './adopted';

const cloudWatchRole = AccountCloudWatchRole.existing();
const gatewayDefaults = GatewayDefaults.SERVICE;
const domainName = 'api.example.com';

/** What pattern libraries make: an API in front of a queue, with a log, a plan and IAM on its method. */
function queueBehind(stack: Stack) {
  const queue = new Queue(stack, 'Queue');
  const log = new LogGroup(stack, 'ApiAccessLogGroup');
  const role = new Role(stack, 'LambdaRestApiRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
  queue.grantSendMessages(role);
  const send = new AwsIntegration({
    service: 'sqs',
    path: `111111111111/${queue.queueName}`,
    integrationHttpMethod: 'POST',
    options: {
      credentialsRole: role,
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
      requestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)' },
      integrationResponses: [{ statusCode: '200' }],
    },
  });
  return { log, send };
}

const format = '{"requestId":"$context.requestId"}';

function patternApi(stack: Stack): RestApi {
  const { log, send } = queueBehind(stack);
  const restApi = new RestApi(stack, 'RestApi', {
    cloudWatchRole: false,
    deployOptions: {
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: { toString: () => format } as never,
      tracingEnabled: true,
    },
    endpointConfiguration: { types: [EndpointType.EDGE] },
  });
  const authorizationType = AuthorizationType.IAM;
  restApi.root.addMethod('POST', send, { authorizationType, methodResponses: [{ statusCode: '200' }] });
  restApi.addUsagePlan('UsagePlan', { apiStages: [{ api: restApi, stage: restApi.deploymentStage }] });
  return restApi;
}

test('an API of a pattern in front of a queue, with a log and a plan, is adopted', async () => {
  await adopt({
    felt: ['name of plan RestApiUsagePlan6E1C537A: RestApiUsagePlan6E1C537A -> all'],
    before: (stack) => void patternApi(stack),
    taken(stack) {
      const restApi = patternApi(stack);
      const api = GatewayApi.fromRestApi(stack, 'Adopted', restApi);
      const stages = { prod: { takeOver: restApi.deploymentStage } };
      new StageSet(stack, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages });
    },
    rewritten(stack) {
      const { log, send } = queueBehind(stack);
      const api = new GatewayApi(stack, 'Api', {
        apiName: 'RestApi',
        gatewayDefaults,
        routes: { 'POST /': { integration: GatewayIntegration.fromCdk(send), authorizer: GatewayAuthorizer.iam() } },
      });
      const accessLog = AccessLog.cloudWatch({ logGroup: log, format: StageLogFormat.custom(format) });
      const stages = new StageSet(stack, 'Stages', {
        api,
        cloudWatchRole,
        stages: { prod: { accessLog, tracing: true } },
      });
      keepOutput(stack, 'RestApiEndpoint0551178A', stages.stage('prod').url);
      new UsagePlanBundle(stack, 'Plans', { stages: stages.stages, plans: { all: {} } });
    },
  });
});

function nestedApi(stack: Stack): { nested: NestedStack; restApi: RestApi } {
  const nested = new NestedStack(stack, 'Nested');
  const restApi = new RestApi(nested, 'Api', { cloudWatchRole: false });
  restApi.root.addResource('pets').addMethod('GET', new LambdaIntegration(sampleFunction(nested)));
  return { nested, restApi };
}

test('an API in a nested stack is adopted by a stage set in that stack', async () => {
  await adopt({
    before: (stack) => void nestedApi(stack),
    taken(stack) {
      const { nested, restApi } = nestedApi(stack);
      const api = GatewayApi.fromRestApi(nested, 'Adopted', restApi);
      const stages = { prod: { takeOver: restApi.deploymentStage } };
      new StageSet(nested, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages });
    },
    rewritten(stack) {
      const nested = new NestedStack(stack, 'Nested');
      const integration = GatewayIntegration.lambdaProxy(sampleFunction(nested));
      const routes = { 'GET /pets': { integration } };
      const api = new GatewayApi(nested, 'Pets', { apiName: 'Api', gatewayDefaults, routes });
      const stages = new StageSet(nested, 'Stages', { api, cloudWatchRole, stages: { prod: {} } });
      keepOutput(nested, 'ApiEndpoint4F160690', stages.stage('prod').url);
    },
  });
});

const certificateIn = (stack: Stack) => new Certificate(stack, 'Certificate', { domainName });

/** A REST and an HTTP API behind one name. */
function twoApis(stack: Stack) {
  const restApi = new RestApi(stack, 'Rest', { cloudWatchRole: false });
  restApi.root.addResource('pets').addMethod('GET', new LambdaIntegration(sampleFunction(stack)));
  const httpApi = new HttpApi(stack, 'Http');
  httpApi.addRoutes({ path: '/orders', integration: new HttpUrlIntegration('Orders', 'https://orders.example.com') });
  const name = new V2DomainName(stack, 'Name', { domainName, certificate: certificateIn(stack) });
  new ApiMapping(stack, 'Shop', { api: httpApi, domainName: name, apiMappingKey: 'shop' });
  return { httpApi, name, restApi };
}

test('two APIs behind one name of the other module are adopted, with the mappings of the name', async () => {
  const settings = { gatewayDefaults, cloudWatchRole };
  await adopt({
    // The plan shows a name that is written out, and the same one by reference.
    felt: ['stage of mapping api.example.com/shop: Http36EFD62B $default -> Http36EFD62B ${HttpDefaultStageE6653C08}'],
    before: (stack) => void twoApis(stack),
    taken(stack) {
      const { httpApi, name, restApi } = twoApis(stack);
      const rest = GatewayApi.fromRestApi(stack, 'AdoptedRest', restApi);
      const http = HttpGatewayApi.fromHttpApi(stack, 'AdoptedHttp', httpApi);
      new StageSet(stack, 'RestStages', {
        api: rest,
        ...settings,
        stages: { prod: { takeOver: restApi.deploymentStage } },
      });
      const stages = { $default: { takeOver: httpApi.defaultStage } };
      const httpStages = new StageSet(stack, 'HttpStages', { api: http, gatewayDefaults, stages });
      const domain = CustomDomain.fromDomainName(stack, 'Domain', name);
      domain.addMapping('shop', httpStages.stage('$default'));
    },
    rewritten(stack) {
      const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
      const rest = new GatewayApi(stack, 'OurRest', {
        apiName: 'Rest',
        gatewayDefaults,
        routes: { 'GET /pets': { integration } },
      });
      const orders = GatewayIntegration.http('https://orders.example.com');
      const http = new HttpGatewayApi(stack, 'OurHttp', {
        apiName: 'Http',
        gatewayDefaults,
        routes: { 'ANY /orders': { integration: orders } },
      });
      const restStages = new StageSet(stack, 'RestStages', { api: rest, cloudWatchRole, stages: { prod: {} } });
      keepOutput(stack, 'RestEndpoint0DADCC7A', restStages.stage('prod').url);
      const httpStages = new StageSet(stack, 'HttpStages', { api: http, stages: { $default: {} } });
      const name = new V2DomainName(stack, 'Name', { domainName, certificate: certificateIn(stack) });
      CustomDomain.fromDomainName(stack, 'Domain', name).addMapping('shop', httpStages.stage('$default'));
    },
  });
});

/** A name that another stack of the app makes, and a mapping of it in the stack of the API. */
function nameOfOtherStack(stack: Stack): void {
  const other = new Stack(stack.node.root as App, 'Names', { env: { account: stack.account, region: stack.region } });
  new DomainName(other, 'Name', { domainName, certificate: certificateIn(other), endpointType: EndpointType.REGIONAL });
  stack.addStackDependency(other);
}

function mappedApi(stack: Stack): RestApi {
  nameOfOtherStack(stack);
  const restApi = new RestApi(stack, 'Api', { cloudWatchRole: false });
  restApi.root.addMethod('GET', new LambdaIntegration(sampleFunction(stack)));
  const attributes = { domainName, domainNameAliasHostedZoneId: 'Z2', domainNameAliasTarget: 'd-api.example.com' };
  const known = DomainName.fromDomainNameAttributes(stack, 'Name', attributes);
  new BasePathMapping(stack, 'Mapping', { domainName: known, restApi, basePath: 'v1' });
  return restApi;
}

test('an API behind an imported name is adopted, with the type of its mapping', async () => {
  await adopt({
    before: (stack) => void mappedApi(stack),
    taken(stack) {
      const restApi = mappedApi(stack);
      const api = GatewayApi.fromRestApi(stack, 'Adopted', restApi);
      const stages = { prod: { takeOver: restApi.deploymentStage } };
      new StageSet(stack, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages });
    },
    rewritten(stack) {
      nameOfOtherStack(stack);
      const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
      const api = new GatewayApi(stack, 'Pets', {
        apiName: 'Api',
        gatewayDefaults,
        routes: { 'GET /': { integration } },
      });
      const prod = new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { prod: {} } }).stage('prod');
      keepOutput(stack, 'ApiEndpoint4F160690', prod.url);
      const mappingType = MappingType.BASE_PATH_MAPPING;
      CustomDomain.fromCustomDomainAttributes(stack, 'Domain', { domainName, mappingType }).addMapping('v1', prod);
    },
  });
});
