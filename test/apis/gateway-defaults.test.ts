import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import {
  CustomDomain,
  GatewayApi,
  GatewayAuthorizer,
  GatewayDefaults,
  HttpGatewayApi,
  RequestValidation,
  StageSet,
  StageSettings,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';

const CERTIFICATE = 'arn:aws:acm:eu-west-1:111111111111:certificate/12345678-1234-1234-1234-123456789012';
const KEY = 'cdk-gatehouse:defaults';
const STAGE = 'AWS::ApiGateway::Stage';
const METHOD = 'AWS::ApiGateway::Method';

interface Given {
  readonly context?: object;
  readonly gatewayDefaults?: GatewayDefaults;
  readonly prod?: StageSettings;
}

function gateway(scope: Construct, { gatewayDefaults, prod = {} }: Given): void {
  const api = new GatewayApi(scope, 'Api', { gatewayDefaults, routes: { 'GET /pets/{id}': mockRoute } });
  new StageSet(scope, 'Stages', { api, stages: { prod } });
}

function templateWith(given: Given = {}): Template {
  const stack = new Stack(new App({ context: given.context as never }), 'Pets');
  gateway(stack, given);
  return Template.fromStack(stack);
}

const propertiesOf = (template: Template, type: string) =>
  Object.values<any>(template.findResources(type)).map(({ Properties }) => Properties);

describe('the generation of defaults', () => {
  test('is the newest where nothing names one', () => {
    expect(templateWith().toJSON()).toEqual(templateWith({ context: { [KEY]: '0.1' } }).toJSON());
    expect(templateWith().toJSON()).toEqual(templateWith({ gatewayDefaults: GatewayDefaults.V0_1 }).toJSON());
  });

  test('of the context holds for all constructs, whatever is newer', () => {
    const [method] = propertiesOf(templateWith({ context: { [KEY]: 'service' } }), METHOD);
    expect(method.AuthorizationType).toBe('NONE');
    const [stage] = propertiesOf(templateWith({ context: { [KEY]: 'service' } }), STAGE);
    expect(stage.MethodSettings).toBeUndefined();
    expect(propertiesOf(templateWith(), METHOD)[0].AuthorizationType).toBe('AWS_IAM');
    expect(propertiesOf(templateWith(), STAGE)[0].MethodSettings).toHaveLength(1);
  });

  test('of the context may be that of one stack, and what a construct names comes first', () => {
    const app = new App();
    const [live, fresh] = ['Live', 'Fresh'].map((id) => new Stack(app, id));
    live.node.setContext(KEY, 'service');
    for (const stack of [live, fresh]) gateway(stack, {});
    const authorizations = [live, fresh].map(
      (stack) => propertiesOf(Template.fromStack(stack), METHOD)[0].AuthorizationType,
    );
    expect(authorizations).toEqual(['NONE', 'AWS_IAM']);

    const given = { context: { [KEY]: 'service' }, gatewayDefaults: GatewayDefaults.V0_1 };
    expect(templateWith(given).toJSON()).toEqual(templateWith().toJSON());
  });

  test('of an API is that of its stages', () => {
    const stack = new Stack(new App(), 'Pets');
    gateway(stack, { gatewayDefaults: GatewayDefaults.SERVICE });
    expect(Object.keys(propertiesOf(Template.fromStack(stack), STAGE)[0]).sort()).toEqual([
      'DeploymentId',
      'RestApiId',
      'StageName',
    ]);
  });

  test('of a stage set holds for the API of somebody else', () => {
    const stack = new Stack(new App(), 'Pets');
    const theirs = new RestApi(stack, 'Theirs', { deploy: false });
    theirs.root.addMethod('GET');
    const api = GatewayApi.fromRestApi(stack, 'Adopted', theirs);
    new StageSet(stack, 'Stages', { api, gatewayDefaults: GatewayDefaults.SERVICE, stages: { prod: {} } });
    const template = Template.fromStack(stack);
    expect(propertiesOf(template, STAGE)[0].MethodSettings).toBeUndefined();
  });

  test('is refused where it is unknown, with those that there are', () => {
    for (const context of [{ [KEY]: '7.0' }, { [KEY]: 0.1 }]) {
      expect(() => templateWith({ context })).toThrow(
        /AGW-ADO-30: the defaults are said to be .*; there are 'service' and '0\.1'\./,
      );
    }
  });

  test('that is unknown is refused by every construct', () => {
    const stack = () => new Stack(new App({ context: { [KEY]: 'new' } }), 'Pets');
    expect(() => new HttpGatewayApi(stack(), 'Api', { routes: { 'GET /': proxyRoute } })).toThrow(/AGW-ADO-30/);
    expect(() => new WebSocketGatewayApi(stack(), 'Api', { routes: { $default: quietRoute } })).toThrow(/AGW-ADO-30/);
    const scope = stack();
    const certificate = Certificate.fromCertificateArn(scope, 'Certificate', CERTIFICATE);
    const domain = () => new CustomDomain(scope, 'Domain', { domainName: 'api.example.com', certificate });
    expect(domain).toThrow(/AGW-ADO-30/);
  });
});

describe('what is given over the defaults of the service', () => {
  test('holds, and the rest stays unsaid', () => {
    const prod = { throttle: { rateLimit: 10, burstLimit: 5 } };
    const [stage] = propertiesOf(templateWith({ gatewayDefaults: GatewayDefaults.SERVICE, prod }), STAGE);
    expect(stage.MethodSettings).toEqual([
      { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 },
    ]);
  });

  test('of one route says nothing of the others', () => {
    const prod = { methods: { 'GET /pets/{id}': { executionLog: MethodLoggingLevel.INFO } } };
    const [stage] = propertiesOf(templateWith({ gatewayDefaults: GatewayDefaults.SERVICE, prod }), STAGE);
    expect(stage.MethodSettings).toEqual([{ HttpMethod: 'GET', ResourcePath: '/~1pets~1{id}', LoggingLevel: 'INFO' }]);
  });

  test('of the API is tightened one by one', () => {
    const stack = new Stack(new App(), 'Pets');
    const requestValidation = RequestValidation.PARAMETERS;
    const authorizer = GatewayAuthorizer.iam();
    const gatewayDefaults = GatewayDefaults.SERVICE;
    const routes = { 'GET /pets/{id}': mockRoute };
    const api = new GatewayApi(stack, 'Api', { gatewayDefaults, requestValidation, authorizer, routes });
    new StageSet(stack, 'Stages', { api, stages: { prod: { cache: {}, tracing: true } } });
    const template = Template.fromStack(stack);
    template.hasResourceProperties(METHOD, { AuthorizationType: 'AWS_IAM' });
    template.resourceCountIs('AWS::ApiGateway::RequestValidator', 1);
    template.hasResourceProperties(STAGE, { CacheClusterEnabled: true, TracingEnabled: true });
  });
});
