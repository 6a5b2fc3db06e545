import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  CacheSize,
  DefinitionForm,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  StageSet,
  StageSettings,
} from '../../lib';
import { LocalGateway } from '../../lib/local';
import { methodsOf, mockRoute, sampleFunction, sampleStack, validTemplateOf } from '../sample';

const ROUTES = { 'GET /pets': mockRoute, 'GET /pets/{id}': mockRoute, 'POST /pets': mockRoute, 'ANY /any': mockRoute };

function stageOf(settings: StageSettings, defaults?: StageSettings) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: ROUTES });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: settings }, defaults });
  const template = validTemplateOf(stack);
  const [{ Properties }] = Object.values(template.findResources('AWS::ApiGateway::Stage'));
  const settingsOf = (routeKey: string) => {
    const [HttpMethod, path] = routeKey.split(' ');
    const ResourcePath = path === '/*' ? path : `/${path.replaceAll('/', '~1')}`;
    return Properties.MethodSettings.find(
      (setting: any) => setting.HttpMethod === HttpMethod && setting.ResourcePath === ResourcePath,
    );
  };
  return { Properties, settingsOf, stack, stages };
}

describe('a cache', () => {
  test('keeps the responses of GET routes for five minutes, encrypted', () => {
    const { Properties, settingsOf } = stageOf({ cache: {} });
    expect(Properties).toMatchObject({ CacheClusterEnabled: true, CacheClusterSize: '0.5' });
    for (const key of ['GET /pets', 'GET /pets/{id}']) {
      expect(settingsOf(key)).toMatchObject({ CachingEnabled: true, CacheTtlInSeconds: 300, CacheDataEncrypted: true });
    }
    for (const key of ['POST /pets', 'ANY /any']) expect(settingsOf(key)).toBeUndefined();
    expect(settingsOf('* /*')).toMatchObject({ CachingEnabled: false });
  });

  test('has the size, the time and the encryption that the stage says', () => {
    const cache = { size: CacheSize.GB_6_1, ttl: Duration.minutes(1), encrypted: false };
    const { Properties, settingsOf } = stageOf({ cache });
    expect(Properties.CacheClusterSize).toBe('6.1');
    expect(settingsOf('GET /pets')).toMatchObject({ CacheTtlInSeconds: 60, CacheDataEncrypted: false });
  });

  test('follows what a route says', () => {
    const { settingsOf } = stageOf({
      cache: {},
      methods: {
        'GET /pets': { cacheTtl: Duration.seconds(30), cacheEncrypted: false },
        'GET /pets/{id}': { cached: false },
        'POST /pets': { cached: true },
      },
    });
    expect(settingsOf('GET /pets')).toMatchObject({ CacheTtlInSeconds: 30, CacheDataEncrypted: false });
    expect(settingsOf('GET /pets/{id}').CachingEnabled).toBe(false);
    expect(settingsOf('POST /pets').CachingEnabled).toBe(true);
  });

  test('that is taken away is turned off', () => {
    const { Properties, settingsOf } = stageOf({ methods: { 'GET /pets': { cacheTtl: Duration.seconds(30) } } });
    expect(Properties.CacheClusterEnabled).toBe(false);
    expect(Properties).not.toHaveProperty('CacheClusterSize');
    expect(settingsOf('GET /pets').CachingEnabled).toBe(false);
    expect(settingsOf('* /*').CachingEnabled).toBe(false);
  });

  test('is there where a stage caches a route', () => {
    const methods = { 'GET /pets': { cached: true } };
    expect(() => stageOf({ methods })).toThrow(/^AGW-CACHE-06: stage 'prod' caches 'GET \/pets' and has no cache/);
    expect(() => stageOf({}, { methods })).not.toThrow();
    expect(() => stageOf({ methods }, { cache: {} })).not.toThrow();
  });

  test('of all stages can be turned off for one', () => {
    expect(stageOf({ cache: { enabled: false } }, { cache: {} }).Properties.CacheClusterEnabled).toBe(false);
    expect(stageOf({}, { cache: {} }).Properties.CacheClusterEnabled).toBe(true);
    const { Properties } = stageOf({ cache: { ttl: Duration.minutes(1) } }, { cache: { size: CacheSize.GB_118 } });
    expect(Properties.CacheClusterSize).toBe('118');
  });

  test('serves routes that join after the stages', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: ROUTES });
    new StageSet(stack, 'Stages', {
      api,
      stages: { prod: { cache: {}, methods: { 'GET /late': { cached: false } } } },
    });
    api.addRoute('GET /late', mockRoute);
    const [stage] = Object.values(validTemplateOf(stack).findResources('AWS::ApiGateway::Stage'));
    expect(stage.Properties.MethodSettings).toContainEqual(
      expect.objectContaining({ ResourcePath: '/~1late', CachingEnabled: false }),
    );
  });

  test.each<[string, StageSettings, string]>([
    ['of the stage', { cache: { ttl: Duration.hours(2) } }, "AGW-CACHE-03: cacheTtl of 'prod' is 7200 s; "],
    [
      'of a route',
      { methods: { 'GET /pets': { cacheTtl: Duration.hours(2) } } },
      "AGW-CACHE-03: cacheTtl of 'GET /pets' is 7200 s; API Gateway keeps cached responses for 0 to 3600 s. Use Duration.hours(1) or less.",
    ],
  ])('time %s over an hour is refused', (_, settings, message) => {
    expect(() => stageOf(settings)).toThrow(message);
  });

  test('has a command that keeps strangers from emptying it, and a permission for friends', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: ROUTES });
    const stage = new StageSet(stack, 'Stages', { api, stages: { prod: { cache: {} } } }).stage('prod');
    expect(stage.cacheInvalidationGuard).toMatch(
      /^aws apigateway update-stage --rest-api-id \S+ --stage-name prod .*requireAuthorizationForCacheControl,value=true.*FAIL_WITH_403/,
    );
    stage.grantInvalidateCache(new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }));
    const [{ Properties }] = Object.values(validTemplateOf(stack).findResources('AWS::IAM::Policy'));
    const [statement] = Properties.PolicyDocument.Statement;
    expect(statement.Action).toBe('execute-api:InvalidateCache');
    expect(statement.Resource['Fn::Join'][1].slice(-2)).toEqual([stack.resolve(api.apiId), '/prod/*/*']);
  });
});

describe('cache keys', () => {
  const routesWith = (options: object, key = 'GET /pets/{id}') => {
    const stack = sampleStack();
    const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
    const api = new GatewayApi(stack, 'Api', { routes: { [key]: { integration, ...options } } });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    return methodsOf(validTemplateOf(stack))[key];
  };

  test('are all parameters of a GET route', () => {
    const method = routesWith({ parameters: { 'method.request.querystring.limit': false } });
    expect(method.Integration.CacheKeyParameters).toEqual([
      'method.request.path.id',
      'method.request.querystring.limit',
    ]);
  });

  test('that the route names are declared by it', () => {
    const method = routesWith({ cacheKeyParameters: ['method.request.header.Accept-Language'] });
    expect(method.Integration.CacheKeyParameters).toEqual(['method.request.header.Accept-Language']);
    expect(method.RequestParameters).toEqual({
      'method.request.header.Accept-Language': false,
      'method.request.path.id': true,
    });
  });

  test('are none for other methods', () => {
    expect(routesWith({}, 'POST /pets/{id}').Integration).not.toHaveProperty('CacheKeyParameters');
  });

  test('in the wrong form are refused', () => {
    expect(() => routesWith({ cacheKeyParameters: ['limit'] })).toThrow(/^AGW-MAP-10: /);
  });
});

test.each([DefinitionForm.RESOURCES, DefinitionForm.OPENAPI])(
  'pages of several origins do not get what is kept for another, in an API of %s',
  async (definition) => {
    const stack = sampleStack();
    const [a, b] = ['https://a.example.com', 'https://b.example.com'];
    const api = new GatewayApi(stack, 'Api', {
      definition,
      cors: { allowOrigins: [a, b] },
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: { 'GET /pets': mockRoute },
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: { cache: {} } } });
    const gateway = LocalGateway.fromTemplate(validTemplateOf(stack).toJSON());
    for (const origin of [b, a, b]) {
      const { headers } = await gateway.fetch('prod', 'GET /pets', { headers: { Origin: origin } });
      expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
    }
    expect(JSON.stringify(api.toOpenApi())).not.toContain('"name":"Origin"');
  },
);
