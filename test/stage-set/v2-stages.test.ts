import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { DeliveryStream, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  AccessLog,
  ClientCertificate,
  GatewayApi,
  GatewayIntegration,
  HttpGatewayApi,
  LambdaVersion,
  StageLogFormat,
  StageSet,
  StageSettings,
  ThrottleLevel,
  WebAcl,
  WebSocketGatewayApi,
} from '../../lib';
import { mockRoute, sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { httpTemplateOf, proxyRoute, quietRoute, v2StagesOf, webSocketTemplateOf } from '../v2-sample';

const throttle = { rateLimit: 10, burstLimit: 5 };
const httpRoutes = { 'GET /a': proxyRoute, $default: proxyRoute };
const messages = { $connect: quietRoute, $default: quietRoute };

const httpStages = (stages: { [name: string]: StageSettings }) =>
  v2StagesOf(httpTemplateOf({ routes: httpRoutes }, sampleStack(), stages));
const webSocketStages = (stages: { [name: string]: StageSettings }) =>
  v2StagesOf(webSocketTemplateOf({ routes: messages }, sampleStack(), stages));

function httpSet(stages: { [name: string]: StageSettings }, releases?: string[]) {
  const stack = sampleStack();
  const api = new HttpGatewayApi(stack, 'Api', { routes: httpRoutes });
  return { stack, api, stages: new StageSet(stack, 'Stages', { api, stages, releases }) };
}

describe('a stage of an HTTP API', () => {
  test('has the defaults of the kind', () => {
    const { $default } = httpStages({ $default: {} });
    expect($default.Properties).toMatchObject({
      AutoDeploy: true,
      StageName: '$default',
      DefaultRouteSettings: { DetailedMetricsEnabled: true, ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 500 },
    });
    expect($default.Properties.DefaultRouteSettings.LoggingLevel).toBeUndefined();
    expect($default.Properties.DeploymentId).toBeUndefined();
  });

  test('needs no role of the account for logs', () => {
    httpTemplateOf({ routes: httpRoutes }).resourceCountIs('AWS::ApiGateway::Account', 0);
  });

  test('has settings of single routes, after the routes are there', () => {
    const methods = { 'GET /a': { throttle, detailedMetrics: false }, $default: { throttle } };
    const { dev } = httpStages({ dev: { methods } });
    expect(dev.Properties.RouteSettings).toEqual({
      'GET /a': { DetailedMetricsEnabled: false, ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 },
      $default: { DetailedMetricsEnabled: true, ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 },
    });
    expect(dev.DependsOn).toHaveLength(2);
    const { other } = httpStages({ other: { methods: { 'GET /a': { throttle } } } });
    expect(other.DependsOn).toHaveLength(1);
  });

  test('goes back to its own settings for a route by an empty object', () => {
    const { dev } = httpStages({ dev: { throttle, methods: { 'GET /a': {} } } });
    expect(dev.Properties.RouteSettings).toEqual({
      'GET /a': { DetailedMetricsEnabled: true, ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 },
    });
  });

  test('has no settings of routes that are not there', () => {
    const { stack } = httpSet({ dev: { methods: { 'GET /b': { throttle } } } });
    expect(() => validTemplateOf(stack)).toThrow(/AGW-PATH-17: there is no route 'GET \/b'/);
  });

  test('has variables, a description and a log in the words of the kind', () => {
    const { dev } = httpStages({ dev: { variables: { b: '2', a: '1' }, description: 'For us' } });
    expect(dev.Properties).toMatchObject({ Description: 'For us', StageVariables: { a: '1', b: '2' } });
    const fields = JSON.parse(dev.Properties.AccessLogSettings.Format);
    expect(fields.route).toBe('$context.routeKey');
    expect(Object.keys(fields)).not.toContain('wafStatus');
  });

  test.each([
    ['clf', StageLogFormat.clf(), '"$context.httpMethod $context.path $context.protocol"'],
    ['csv', StageLogFormat.csv(), '$context.routeKey'],
    ['xml', StageLogFormat.xml(), '<route>$context.routeKey</route>'],
  ])('logs as %s', (_name, format, part) => {
    const { dev } = httpStages({ dev: { accessLog: AccessLog.cloudWatch({ format }) } });
    expect(dev.Properties.AccessLogSettings.Format).toContain(part);
  });

  test('tells its addresses and limits', () => {
    const { stack, stages } = httpSet({ $default: {}, dev: { methods: { 'GET /a': { throttle } } } });
    const text = (value: string) => JSON.stringify(stack.resolve(value));
    expect(text(stages.stage('$default').url)).toMatch(/"https:\/\/".*\."?,.*"\/"\]\]\}$/);
    expect(text(stages.stage('dev').url)).toContain('"/dev"');
    expect(text(stages.stage('dev').arnForExecuteApi({ route: 'GET /a' }))).toContain('/dev/GET/a"');
    expect(stages.stage('dev').effectiveThrottle({ route: 'GET /a' })).toMatchObject({
      rateLimit: 10,
      rateLevel: ThrottleLevel.STAGE,
    });
    expect(stages.stage('dev').httpStage?.stageName).toBe('dev');
  });

  test('calls functions through its own aliases', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.lambdaAlias(sampleFunction(stack));
    const template = httpTemplateOf({ routes: { 'GET /a': { integration } } }, stack, {
      $default: { lambdaVersion: LambdaVersion.number('3') },
      dev: { lambdaVersion: LambdaVersion.latest(), aliasName: 'newest' },
    });
    const aliases = Object.values(template.findResources('AWS::Lambda::Alias')).map(({ Properties }) => Properties);
    expect(aliases.map(({ Name, FunctionVersion }) => [Name, FunctionVersion]).sort()).toEqual([
      ['default', '3'],
      ['newest', '$LATEST'],
    ]);
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'));
    const calls = permissions.map(({ Properties }) => Properties.SourceArn['Fn::Join'][1].at(-1));
    expect(calls.sort()).toEqual(['/$default/*', '/dev/*']);
  });
});

describe('a deployment of an HTTP or WebSocket API', () => {
  const idsOf = (template: Template) => Object.keys(template.findResources('AWS::ApiGatewayV2::Deployment')).sort();

  test('is made where a stage asks for it', () => {
    expect(idsOf(httpTemplateOf({ routes: httpRoutes }))).toEqual([]);
    const { stack } = httpSet({ dev: { autoDeploy: false }, test: { autoDeploy: false }, next: {} });
    const template = validTemplateOf(stack);
    const [id] = idsOf(template);
    expect(idsOf(template)).toHaveLength(1);
    const { dev, next } = v2StagesOf(template);
    expect(dev.Properties).toMatchObject({ AutoDeploy: false, DeploymentId: { 'Fn::GetAtt': [id, 'DeploymentId'] } });
    expect(next.Properties).toMatchObject({ AutoDeploy: true });
  });

  test('waits for every route, of a WebSocket API too', () => {
    const template = webSocketTemplateOf({ routes: messages }, sampleStack(), { live: { autoDeploy: false } });
    const [{ DependsOn }] = Object.values(template.findResources('AWS::ApiGatewayV2::Deployment'));
    const routes = Object.keys(template.findResources('AWS::ApiGatewayV2::Route'));
    expect(routes).toHaveLength(2);
    expect(DependsOn).toEqual(expect.arrayContaining(routes));
  });

  test('follows routes that join later, and nothing that is no part of the API', () => {
    const idWith = (change: (set: ReturnType<typeof httpSet>) => void, settings: StageSettings = {}) => {
      const set = httpSet({ dev: { autoDeploy: false, ...settings } });
      change(set);
      return idsOf(validTemplateOf(set.stack))[0];
    };
    const before = idWith(() => undefined);
    expect(idWith(() => undefined)).toBe(before);
    expect(idWith(() => undefined, { throttle })).toBe(before);
    expect(idWith(({ stack }) => new HttpGatewayApi(stack, 'Other', { routes: httpRoutes }))).toBe(before);
    expect(idWith(({ api }) => api.addRoute('GET /later', proxyRoute))).not.toBe(before);
    expect(idWith(({ api }) => api.cfnApi.addPropertyOverride('DisableExecuteApiEndpoint', true))).not.toBe(before);
    expect(idWith(({ api }) => api.cfnApi.addPropertyOverride('Description', 'Other'))).toBe(before);
  });

  test('of a release stays as it is while the API changes', () => {
    const templateWith = (more: boolean) => {
      const set = httpSet({ prod: { release: 'v1' }, dev: {} }, ['v1', 'v2']);
      if (more) set.api.addRoute('GET /later', proxyRoute);
      return validTemplateOf(set.stack);
    };
    const [before, after] = [templateWith(false), templateWith(true)];
    expect(idsOf(before)).toHaveLength(2);
    expect(idsOf(after)).toEqual(idsOf(before));
    const propertiesOf = (template: Template) =>
      Object.values(template.findResources('AWS::ApiGatewayV2::Deployment')).map(({ Properties }) => Properties);
    expect(propertiesOf(after)).toEqual(propertiesOf(before));
    expect(v2StagesOf(after).prod).toEqual(v2StagesOf(before).prod);
    expect(v2StagesOf(before).prod.Properties.AutoDeploy).toBe(false);
  });

  test('is not beside automatic deployment', () => {
    const make = () => httpSet({ prod: { release: 'v1', autoDeploy: true } }, ['v1']);
    expect(make).toThrow(/^AGW-DEP-10: stage 'prod' has AutoDeploy and a DeploymentId/);
    expect(() => httpSet({ prod: { release: 'v3' } }, ['v1'])).toThrow(/^AGW-DEP-16: there is no release 'v3'/);
  });

  test('of one stage is an exception from automatic deployment for all', () => {
    const stack = sampleStack();
    const api = new HttpGatewayApi(stack, 'Api', { routes: httpRoutes });
    const stages = { prod: { release: 'v1' }, dev: {}, test: { autoDeploy: false } };
    new StageSet(stack, 'Stages', { api, stages, releases: ['v1'], defaults: { autoDeploy: true } });
    const { prod, dev, test: manual } = v2StagesOf(validTemplateOf(stack));
    expect([prod, dev, manual].map(({ Properties }) => Properties.AutoDeploy)).toEqual([false, true, false]);
  });

  test('can be had', () => {
    const { stack, stages } = httpSet({ prod: { release: 'v1' } }, ['v1']);
    expect(stages.v2Release('v1').description).toBe('v1');
    expect(() => stages.v2Release('v2')).toThrow(/^AGW-DEP-16/);
    expect(stages.latestV2Deployment).toBeUndefined();
    expect(idsOf(validTemplateOf(stack))).toHaveLength(1);
  });
});

describe('a stage of a WebSocket API', () => {
  test('logs executions, with the role of the account', () => {
    const template = webSocketTemplateOf({ routes: messages });
    template.resourceCountIs('AWS::ApiGateway::Account', 1);
    const { live } = v2StagesOf(template);
    expect(live.Properties.DefaultRouteSettings).toMatchObject({ LoggingLevel: 'ERROR', DataTraceEnabled: false });
    expect(live.DependsOn).toContainEqual(expect.stringContaining('ApiGatewayAccount'));
    expect(JSON.parse(live.Properties.AccessLogSettings.Format)).toMatchObject({
      connectionId: '$context.connectionId',
      eventType: '$context.eventType',
    });
  });

  test('has settings of single routes', () => {
    const methods = { $connect: { throttle, executionLog: MethodLoggingLevel.INFO, dataTrace: true } };
    const { live } = webSocketStages({ live: { methods } });
    expect(live.Properties.RouteSettings.$connect).toEqual({
      DataTraceEnabled: true,
      DetailedMetricsEnabled: true,
      LoggingLevel: 'INFO',
      ThrottlingRateLimit: 10,
      ThrottlingBurstLimit: 5,
    });
  });

  test('begins to deploy when its routes are there', () => {
    const template = webSocketTemplateOf({ routes: messages });
    const routes = Object.keys(template.findResources('AWS::ApiGatewayV2::Route'));
    expect(v2StagesOf(template).live.DependsOn).toEqual(expect.arrayContaining(routes));
  });

  test('shows a certificate to backends', () => {
    const { live } = webSocketStages({ live: { clientCertificate: ClientCertificate.fromId('abc') } });
    expect(live.Properties.ClientCertificateId).toBe('abc');
  });

  test('tells functions where to send', () => {
    const stack = sampleStack();
    const handler = sampleFunction(stack);
    const api = new WebSocketGatewayApi(stack, 'Api', {
      routes: { ...messages, send: { integration: GatewayIntegration.lambdaProxy(handler) } },
    });
    const stages = new StageSet(stack, 'Stages', { api, stages: { live: {}, test: {} } });
    stages.stage('live').addCallbackUrl(handler);
    stages.stage('live').addCallbackUrl(handler);
    expect(() => stages.stage('test').addCallbackUrl(handler)).toThrow(
      /^AGW-WS-24: 'Sample\/Handler' has CALLBACK_URL for the stages 'live' and 'test'/,
    );
    stages.stage('test').addCallbackUrl(handler, { variable: 'TEST_URL' });
    const template = validTemplateOf(stack);
    const [{ Properties }] = Object.values(template.findResources('AWS::Lambda::Function'));
    const { CALLBACK_URL, TEST_URL } = Properties.Environment.Variables;
    expect(CALLBACK_URL['Fn::Join'][1][0]).toBe('https://');
    expect(CALLBACK_URL['Fn::Join'][1].at(-1)).toBe('/live');
    expect(TEST_URL['Fn::Join'][1].at(-1)).toBe('/test');
    const policies = JSON.stringify(template.findResources('AWS::IAM::Policy'));
    expect(policies).toContain('/live/*/@connections/*');
    expect(policies).toContain('"Action":"execute-api:ManageConnections"');
    expect(JSON.stringify(stack.resolve(stages.stage('live').url))).toContain('"/live"');
    expect(JSON.stringify(stack.resolve(stages.stage('live').arnForExecuteApi({ route: 'send' })))).toContain(
      '/live/send"',
    );
    expect(stages.stage('live').webSocketStage?.stageName).toBe('live');
  });

  test('is never the default', () => {
    expect(() => webSocketStages({ $default: {} })).toThrow(/^AGW-STG-02: '\$default' is given as the name of a stage/);
  });
});

describe('a stage set of an API of another stack', () => {
  test('has its deployment and its aliases, and causes no cycle', () => {
    const app = new App();
    const [functions, apis, stages] = ['Functions', 'Apis', 'Stages'].map((id) => new Stack(app, id));
    const integration = GatewayIntegration.lambdaAlias(sampleFunction(functions));
    const api = new HttpGatewayApi(apis, 'Api', { routes: { 'GET /a': { integration } } });
    const methods = { 'GET /a': { throttle } };
    new StageSet(stages, 'Set', { api, stages: { dev: { autoDeploy: false, methods } } });
    const template = Template.fromStack(stages);
    template.resourceCountIs('AWS::ApiGatewayV2::Deployment', 1);
    template.resourceCountIs('AWS::Lambda::Permission', 1);
    Template.fromStack(functions).hasResourceProperties('AWS::Lambda::Alias', { Name: 'dev' });
    const dependencies = app
      .synth()
      .getStackByName('Stages')
      .dependencies.map(({ id }) => id);
    expect(dependencies).toContain('Apis');
  });
});

describe('what a kind of API has not is refused, with the kinds that have it', () => {
  const stream = () => {
    const stack = sampleStack();
    return new DeliveryStream(stack, 'Stream', { destination: new S3Bucket(new Bucket(stack, 'Bucket')) });
  };
  const ofBoth: [string, () => StageSettings, RegExp][] = [
    ['a cache', () => ({ cache: {} }), /has a cache; REST APIs have cached responses/],
    ['tracing', () => ({ tracing: true }), /has tracing; REST APIs have X-Ray traces/],
    ['a web ACL', () => ({ webAcl: WebAcl.managed() }), /has a web ACL; REST APIs have web ACLs/],
    ['a stream of logs', () => ({ accessLog: AccessLog.firehose(stream()) }), /REST APIs have access logs to Firehose/],
    [
      'cached routes',
      () => ({ methods: { $default: { cached: true } } }),
      /'\$default' in stage 'dev' of an? .* is cached/,
    ],
  ];
  const ofHttp: [string, () => StageSettings, RegExp][] = [
    [
      'an execution log',
      () => ({ executionLog: MethodLoggingLevel.INFO }),
      /REST and WebSocket APIs have execution logs/,
    ],
    ['traced data', () => ({ dataTrace: true }), /traces data; REST and WebSocket APIs/],
    ['a client certificate', () => ({ clientCertificate: ClientCertificate.generated() }), /client certificates/],
    [
      'an execution log of a route',
      () => ({ methods: { $default: { executionLog: MethodLoggingLevel.ERROR } } }),
      /'\$default' in stage 'dev' of an HTTP API has an execution log/,
    ],
  ];

  test.each([...ofBoth, ...ofHttp])('HTTP APIs: %s', (_name, settings, message) => {
    expect(() => httpStages({ dev: settings() })).toThrow(message);
    expect(() => httpStages({ dev: settings() })).toThrow(/^AGW-GEN-20: /);
  });

  test.each(ofBoth)('WebSocket APIs: %s', (_name, settings, message) => {
    expect(() => webSocketStages({ dev: settings() })).toThrow(message);
  });

  test('what is off is not asked for', () => {
    const off = { cache: { enabled: false }, tracing: false, dataTrace: false, executionLog: MethodLoggingLevel.OFF };
    expect(() => httpStages({ dev: off })).not.toThrow();
  });

  test('what is said of a route for all stages is asked of each', () => {
    const stack = sampleStack();
    const api = new HttpGatewayApi(stack, 'Api', { routes: httpRoutes });
    const defaults = { methods: { 'GET /a': { cached: true } } };
    const stages = { dev: { methods: { 'GET /a': { throttle } } } };
    expect(() => new StageSet(stack, 'Stages', { api, stages, defaults })).toThrow(
      /^AGW-GEN-20: 'GET \/a' in stage 'dev' of an HTTP API is cached/,
    );
  });

  test('a refused stage set leaves nothing behind', () => {
    const stack = sampleStack();
    const api = new HttpGatewayApi(stack, 'Api', { routes: httpRoutes });
    const stages = { dev: { cache: {} } };
    expect(() => new StageSet(stack, 'Stages', { api, stages })).toThrow();
    expect(stack.node.tryFindChild('Stages')).toBeUndefined();
  });

  test('REST APIs: automatic deployment', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    expect(() => new StageSet(stack, 'Stages', { api, stages: { dev: { autoDeploy: true } } })).toThrow(
      /^AGW-GEN-20: stage 'dev' of a REST API has automatic deployment; HTTP and WebSocket APIs have automatic deployment/,
    );
    const stages = new StageSet(stack, 'Stages', { api, stages: { dev: { autoDeploy: false } } });
    expect(() => stages.v2Release('v1')).toThrow(/^AGW-GEN-20: .* of a REST API is asked for 'v2Release'/);
    expect(stages.latestV2Deployment).toBeUndefined();
    expect(stages.stage('dev').httpStage).toBeUndefined();
  });

  test('parts of a stage that another kind has are absent, and methods for them are refused', () => {
    const { stack, stages } = httpSet({ dev: {} });
    const dev = stages.stage('dev');
    const { callbackUrl, cacheInvalidationGuard, restStage, webSocketStage } = dev;
    expect([callbackUrl, cacheInvalidationGuard, restStage, webSocketStage, stages.latestDeployment]).toEqual(
      Array(5).fill(undefined),
    );
    const grantee = sampleFunction(stack);
    expect(() => dev.grantInvalidateCache(grantee)).toThrow(
      "AGW-GEN-20: stage 'dev' of an HTTP API is asked for 'grantInvalidateCache'; REST APIs have 'grantInvalidateCache'.",
    );
    expect(() => dev.grantManageConnections(grantee)).toThrow(/^AGW-GEN-20: .*WebSocket APIs have/);
    expect(() => dev.addCallbackUrl(grantee)).toThrow(/^AGW-GEN-20: .*WebSocket APIs have/);
    expect(() => dev.metricCacheHitCount()).toThrow(/^AGW-GEN-20: .* is asked for 'metricCacheHitCount'; REST APIs/);
  });
});
