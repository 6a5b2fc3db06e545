import { Duration } from 'aws-cdk-lib';
import { GatewayApi, StageSet, ThrottleLevel } from '../../lib';
import { mockRoute, sampleStack, templateOf, validTemplateOf } from '../sample';
import { httpTemplateOf, proxyRoute, quietRoute, v2StagesOf, webSocketTemplateOf } from '../v2-sample';

const throttle = { rateLimit: 10, burstLimit: 5 };

test('a throttle and a cache may stand where the route stands', () => {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', {
    routes: {
      'GET /a': { ...mockRoute, throttle, cacheTtl: Duration.seconds(30) },
      'POST /search': { ...mockRoute, cacheTtl: Duration.seconds(60) },
    },
  });
  const own = { methods: { 'GET /a': { throttle: { rateLimit: 1, burstLimit: 1 } } } };
  const stages = new StageSet(stack, 'Stages', { api, stages: { dev: own, prod: { cache: {} } } });
  const settingsOf = (stage: string, path: string) => {
    const found = validTemplateOf(stack).findResources('AWS::ApiGateway::Stage', { Properties: { StageName: stage } });
    const [{ Properties }] = Object.values(found);
    return Properties.MethodSettings.find(({ ResourcePath }: any) => ResourcePath === path);
  };
  expect(settingsOf('prod', '/~1a')).toMatchObject({
    CachingEnabled: true,
    CacheTtlInSeconds: 30,
    ThrottlingRateLimit: 10,
  });
  expect(settingsOf('prod', '/~1search')).toMatchObject({ CachingEnabled: true, CacheTtlInSeconds: 60 });
  expect(settingsOf('dev', '/~1a')).toMatchObject({ CachingEnabled: false, ThrottlingRateLimit: 1 });
  const inProd = stages.stage('prod').effectiveThrottle({ route: 'GET /a' });
  expect(inProd).toMatchObject({ rateLimit: 10, rateLevel: ThrottleLevel.STAGE });
});

test('a throttle of a route holds in the stages of every kind of API, also of a route that joins later', () => {
  const http = v2StagesOf(httpTemplateOf({ routes: { 'GET /a': { ...proxyRoute, throttle } } })).$default;
  expect(http.Properties.RouteSettings['GET /a']).toMatchObject({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 });
  expect(http.DependsOn.join()).toMatch(/ApiRoute/);
  const routes = { $connect: quietRoute, join: { ...quietRoute, throttle } };
  const { live } = v2StagesOf(webSocketTemplateOf({ routes }));
  expect(live.Properties.RouteSettings.join.ThrottlingRateLimit).toBe(10);
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  api.addRoute('GET /b', { ...mockRoute, throttle });
  expect(JSON.stringify(validTemplateOf(stack))).toContain('/~1b');
});

test.each<[string, () => unknown, RegExp]>([
  [
    'a burst of half a request',
    () => templateOf({ routes: { 'GET /a': { ...mockRoute, throttle: { rateLimit: 1, burstLimit: 0.5 } } } }),
    /^AGW-THR-08: /,
  ],
  [
    'two hours of cached responses',
    () => templateOf({ routes: { 'GET /a': { ...mockRoute, cacheTtl: Duration.hours(2) } } }),
    /^AGW-CACHE-03: cacheTtl of 'GET \/a' is 7200 s/,
  ],
  [
    'a cache of an HTTP API',
    () => httpTemplateOf({ routes: { 'GET /a': { ...proxyRoute, cacheTtl: Duration.hours(1) } as never } }),
    /^AGW-GEN-20: 'GET \/a' of an HTTP API has cacheTtl; REST APIs have cached responses/,
  ],
])('%s is refused', (_, make, message) => {
  expect(make).toThrow(message);
});
