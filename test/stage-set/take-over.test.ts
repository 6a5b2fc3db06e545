import { CfnOutput, CfnResource, Duration, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  AccessLogFormat,
  CfnStage,
  LogGroupLogDestination,
  MethodLoggingLevel,
  MockIntegration,
  RestApi,
  RestApiProps,
} from 'aws-cdk-lib/aws-apigateway';
import { CfnStage as CfnV2Stage, HttpApi, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUrlIntegration, WebSocketMockIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { IConstruct } from 'constructs';
import {
  AccessLog,
  AccountCloudWatchRole,
  CanaryDeployment,
  CanaryTraffic,
  CustomDomain,
  GatewayApi,
  HttpGatewayApi,
  StageSet,
  StageSetProps,
  StageSettings,
  UsagePlanBundle,
  WebSocketGatewayApi,
} from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';

const STAGE = 'AWS::ApiGateway::Stage';
const V2_STAGE = 'AWS::ApiGatewayV2::Stage';

function theirs(props: RestApiProps = {}, stack = sampleStack()): RestApi {
  const restApi = new RestApi(stack, 'Theirs', { cloudWatchRole: false, ...props });
  restApi.root.addResource('pets').addMethod('GET', new MockIntegration());
  return restApi;
}

function takeOver(restApi: RestApi, prod: StageSettings = {}, props: Partial<StageSetProps> = {}): StageSet {
  const stack = Stack.of(restApi);
  return new StageSet(stack, 'Stages', {
    api: GatewayApi.fromRestApi(stack, 'Adopted', restApi),
    cloudWatchRole: AccountCloudWatchRole.existing(),
    stages: { prod: { takeOver: restApi.deploymentStage, ...prod } },
    ...props,
  });
}

/** The only stage of a stack: its logical id and its properties. */
function stageOf(stack: Stack, type = STAGE): [string, any] {
  const [[logicalId, { Properties }], ...others] = Object.entries<any>(validTemplateOf(stack).findResources(type));
  expect(others).toEqual([]);
  return [logicalId, Properties];
}

const throttle = (rateLimit: number, burstLimit: number) => ({ rateLimit, burstLimit });

describe('a stage of a REST API that is taken over', () => {
  test('keeps its logical id, and serves the deployment of the stage set', () => {
    const before = stageOf(Stack.of(theirs()));
    const restApi = theirs();
    const stages = takeOver(restApi);
    const stack = Stack.of(restApi);
    const [logicalId, { DeploymentId, StageName }] = stageOf(stack);
    expect([logicalId, StageName]).toEqual([before[0], 'prod']);
    expect(DeploymentId).toEqual(stack.resolve(stages.latestDeployment!.deploymentId));
  });

  test('leaves the deployment of aws-cdk-lib alone, which a way back needs', () => {
    const before = Object.entries(validTemplateOf(Stack.of(theirs())).findResources('AWS::ApiGateway::Deployment'));
    const restApi = theirs();
    takeOver(restApi);
    const after = Object.entries(validTemplateOf(Stack.of(restApi)).findResources('AWS::ApiGateway::Deployment'));
    expect(after).toHaveLength(2);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  test('keeps what it says of itself where the stage set says nothing else', () => {
    const deployOptions = {
      loggingLevel: MethodLoggingLevel.INFO,
      throttlingRateLimit: 7,
      throttlingBurstLimit: 3,
      metricsEnabled: true,
      tracingEnabled: true,
      description: 'Live',
      documentationVersion: 'v1',
      variables: { backend: 'a', region: 'eu' },
      cacheClusterEnabled: true,
      cacheClusterSize: '1.6',
      methodOptions: { '/pets/GET': { cachingEnabled: true, cacheTtl: Duration.seconds(9) } },
    };
    const [, before] = stageOf(Stack.of(theirs({ deployOptions })));
    const restApi = theirs({ deployOptions });
    const stages = takeOver(restApi, { variables: { backend: 'b' }, accessLog: AccessLog.off() });
    expect(stages.stage('prod').cfnStage).toBe(restApi.deploymentStage.node.defaultChild);
    const [, after] = stageOf(Stack.of(restApi));
    const {
      DeploymentId: _,
      MethodSettings: [all, pets],
    } = after;
    expect(after).toEqual({
      ...before,
      DeploymentId: after.DeploymentId,
      Variables: { backend: 'b', region: 'eu' },
      MethodSettings: [{ ...before.MethodSettings[0], CachingEnabled: false }, before.MethodSettings[1]],
    });
    expect(all.ThrottlingRateLimit).toBe(7);
    expect(pets).toEqual(expect.objectContaining({ CacheTtlInSeconds: 9, ResourcePath: '/~1pets' }));
  });

  test('takes each setting that is given, and leaves those beside it', () => {
    const deployOptions = {
      throttlingRateLimit: 7,
      throttlingBurstLimit: 3,
      loggingLevel: MethodLoggingLevel.INFO,
      methodOptions: { '/pets/GET': { throttlingRateLimit: 5, throttlingBurstLimit: 1 } },
    };
    const restApi = theirs({ deployOptions });
    takeOver(restApi, { throttle: throttle(9, 9), methods: { 'GET /pets': { detailedMetrics: true } } });
    const [, { MethodSettings }] = stageOf(Stack.of(restApi));
    expect(MethodSettings).toEqual([
      expect.objectContaining({ ThrottlingRateLimit: 9, LoggingLevel: 'INFO' }),
      expect.objectContaining({ ThrottlingRateLimit: 5, MetricsEnabled: true, HttpMethod: 'GET' }),
    ]);
  });

  test('takes a cache that is given as any stage does', () => {
    const restApi = theirs({ deployOptions: { cacheClusterEnabled: true, cacheClusterSize: '1.6' } });
    takeOver(restApi, { cache: { ttl: Duration.seconds(9) } });
    const [, after] = stageOf(Stack.of(restApi));
    expect(after).toMatchObject({ CacheClusterEnabled: true, CacheClusterSize: '1.6' });
    expect(after.MethodSettings[1]).toMatchObject({ CachingEnabled: true, CacheTtlInSeconds: 9 });
  });

  test('loses a cache that is taken from it', () => {
    const restApi = theirs({ deployOptions: { cacheClusterEnabled: true, cacheClusterSize: '1.6' } });
    takeOver(restApi, { cache: { enabled: false } });
    const [, after] = stageOf(Stack.of(restApi));
    expect([after.CacheClusterEnabled, after.CacheClusterSize]).toEqual([false, undefined]);
  });

  test('goes on writing to the log group that it has', () => {
    const logged = (stack: Stack) => {
      const log = new LogGroup(stack, 'Log');
      const format = AccessLogFormat.custom('$context.requestId');
      const deployOptions = { accessLogDestination: new LogGroupLogDestination(log), accessLogFormat: format };
      return theirs({ deployOptions }, stack);
    };
    const [, before] = stageOf(Stack.of(logged(sampleStack())));
    const restApi = logged(sampleStack());
    takeOver(restApi);
    const [, after] = stageOf(Stack.of(restApi));
    expect(after.AccessLogSetting).toEqual(before.AccessLogSetting);
    expect(Object.keys(validTemplateOf(Stack.of(restApi)).findResources('AWS::Logs::LogGroup'))).toHaveLength(1);
  });

  test('keeps what leads to it', () => {
    const outputs = (restApi: RestApi) => {
      restApi.addApiKey('Key');
      restApi.addUsagePlan('Plan', { apiStages: [{ stage: restApi.deploymentStage }] });
      new CfnOutput(restApi, 'Url', { value: restApi.url });
      const { Outputs, Resources } = validTemplateOf(Stack.of(restApi)).toJSON();
      const led = Object.entries<any>(Resources).filter(([, { Type }]) => /ApiKey|UsagePlan/.test(Type));
      return { Outputs, led };
    };
    const restApi = theirs();
    takeOver(restApi);
    expect(outputs(restApi)).toEqual(outputs(theirs()));
  });

  test('can be opened by a plan, stand behind a domain name, and be overridden', () => {
    const restApi = theirs();
    const stages = takeOver(restApi);
    const prod = stages.stage('prod');
    const stack = Stack.of(restApi);
    new UsagePlanBundle(stack, 'Plans', { stages: [prod], plans: { free: {} } });
    const certificate = 'arn:aws:acm:eu-west-1:111122223333:certificate/a';
    new CustomDomain(stack, 'Domain', {
      domainName: 'api.example.com',
      certificate: { certificateArn: certificate, node: stack.node } as never,
      mappings: { v1: prod },
    });
    prod.cfnStage.addPropertyOverride('DocumentationVersion', 'v9');
    const [logicalId, { DocumentationVersion }] = stageOf(stack);
    expect(DocumentationVersion).toBe('v9');
    const template = validTemplateOf(stack);
    template.hasResourceProperties('AWS::ApiGatewayV2::ApiMapping', { Stage: { Ref: logicalId } });
    template.hasResourceProperties('AWS::ApiGateway::UsagePlan', { ApiStages: [{ Stage: { Ref: logicalId } }] });
  });

  test('can stay on a release, and take a canary', () => {
    const restApi = theirs();
    const stages = takeOver(restApi, { release: 'v1' }, { releases: ['v1', 'v2'] });
    new CanaryDeployment(Stack.of(restApi), 'Canary', {
      stage: stages.stage('prod'),
      canary: 'v2',
      traffic: CanaryTraffic.percent(10),
    });
    const [, { CanarySetting, DeploymentId }] = stageOf(Stack.of(restApi));
    const stack = Stack.of(restApi);
    expect(DeploymentId).toEqual(stack.resolve(stages.release('v1').deploymentId));
    expect(CanarySetting.DeploymentId).toEqual(stack.resolve(stages.release('v2').deploymentId));
  });

  test('can be an L1 stage of a template', () => {
    const stack = sampleStack();
    const restApi = theirs({ deploy: false }, stack);
    const deployment = new CfnResource(stack, 'D', {
      type: 'AWS::ApiGateway::Deployment',
      properties: { RestApiId: restApi.restApiId },
    });
    deployment.node.addDependency(restApi.methods[0]);
    const cfnStage = new CfnStage(stack, 'S', {
      restApiId: restApi.restApiId,
      deploymentId: deployment.ref,
      stageName: 'prod',
      methodSettings: [{ httpMethod: '*', resourcePath: '/*', throttlingRateLimit: 5, throttlingBurstLimit: 2 }],
      tags: [{ key: 'a', value: 'b' }],
    });
    const stages = takeOver(restApi, { takeOver: cfnStage });
    const prod = stages.stage('prod');
    expect([prod.restStage, prod.cfnStage]).toEqual([undefined, cfnStage]);
    expect(stack.resolve(prod.url)['Fn::Join'][1]).toEqual(expect.arrayContaining([{ Ref: 'S' }]));
    expect(prod.metricLatency().dimensions).toMatchObject({ ApiName: 'Theirs' });
    const [logicalId, properties] = stageOf(stack);
    expect(logicalId).toBe('S');
    expect(properties).toMatchObject({ Tags: [{ Key: 'a', Value: 'b' }] });
    expect(properties.MethodSettings[0]).toMatchObject({ ThrottlingRateLimit: 5 });
  });
});

describe('a stage of an HTTP API that is taken over', () => {
  function httpStages(given: (httpApi: HttpApi) => IConstruct, settings: StageSettings = {}) {
    const stack = sampleStack();
    const httpApi = new HttpApi(stack, 'Theirs');
    const api = HttpGatewayApi.fromHttpApi(stack, 'Adopted', httpApi);
    const stages = new StageSet(stack, 'Stages', {
      api,
      stages: { $default: { takeOver: given(httpApi), ...settings } },
    });
    return { stack, httpApi, stages };
  }

  test.each<[string, (httpApi: HttpApi) => IConstruct]>([
    ["the CDK's stage", (httpApi) => httpApi.defaultStage!],
    ['its L1 stage', (httpApi) => httpApi.defaultStage!.node.defaultChild!],
  ])('keeps its logical id: %s', (_, given) => {
    const { httpApi, stack, stages } = httpStages(given);
    const [logicalId, { AutoDeploy, DefaultRouteSettings }] = stageOf(stack, V2_STAGE);
    expect([logicalId, AutoDeploy]).toEqual([
      stack.getLogicalId(httpApi.defaultStage!.node.defaultChild as CfnV2Stage),
      true,
    ]);
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBe(1000);
    expect(stages.stage('$default').httpStage).toBe(httpApi.defaultStage);
  });

  test('keeps its settings of routes, and the log that it has', () => {
    const { stack } = httpStages((httpApi) => {
      const cfnStage = httpApi.defaultStage!.node.defaultChild as CfnV2Stage;
      httpApi.addRoutes({ path: '/a', integration: new HttpUrlIntegration('I', 'https://example.com/a') });
      cfnStage.routeSettings = { 'ANY /a': { ThrottlingRateLimit: 4, ThrottlingBurstLimit: 2 } };
      cfnStage.defaultRouteSettings = { throttlingBurstLimit: 11 };
      cfnStage.accessLogSettings = {
        destinationArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:l',
        format: '$context.requestId',
      };
      return cfnStage;
    });
    const [, properties] = stageOf(stack, V2_STAGE);
    expect(properties.RouteSettings).toEqual({ 'ANY /a': { ThrottlingRateLimit: 4, ThrottlingBurstLimit: 2 } });
    expect(properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 10000, ThrottlingBurstLimit: 11 });
    expect(properties.AccessLogSettings.Format).toBe('$context.requestId');
  });
});

describe('a stage of a WebSocket API that is taken over', () => {
  const webSocketStages = (given: (stage: WebSocketStage) => IConstruct) => {
    const stack = sampleStack();
    const webSocketApi = new WebSocketApi(stack, 'Theirs');
    webSocketApi.addRoute('join', { integration: new WebSocketMockIntegration('I') });
    const stage = new WebSocketStage(stack, 'Live', { webSocketApi, stageName: 'live', autoDeploy: true });
    stage.addStageVariable('early', 'a');
    const api = WebSocketGatewayApi.fromWebSocketApi(stack, 'Adopted', webSocketApi);
    const stages = new StageSet(stack, 'Stages', { api, stages: { live: { takeOver: given(stage) } } });
    stage.addStageVariable('late', 'b');
    return { stack, stage, live: stages.stage('live') };
  };

  test('keeps its logical id and its variables, also later ones', () => {
    const { live, stack, stage } = webSocketStages((stage) => stage);
    expect(live.webSocketStage).toBe(stage);
    expect(live.callbackUrl).toBe(stage.callbackUrl);
    const [logicalId, { StageVariables }] = stageOf(stack, V2_STAGE);
    expect(logicalId).toBe(stack.getLogicalId(stage.node.defaultChild as CfnV2Stage));
    expect(StageVariables).toMatchObject({ early: 'a', late: 'b' });
  });
});

describe('what cannot be taken over', () => {
  const refused = (given: (restApi: RestApi, stack: Stack) => IConstruct) => {
    const stack = sampleStack();
    const restApi = theirs({}, stack);
    const stage = given(restApi, stack);
    const made = () => takeOver(restApi, { takeOver: stage });
    return { stack, made };
  };

  test.each<[string, (restApi: RestApi, stack: Stack) => IConstruct, RegExp]>([
    ['an API', (restApi) => restApi, /^AGW-GEN-22: stage 'prod' has a RestApi for takeOver; takeOver is a stage of/],
    ['a stage of another kind', (_, stack) => new HttpApi(stack, 'H').defaultStage!, /^AGW-GEN-22: .*of a REST API/],
    [
      'a stage of another API',
      (_, stack) => new RestApi(stack, 'Other', { cloudWatchRole: false }).deploymentStage,
      /^AGW-ADO-12: stage 'prod' takes over 'Sample\/Other\/DeploymentStage.prod\/Resource', a stage of another API/,
    ],
    [
      'a stage of another name',
      (restApi, stack) => new CfnStage(stack, 'S', { restApiId: restApi.restApiId, stageName: 'live' }),
      /^AGW-ADO-11: stage 'prod' takes over a stage of the name 'live'/,
    ],
    [
      'a stage of another stack',
      ({ restApiId }, stack) => new CfnStage(new NestedStack(stack, 'N'), 'S', { restApiId, stageName: 'prod' }),
      /^AGW-ADO-12: .*which is in another stack/,
    ],
  ])('is refused and left alone: %s', (_, given, message) => {
    const { made, stack } = refused(given);
    expect(made).toThrow(message);
    expect(stack.node.tryFindChild('Stages')).toBeUndefined();
  });

  test('is a stage that another stage set has', () => {
    const restApi = theirs();
    takeOver(restApi);
    const stack = Stack.of(restApi);
    const api = GatewayApi.fromRestApi(stack, 'Again', restApi);
    const again = () => new StageSet(stack, 'Second', { api, stages: { prod: { takeOver: restApi.deploymentStage } } });
    expect(again).toThrow(/^AGW-ADO-12: .*, which 'Sample\/Stages' has taken over/);
  });

  test('is the same stage for all stages', () => {
    const restApi = theirs();
    const defaults = { takeOver: restApi.deploymentStage };
    expect(() => takeOver(restApi, {}, { defaults })).toThrow(/defaults.*takeOver|takeOver.*defaults/);
  });

  test('is free again after a stage set that was refused', () => {
    const restApi = theirs();
    const props = { stages: { prod: { takeOver: restApi.deploymentStage }, 'a b': {} } };
    expect(() => takeOver(restApi, {}, props)).toThrow('AGW-STG-01');
    Stack.of(restApi).node.tryRemoveChild('Adopted');
    expect(() => takeOver(restApi)).not.toThrow();
  });

  test('has a rule that names the way', () => {
    const restApi = theirs();
    const stack = Stack.of(restApi);
    new StageSet(stack, 'Stages', { api: GatewayApi.fromRestApi(stack, 'Adopted', restApi), stages: { prod: {} } });
    expect(() => Template.fromStack(stack)).toThrow(/takeOver: restApi\.deploymentStage.*AGW-STG-04/s);
  });
});
