import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { FunctionHandler, LocalGateway, LocalGatewayOptions } from '../../lib/local';
import { apiWith, LAMBDA_PROXY, mock } from './rest-template';
import { webSocketApiWith } from './web-socket/web-socket-template';

const TEN_MEGABYTES = 10 * 1024 * 1024;
const ApiId = { Ref: 'Api' };

/** An HTTP API in front of a function. */
function httpApi(functionSettings: object, options: LocalGatewayOptions) {
  const Target = { 'Fn::Sub': 'integrations/${Integration}' };
  const IntegrationUri = 'arn:aws:lambda:us-east-1:123456789012:function:handler';
  const template = {
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { ApiId, IntegrationType: 'AWS_PROXY', IntegrationUri, ...functionSettings },
      },
      Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId, RouteKey: '$default', Target } },
      Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId, StageName: '$default' } },
    },
  };
  return LocalGateway.fromTemplate(template, options);
}

describe('a request', () => {
  const handler: FunctionHandler = ({ body }) => ({ statusCode: 200, body: String(body.length) });
  const rest = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { functions: { handler } });
  const http = httpApi({}, { functions: { handler } });

  test('of a REST API has 10 MB at most', async () => {
    const fetch = (size: number) => rest.fetch('prod', 'POST /pets/rex', { body: Buffer.alloc(size, 'a') });
    expect((await fetch(TEN_MEGABYTES)).text).toBe(String(TEN_MEGABYTES));
    const refused = await fetch(TEN_MEGABYTES + 1);
    expect([refused.status, refused.text]).toEqual([413, '{"message":"Request Too Long"}']);
    expect(refused.headers.get('x-amzn-ErrorType')).toBe('RequestEntityTooLargeException');
  });

  test('of an HTTP API has 10 MB at most', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const fetch = (size: number) => http.fetch('$default', 'POST /', { headers, body: Buffer.alloc(size, 'a') });
    expect((await fetch(TEN_MEGABYTES)).text).toBe(String(TEN_MEGABYTES));
    const refused = await fetch(TEN_MEGABYTES + 1);
    expect([refused.status, refused.text]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });

  test('has 10,240 bytes of first line and headers at most', async () => {
    const api = LocalGateway.fromTemplate(apiWith(mock('fine')));
    const others = `GET /prod/pets/rex HTTP/1.1${api.apis[0].id}.execute-api.us-east-1.amazonaws.com`.length;
    const statusWith = async (size: number) =>
      (await api.fetch('prod', 'GET /pets/rex', { headers: { 'X-A': 'a'.repeat(size - others) } })).status;
    expect([await statusWith(10_240), await statusWith(10_241)]).toEqual([200, 431]);
  });
});

test('a response of a backend has 10 MB at most', async () => {
  const backend = createServer((message, response) => response.end(Buffer.alloc(Number(message.url?.slice(1)))));
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(backend.address() as AddressInfo).port}`;
  const statusOf = async (size: number) => {
    const gateway = LocalGateway.fromTemplate(
      apiWith({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: `${origin}/${size}` }),
    );
    const { status } = await gateway.fetch('prod', 'GET /pets/rex');
    gateway.close();
    return status;
  };
  expect([await statusOf(TEN_MEGABYTES), await statusOf(TEN_MEGABYTES + 1)]).toEqual([200, 500]);
  backend.close();
});

describe('a backend has', () => {
  const timeouts: number[] = [];
  const backends = {
    lambda: async (_: unknown, timeout: number) => {
      timeouts.push(timeout);
      return { payload: '{"statusCode":200}' };
    },
  };

  beforeEach(() => {
    timeouts.length = 0;
  });

  test('29 seconds behind a REST API, unless the integration says otherwise', async () => {
    await LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { backends }).fetch('prod', 'GET /pets/rex');
    const shorter = apiWith({ ...LAMBDA_PROXY, TimeoutInMillis: 50 });
    await LocalGateway.fromTemplate(shorter, { backends }).fetch('prod', 'GET /pets/rex');
    expect(timeouts).toEqual([29_000, 50]);
  });

  test('30 seconds behind an HTTP API, 29 behind a WebSocket API', async () => {
    await httpApi({}, { backends }).fetch('$default', 'GET /');
    await LocalGateway.fromTemplate(webSocketApiWith({ $connect: {} }), { backends }).connect('live');
    expect(timeouts).toEqual([30_000, 29_000]);
  });

  test('no more than that', async () => {
    const functions = { handler: () => new Promise(() => {}) };
    const rest = LocalGateway.fromTemplate(apiWith({ ...LAMBDA_PROXY, TimeoutInMillis: 50 }), { functions });
    const refused = await rest.fetch('prod', 'GET /pets/rex');
    expect([refused.status, refused.json().message]).toEqual([504, 'Endpoint request timed out']);
    const http = await httpApi({ TimeoutInMillis: 50 }, { functions }).fetch('$default', 'GET /');
    expect([http.status, http.json().message]).toEqual([503, 'Service Unavailable']);
  });
});

test('an account lets as much through as its region has', async () => {
  const template = apiWith(mock('fine'));
  const gateway = LocalGateway.fromTemplate(template, { region: 'eu-south-1' });
  const { trace } = await gateway.fetch('prod', 'GET /pets/rex');
  const limits = trace.entries.find(({ step }) => step === 'throttles')?.details.limits;
  expect(limits).toEqual({ account: { rateLimit: 2_500, burstLimit: 1_250 } });
});
