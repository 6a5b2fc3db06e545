import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApiKind,
  GatewayApi,
  GatewayIntegration,
  GatewayStage,
  HttpGatewayApi,
  StageSet,
  UsagePlanBundle,
  WebSocketGatewayApi,
} from 'cdk-gatehouse';
import { sampleStack, validTemplateOf } from '../sample';

const route = { integration: GatewayIntegration.http('https://example.com') };

function restStages() {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': route } });
  return { stack, api, stages: new StageSet(stack, 'Stages', { api, stages: { prod: {} } }) };
}

describe('a stage that is added', () => {
  test('gives the template that it gives in the map', () => {
    const templateWith = (inMap: string[], added: string[]) => {
      const stack = sampleStack();
      const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': route } });
      const settings = { variables: { a: 'b' } };
      const stages = new StageSet(stack, 'Stages', {
        api,
        stages: Object.fromEntries(inMap.map((name) => [name, settings])),
      });
      for (const name of added) stages.addStage(name, settings);
      return JSON.stringify(validTemplateOf(stack).toJSON());
    };
    const expected = templateWith(['dev', 'prod', 'test'], []);
    expect(templateWith([], ['test', 'prod', 'dev'])).toBe(expected);
    expect(templateWith(['prod'], ['test', 'dev'])).toBe(expected);
  });

  test('takes the settings for all', () => {
    const { stack, api } = restStages();
    const stages = new StageSet(stack, 'More', { api, defaults: { variables: { a: 'b' } } });
    const { cfnStage } = stages.addStage('dev');
    expect(stack.resolve((cfnStage as CfnStage).variables)).toEqual({ a: 'b' });
  });

  test('has a name of its own, and leaves nothing behind when it is refused', () => {
    const { stages } = restStages();
    expect(() => stages.addStage('prod')).toThrow(/^AGW-STG-04: 2 stages of one API are named 'prod'/);
    expect(() => stages.addStage('no good')).toThrow(/^AGW-STG-01/);
    expect(stages.stages.map(({ stageName }) => stageName)).toEqual(['prod']);
    expect(stages.node.tryFindChild('no good')).toBeUndefined();
  });
});

describe('metrics', () => {
  const namesOf = (metrics: { namespace: string; metricName: string }[]) => metrics.map(({ metricName }) => metricName);

  test('of a REST API and its stages', () => {
    const { stack, api, stages } = restStages();
    const stage = stages.stage('prod');
    for (const observed of [api, stage]) {
      expect(
        namesOf([
          observed.metricCount(),
          observed.metricClientError(),
          observed.metricServerError(),
          observed.metricLatency(),
          observed.metricIntegrationLatency(),
          observed.metricCacheHitCount(),
          observed.metricCacheMissCount(),
          observed.metric('Count'),
        ]),
      ).toEqual([
        'Count',
        '4XXError',
        '5XXError',
        'Latency',
        'IntegrationLatency',
        'CacheHitCount',
        'CacheMissCount',
        'Count',
      ]);
    }
    expect(stack.resolve(stage.metricCount().dimensions)).toEqual({ ApiName: 'Sample-Api', Stage: 'prod' });
    expect(stage.metricCount({ label: 'Requests' })).toMatchObject({ label: 'Requests', statistic: 'SampleCount' });
  });

  test('of a WebSocket API and its stages', () => {
    const stack = sampleStack();
    const api = new WebSocketGatewayApi(stack, 'Api', { routes: { $default: route } });
    const stage = new StageSet(stack, 'Stages', { api }).addStage('live');
    for (const observed of [api, stage]) {
      expect(
        namesOf([
          observed.metricConnectCount(),
          observed.metricMessageCount(),
          observed.metricClientError(),
          observed.metricIntegrationError(),
          observed.metricExecutionError(),
          observed.metricIntegrationLatency(),
        ]),
      ).toEqual([
        'ConnectCount',
        'MessageCount',
        'ClientError',
        'IntegrationError',
        'ExecutionError',
        'IntegrationLatency',
      ]);
    }
    expect(Object.keys(stage.metricClientError().dimensions!)).toEqual(['ApiId', 'Stage']);
  });

  test('of an HTTP API', () => {
    const api = new HttpGatewayApi(sampleStack(), 'Api', { routes: { $default: route } });
    expect(namesOf([api.metricClientError(), api.metricServerError()])).toEqual(['4xx', '5xx']);
  });
});

test('lets somebody call its routes', () => {
  const { stack, stages } = restStages();
  const role = new Role(stack, 'Caller', { assumedBy: new ServicePrincipal('ecs.amazonaws.com') });
  stages.stage('prod').grantInvoke(role, 'GET /a');
  expect(JSON.stringify(validTemplateOf(stack).findResources('AWS::IAM::Policy'))).toContain('/prod/GET/a"');
  expect(() => stages.stage('prod').grantInvoke(role, 'GET /b')).toThrow(/AGW-PATH-17: .*'GET \/a'/s);
});

describe('a stage that exists already', () => {
  const attributes = { apiKind: ApiKind.REST, apiId: 'abcdef', stageName: 'prod' };

  test('has an address, ARNs and metrics', () => {
    const stack = sampleStack();
    const stage = GatewayStage.fromStageAttributes(stack, 'Prod', { ...attributes, apiName: 'Pets' });
    const text = (value: unknown) => JSON.stringify(stack.resolve(value));
    expect(text(stage.url)).toMatch(/https:\/\/abcdef\.execute-api\..*\/prod\//);
    expect(text(stage.arnForExecuteApi({ route: 'GET /any' }))).toContain('abcdef/prod/GET/any');
    expect(stage.metric('Count').dimensions).toEqual({ ApiName: 'Pets', Stage: 'prod' });
    const unnamed = GatewayStage.fromStageAttributes(stack, 'Unnamed', attributes);
    expect(() => unnamed.metric('Count')).toThrow(/Give apiName to GatewayStage.fromStageAttributes/);
  });

  test('has the address of its kind', () => {
    const stack = sampleStack();
    const urlOf = (apiKind: ApiKind, stageName: string) =>
      JSON.stringify(
        stack.resolve(GatewayStage.fromStageAttributes(stack, stageName, { ...attributes, apiKind, stageName }).url),
      );
    expect(urlOf(ApiKind.HTTP, '$default')).toMatch(/"\/"\]\]\}$/);
    expect(urlOf(ApiKind.WEBSOCKET, 'live')).toMatch(/wss:.*\/live"\]\]\}$/);
  });

  test('can be opened by usage plans', () => {
    const stack = sampleStack();
    const stage = GatewayStage.fromStageAttributes(stack, 'Prod', attributes);
    new UsagePlanBundle(stack, 'Plans', { stages: [stage], plans: { gold: {} } });
    validTemplateOf(stack).hasResourceProperties('AWS::ApiGateway::UsagePlan', {
      ApiStages: [{ ApiId: 'abcdef', Stage: 'prod' }],
    });
  });
});
