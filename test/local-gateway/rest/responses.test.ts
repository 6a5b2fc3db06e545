import { gunzipSync } from 'node:zlib';
import { LocalGateway } from '../../../lib/local';
import { apiWith, LAMBDA_PROXY, mock } from '../rest-template';

const RestApiId = { Ref: 'Api' };
const gatewayResponse = (ResponseType: string, more: object) => ({
  Type: 'AWS::ApiGateway::GatewayResponse',
  Properties: { RestApiId, ResponseType, ...more },
});

describe('gateway responses', () => {
  const fetch = (response: object, request = 'GET /nowhere?q=1') =>
    LocalGateway.fromTemplate(apiWith(mock('{}'), {}, { Response: response })).fetch('prod', request, {
      headers: { 'X-In': 'in' },
    });

  test('have the status, headers and body that the API gives them', async () => {
    const response = await fetch(
      gatewayResponse('MISSING_AUTHENTICATION_TOKEN', {
        StatusCode: '404',
        ResponseParameters: {
          'gatewayresponse.header.X-Static': "'a'",
          'gatewayresponse.header.X-In': 'method.request.header.X-In',
          'gatewayresponse.header.X-Stage': 'context.stage',
        },
        ResponseTemplates: {
          'application/json':
            '{"m":$context.error.messageString,"t":"$context.error.responseType","p":"$context.path"}',
        },
      }),
    );
    expect(response.status).toBe(404);
    expect(response.json()).toEqual({
      m: 'Missing Authentication Token',
      t: 'MISSING_AUTHENTICATION_TOKEN',
      p: '/prod/nowhere',
    });
    expect(response.headers.single()).toMatchObject({ 'X-Static': 'a', 'X-In': 'in', 'X-Stage': 'prod' });
  });

  test('of a class stand for those that the API says nothing of', async () => {
    const response = await fetch(
      gatewayResponse('DEFAULT_4XX', {
        ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" },
      }),
    );
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([403, '*']);
  });

  test('are no Velocity', async () => {
    const templates = { 'application/json': '#if($context.error.message)yes#end' };
    const response = await fetch(gatewayResponse('DEFAULT_4XX', { ResponseTemplates: templates }));
    expect(response.text).toBe('#if(Missing Authentication Token)yes#end');
  });
});

test('every response has an id, an error its type, a traced one its trace', async () => {
  const gateway = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { functions: { handler: () => ({}) } });
  const { headers } = await gateway.fetch('prod', 'GET /pets/rex');
  expect(headers.get('x-amzn-RequestId')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-amz-apigw-id')).toMatch(/^.{15}=$/);
  expect(headers.get('X-Amzn-Trace-Id')).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/);
});

describe('the cache of a stage', () => {
  const cached = (setting: object, method: object = {}) => {
    let calls = 0;
    const handler = ({ path }: { path: string }) => {
      calls += 1;
      return { body: `${path} ${calls}` };
    };
    const integration = { ...LAMBDA_PROXY, CacheKeyParameters: ['method.request.querystring.q'] };
    const template = apiWith(integration, method);
    const MethodSettings = [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true, ...setting }];
    Object.assign(template.Resources.Stage.Properties, { CacheClusterEnabled: true, MethodSettings });
    const gateway = LocalGateway.fromTemplate(template, { functions: { handler } });
    return {
      gateway,
      fetch: async (request: string, headers = {}) => (await gateway.fetch('prod', request, { headers })).text,
    };
  };

  test('answers for its time, by the cache key parameters', async () => {
    const { fetch, gateway } = cached({ CacheTtlInSeconds: 60 });
    expect(await fetch('GET /pets/rex?q=1')).toBe('/pets/rex 1');
    expect(await fetch('GET /pets/rex?q=1&other=2')).toBe('/pets/rex 1');
    expect(await fetch('GET /pets/rex?q=2')).toBe('/pets/rex 2');
    gateway.clock.advance(61_000);
    expect(await fetch('GET /pets/rex?q=1')).toBe('/pets/rex 3');
  });

  test('is asked for GET alone, and forgets when a client asks for a fresh response', async () => {
    const { fetch } = cached({});
    expect(await fetch('POST /pets/rex')).toBe('/pets/rex 1');
    expect(await fetch('POST /pets/rex')).toBe('/pets/rex 2');
    expect(await fetch('GET /pets/rex')).toBe('/pets/rex 3');
    expect(await fetch('GET /pets/rex', { 'Cache-Control': 'max-age=0' })).toBe('/pets/rex 4');
    expect(await fetch('GET /pets/rex')).toBe('/pets/rex 4');
  });
});

test('a large response is compressed as the client accepts it', async () => {
  const template = apiWith(mock('{"text": "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"}'));
  Object.assign(template.Resources.Api.Properties, { MinimumCompressionSize: 10 });
  const gateway = LocalGateway.fromTemplate(template);
  const response = await gateway.fetch('prod', 'GET /pets/rex', { headers: { 'Accept-Encoding': 'br, gzip;q=0.5' } });
  expect(response.headers.get('Content-Encoding')).toBe('gzip');
  expect(gunzipSync(response.body).toString()).toBe('{"text": "aaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
  expect((await gateway.fetch('prod', 'GET /pets/rex')).headers.has('Content-Encoding')).toBe(false);
});

test('a line of the access log is written in the format of the stage', async () => {
  const template = apiWith(mock('{}'));
  const Format =
    '$context.httpMethod $context.resourcePath $context.status $context.identity.user $context.error.message';
  Object.assign(template.Resources.Stage.Properties, { AccessLogSetting: { Format } });
  const lines: string[] = [];
  const gateway = LocalGateway.fromTemplate(template, { log: (line) => lines.push(line) });
  await gateway.fetch('prod', 'GET /pets/rex');
  await gateway.fetch('prod', 'GET /nowhere');
  expect(lines).toEqual(['GET /pets/{petId} 200 - -', 'GET - 403 - Missing Authentication Token']);
});

describe('a canary', () => {
  const now = apiWith(mock('{"who": "new $stageVariables.color $context.isCanaryRequest"}'));
  const before = apiWith(mock('{"who": "old $stageVariables.color $context.isCanaryRequest"}'));
  Object.assign(now.Resources, {
    Canary: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId } },
  });
  Object.assign(now.Resources.Stage.Properties, {
    CanarySetting: {
      DeploymentId: { Ref: 'Canary' },
      PercentTraffic: 10,
      StageVariableOverrides: { color: 'blue' },
    },
  });

  test.each([
    [0.05, 'new blue true'],
    [0.5, 'old red false'],
  ])('takes its share of the traffic', async (random, who) => {
    const gateway = LocalGateway.fromTemplate(now, { snapshots: { Deployment: before }, random: () => random });
    expect((await gateway.fetch('prod', 'GET /pets/rex')).json()).toEqual({ who });
  });
});
