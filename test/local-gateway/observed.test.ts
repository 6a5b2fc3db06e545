import { LocalGateway, LocalGatewayOptions } from '../../lib/local';
import { apiWith, LAMBDA_PROXY, mock } from './rest-template';
import { webSocketApiWith } from './web-socket/web-socket-template';

function gatewayWith(stage: object, options: LocalGatewayOptions = {}, integration: object = LAMBDA_PROXY) {
  const template = apiWith(integration);
  Object.assign(template.Resources.Stage.Properties, stage);
  return LocalGateway.fromTemplate(template, options);
}
const formatOf = (...names: string[]) => ({
  AccessLogSetting: { Format: names.map((name) => `$context.${name}`).join(' ') },
});
const ok = () => ({ statusCode: 201, body: 'fine' });

describe('access logs', () => {
  test('know what the integration did', async () => {
    const lines: string[] = [];
    const names = ['status', 'integration.status', 'integrationStatus', 'integration.latency', 'endpointType'];
    const options = { functions: { handler: ok }, log: (line: string) => lines.push(line) };
    await gatewayWith(formatOf(...names), options).fetch('prod', 'GET /pets/rex');
    expect(lines).toEqual([expect.stringMatching(/^201 201 200 \d+ EDGE$/)]);
  });

  test('know why it failed', async () => {
    const lines: string[] = [];
    const names = ['status', 'integration.error', 'error.responseType', 'integration.status'];
    const options = {
      functions: { handler: () => Promise.reject(new Error('no')) },
      log: (line: string) => lines.push(line),
    };
    await gatewayWith(formatOf(...names), options).fetch('prod', 'GET /pets/rex');
    expect(lines).toEqual([expect.stringMatching(/^502 the function failed: .*"no".* DEFAULT_5XX -$/)]);
  });

  test('of HTTP APIs have the same variables', async () => {
    const lines: string[] = [];
    const ApiId = { Ref: 'Api' };
    const Format = ['status', 'integration.status', 'integrationLatency', 'dataProcessed', 'error.message', 'routeKey']
      .map((name) => `$context.${name}`)
      .join(' ');
    const gateway = LocalGateway.fromTemplate(
      {
        Resources: {
          Api: {
            Type: 'AWS::ApiGatewayV2::Api',
            Properties: { ProtocolType: 'HTTP', Target: 'arn:aws:lambda:us-east-1:1:function:handler' },
          },
          Stage: {
            Type: 'AWS::ApiGatewayV2::Stage',
            Properties: { ApiId, StageName: '$default', AccessLogSettings: { Format } },
          },
        },
      },
      { functions: { handler: ok }, log: (line) => lines.push(line) },
    );
    await gateway.fetch('$default', 'POST /pets', { body: '12345' });
    expect(lines).toEqual([expect.stringMatching(/^201 201 \d+ 9 - \$default$/)]);
    expect(gateway.metric('DataProcessed').sum).toBe(9);
    expect(gateway.metric('4xx', { route: '$default' })).toMatchObject({ sampleCount: 1, sum: 0 });
  });
});

describe('metrics', () => {
  test('count requests and errors by their dimensions', async () => {
    const handler = ({ path }: { path: string }) => ({ statusCode: path.endsWith('bad') ? 500 : 200 });
    const gateway = gatewayWith({}, { functions: { handler } });
    for (const path of ['/pets/rex', '/pets/bad', '/dogs']) await gateway.fetch('prod', `GET ${path}`);
    expect(gateway.metric('Count')).toMatchObject({ sampleCount: 3, sum: 3 });
    expect(gateway.metric('5XXError', { stage: 'prod', route: 'ANY /pets/{petId}' })).toMatchObject({
      sum: 1,
      average: 0.5,
    });
    expect(gateway.metric('4XXError', { api: 'pets' }).sum).toBe(1);
    expect(gateway.metric('IntegrationLatency').sampleCount).toBe(2);
    expect(gateway.metric('Count', { stage: 'other' })).toMatchObject({ sampleCount: 0, sum: 0, average: 0 });
  });

  test('tell hits and misses of a cache', async () => {
    const settings = [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true }];
    const gateway = gatewayWith({ CacheClusterEnabled: true, MethodSettings: settings }, {}, mock('x'));
    for (let request = 0; request < 3; request++) await gateway.fetch('prod', 'GET /pets/rex');
    expect([gateway.metric('CacheMissCount').sum, gateway.metric('CacheHitCount').sum]).toEqual([1, 2]);
  });

  test('of WebSocket APIs tell connections, messages and whose errors they are', async () => {
    const handler = ({ body }: { body?: string }) => {
      if (body === 'throw') throw new Error();
      return { statusCode: body === 'bad' ? 400 : 200 };
    };
    const template = webSocketApiWith({ $connect: {}, good: {}, $default: {} });
    const gateway = LocalGateway.fromTemplate(template, { functions: { handler } });
    const connection = await gateway.connect('live');
    for (const message of ['throw', 'bad', 'fine']) await connection.send(message);
    const sums = ['ConnectCount', 'MessageCount', 'ExecutionError', 'IntegrationError', 'ClientError'].map(
      (name) => gateway.metric(name).sum,
    );
    expect(sums).toEqual([1, 3, 1, 1, 0]);
  });
});

describe('execution logs', () => {
  const settings = (LoggingLevel: string, DataTraceEnabled = false) => ({
    MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel, DataTraceEnabled }],
  });
  const linesOf = async (stage: object, path = '/pets/rex') => {
    const lines: string[] = [];
    const handler = ({ body }: { body: string }) => ({ statusCode: body === 'bad' ? 'x' : 200, body: 'secret' });
    const gateway = gatewayWith(stage, { functions: { handler }, executionLog: (line) => lines.push(line) });
    await gateway.fetch('prod', `POST ${path}`, { body: path.endsWith('bad') ? 'bad' : 'good' });
    return lines;
  };

  test('tell every step at level INFO, and payloads with data trace alone', async () => {
    const lines = await linesOf(settings('INFO'));
    expect(lines.map((line) => line.replace(/^\(\S+\) (.{16}).*/, '$1'))).toEqual([
      'Extended Request',
      'Starting executi',
      'HTTP Method: POS',
      'Endpoint request',
      'Sending request ',
      'Received respons',
      'Successfully com',
      'Method completed',
    ]);
    expect(lines.join()).not.toContain('secret');
    expect((await linesOf(settings('INFO', true))).join()).toContain('secret');
  });

  test('tell failures at level ERROR, and nothing where they are off', async () => {
    expect(await linesOf(settings('ERROR'))).toEqual([]);
    expect(await linesOf(settings('ERROR'), '/pets/bad')).toEqual([
      expect.stringContaining(') Execution failed: malformed Lambda proxy response'),
      expect.stringContaining(') Method completed with status: 502'),
    ]);
    expect(await linesOf({}, '/pets/bad')).toEqual([]);
  });

  test('of WebSocket APIs go by the route, or by the stage', async () => {
    const lines: string[] = [];
    const handler = ({ body }: { body?: string }) => (body === 'bad' ? undefined : { statusCode: 200 });
    const template = webSocketApiWith(
      { $connect: {}, $default: {} },
      {
        stage: {
          DefaultRouteSettings: { LoggingLevel: 'INFO' },
          RouteSettings: { $default: { LoggingLevel: 'ERROR' } },
        },
      },
    );
    const executionLog = (line: string) => lines.push(line.replace(/^\(\S+\) /, ''));
    const connection = await LocalGateway.fromTemplate(template, { functions: { handler }, executionLog }).connect(
      'live',
    );
    expect(lines).toContain(`Event: CONNECT, Route: $connect, Connection: ${connection.id}`);
    expect(lines.at(-1)).toBe('Method completed with status: 200');
    lines.length = 0;
    await connection.send('good');
    expect(lines).toEqual([]);
    await connection.send('bad');
    expect(lines).toEqual([
      expect.stringContaining('Execution failed: malformed Lambda proxy response'),
      'Method completed with status: 502',
    ]);
  });
});
