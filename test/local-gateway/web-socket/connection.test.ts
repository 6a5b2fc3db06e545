import { createHash, createHmac } from 'node:crypto';
import { ConnectionRefused, FunctionHandler, LocalGateway, LocalGatewayOptions } from '../../../lib/local';
import { LAMBDA_URI, RouteParts, WebSocketParts, webSocketApiWith } from './web-socket-template';

const events: any[] = [];
const remember: FunctionHandler = (event) => {
  events.push(event);
  return { statusCode: 200 };
};

beforeEach(() => {
  events.length = 0;
});

function gatewayWith(
  routes: { readonly [key: string]: RouteParts },
  handler: FunctionHandler = remember,
  parts: WebSocketParts = {},
  options: LocalGatewayOptions = {},
) {
  return LocalGateway.fromTemplate(webSocketApiWith(routes, parts), {
    ...options,
    functions: { handler, ...options.functions },
  });
}

const refusalOf = (opening: Promise<unknown>) =>
  opening.then(
    () => undefined,
    (error: ConnectionRefused) => error.response.status,
  );

describe('the events of a connection', () => {
  test('have the form of those of the service', async () => {
    const gateway = gatewayWith({ $connect: {}, $disconnect: {}, send: {} }, remember, {
      stage: { StageVariables: { color: 'red' } },
    });
    const connection = await gateway.connect('live', { query: 'room=tea&room=all', headers: { 'User-Agent': 'cup' } });
    await connection.send({ action: 'send', text: 'hi' });
    await connection.close();
    const [connected, message, disconnected] = events;
    const host = `${gateway.apis[0].id}.execute-api.us-east-1.amazonaws.com`;
    const context = (routeKey: string, eventType: string) => ({
      routeKey,
      eventType,
      extendedRequestId: expect.any(String),
      requestId: expect.any(String),
      requestTime: expect.stringMatching(/^\d\d\/\w{3}\/\d{4}:/),
      requestTimeEpoch: expect.any(Number),
      messageDirection: 'IN',
      stage: 'live',
      connectedAt: expect.any(Number),
      identity: { sourceIp: '127.0.0.1', userAgent: 'cup' },
      domainName: host,
      connectionId: connection.id,
      apiId: gateway.apis[0].id,
    });
    expect(connected).toEqual({
      headers: {
        Host: host,
        'User-Agent': 'cup',
        'X-Amzn-Trace-Id': expect.stringMatching(/^Root=/),
        'X-Forwarded-For': '127.0.0.1',
        'X-Forwarded-Port': '443',
        'X-Forwarded-Proto': 'https',
      },
      multiValueHeaders: expect.objectContaining({ Host: [host] }),
      queryStringParameters: { room: 'all' },
      multiValueQueryStringParameters: { room: ['tea', 'all'] },
      requestContext: context('$connect', 'CONNECT'),
      stageVariables: { color: 'red' },
      isBase64Encoded: false,
    });
    expect(message).toEqual({
      requestContext: { ...context('send', 'MESSAGE'), messageId: expect.any(String) },
      stageVariables: { color: 'red' },
      body: '{"action":"send","text":"hi"}',
      isBase64Encoded: false,
    });
    expect(disconnected).toEqual({
      headers: { Host: host, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' },
      multiValueHeaders: { Host: [host], 'x-api-key': [''], 'X-Forwarded-For': [''], 'x-restapi': [''] },
      requestContext: {
        ...context('$disconnect', 'DISCONNECT'),
        disconnectStatusCode: 1005,
        disconnectReason: 'Client-side close frame status not set',
      },
      stageVariables: { color: 'red' },
      isBase64Encoded: false,
    });
  });

  test('need no routes of their own', async () => {
    const gateway = gatewayWith({ $default: { isAnswered: true } }, ({ body }) => ({ statusCode: 200, body }));
    const connection = await gateway.connect('live');
    await connection.send('hello');
    await connection.close(1000);
    expect(await connection.closed).toEqual({ code: 1000, reason: 'Connection Closed Normally' });
    expect(connection.messages).toEqual(['hello']);
  });
});

describe('the handshake', () => {
  test.each([
    [{ statusCode: 204 }, undefined],
    [{ statusCode: 401 }, 401],
    [{ statusCode: 503 }, 503],
    [undefined, 502],
  ])('a function that answers %j makes status %j', async (result, status) => {
    expect(await refusalOf(gatewayWith({ $connect: {} }, () => result).connect('live'))).toBe(status);
  });

  test('a function that throws makes a bad gateway, and nobody can be written to', async () => {
    const gateway = gatewayWith({ $connect: {} }, () => {
      throw new Error('no');
    });
    expect(await refusalOf(gateway.connect('live'))).toBe(502);
    expect(gateway.connections).toEqual([]);
  });

  test('a required parameter that is missing is refused before the function', async () => {
    const RequestParameters = { 'route.request.querystring.room': { Required: true } };
    const gateway = gatewayWith({ $connect: { route: { RequestParameters } } });
    expect(await refusalOf(gateway.connect('live'))).toBe(400);
    expect(await refusalOf(gateway.connect('live', { query: 'room=a' }))).toBeUndefined();
    expect(events).toHaveLength(1);
  });

  test('an authorizer decides, and its context stays with the connection', async () => {
    const authorizer = {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        Name: 'guard',
        AuthorizerType: 'REQUEST',
        AuthorizerUri: LAMBDA_URI.replace('handler', 'guard'),
        IdentitySource: ['route.request.querystring.token'],
      },
    };
    const asked: any[] = [];
    const guard = (event: any) => {
      asked.push(event);
      const Effect = event.queryStringParameters.token === 'good' ? 'Allow' : 'Deny';
      const Statement = [{ Action: 'execute-api:Invoke', Effect, Resource: event.methodArn }];
      return { principalId: 'ann', policyDocument: { Version: '2012-10-17', Statement }, context: { age: 7 } };
    };
    const route = { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } };
    const gateway = gatewayWith(
      { $connect: { route }, $default: {} },
      remember,
      { more: { Guard: authorizer } },
      { functions: { guard } },
    );
    expect(await refusalOf(gateway.connect('live'))).toBe(401);
    expect(asked).toEqual([]);
    expect(await refusalOf(gateway.connect('live', { query: 'token=bad' }))).toBe(403);
    expect(events).toEqual([]);
    const connection = await gateway.connect('live', { query: 'token=good' });
    await connection.send('hello');
    expect(asked[1]).toMatchObject({
      type: 'REQUEST',
      methodArn: `arn:aws:execute-api:us-east-1:123456789012:${gateway.apis[0].id}/live/$connect`,
      stageVariables: {},
      requestContext: { eventType: 'CONNECT' },
    });
    const authorized = { age: '7', principalId: 'ann' };
    expect(events.map(({ requestContext }) => requestContext.authorizer)).toEqual([authorized, authorized]);
  });

  test('IAM takes who signs and may', async () => {
    const arn = 'arn:aws:iam::123456789012:user/ann';
    const gateway = gatewayWith({ $connect: { route: { AuthorizationType: 'AWS_IAM' } } });
    expect(await refusalOf(gateway.connect('live'))).toBe(403);
    expect(await refusalOf(gateway.connect('live', { as: { arn } }))).toBeUndefined();
    const Statement = [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: '*/live/send' }];
    expect(await refusalOf(gateway.connect('live', { as: { arn: `${arn}2`, policy: { Statement } } }))).toBe(403);
  });

  test('an address of more than 4,096 characters is refused', async () => {
    expect(await refusalOf(gatewayWith({}).connect('live', { query: 'a'.repeat(4096) }))).toBe(414);
  });

  test('routes that require an API key take the one of the handshake', async () => {
    const more = {
      Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Enabled: true, Value: 'a-very-secret-key-1' } },
      Plan: {
        Type: 'AWS::ApiGateway::UsagePlan',
        Properties: {
          ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' } }],
          Quota: { Limit: 2, Period: 'DAY' },
        },
      },
      PlanKey: {
        Type: 'AWS::ApiGateway::UsagePlanKey',
        Properties: { KeyId: { Ref: 'Key' }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } },
      },
    };
    const route = { ApiKeyRequired: true };
    const gateway = gatewayWith({ $connect: { route }, $default: { route } }, remember, { more });
    expect(await refusalOf(gateway.connect('live'))).toBe(403);
    const connection = await gateway.connect('live', { apiKey: 'a-very-secret-key-1' });
    await connection.send('one');
    await connection.send('two');
    expect(events.map(({ requestContext }) => requestContext.eventType)).toEqual(['CONNECT', 'MESSAGE']);
    expect(JSON.parse(connection.messages[0])).toMatchObject({ message: 'Limit Exceeded' });
  });
});

describe('limits', () => {
  test('an idle connection ends after ten minutes, one that is used does not', async () => {
    const gateway = gatewayWith({ $disconnect: {}, $default: {} });
    const connection = await gateway.connect('live');
    gateway.clock.advance(9 * 60_000);
    await connection.send('still here');
    gateway.clock.advance(9 * 60_000);
    expect(gateway.connections).toHaveLength(1);
    gateway.clock.advance(60_000);
    expect(await connection.closed).toEqual({ code: 1001, reason: 'Going away' });
    expect(events.at(-1).requestContext).toMatchObject({ eventType: 'DISCONNECT', disconnectStatusCode: 1001 });
    await expect(connection.next()).rejects.toThrow('ended');
  });

  test('no connection lasts longer than two hours', async () => {
    const gateway = gatewayWith({ $default: {} });
    const connection = await gateway.connect('live');
    for (let minutes = 0; minutes < 119; minutes += 7) {
      gateway.clock.advance(7 * 60_000 - 1);
      await connection.send('again');
    }
    gateway.clock.advance(2 * 60_000);
    expect(await connection.closed).toEqual({ code: 1001, reason: 'Going away' });
  });

  test.each([
    ['a frame of 32 KB', 'a'.repeat(32 * 1024), undefined, undefined],
    ['a frame of more', 'a'.repeat(32 * 1024 + 1), undefined, 1009],
    ['128 KB in frames of 32 KB', 'a'.repeat(128 * 1024), 32 * 1024, undefined],
    ['more than 128 KB in small frames', 'a'.repeat(128 * 1024 + 1), 1024, 1009],
    ['a binary message', Buffer.from('a'), undefined, 1003],
  ])('%s', async (_, message, frameSize, code) => {
    const gateway = gatewayWith({ $default: {} });
    const connection = await gateway.connect('live');
    await connection.send(message, { frameSize });
    expect(gateway.connections).toHaveLength(code === undefined ? 1 : 0);
    expect(events).toHaveLength(code === undefined ? 1 : 0);
    if (code !== undefined) expect((await connection.closed).code).toBe(code);
  });

  test('each route has its own throttle', async () => {
    const gateway = gatewayWith({ slow: {}, $default: {} }, remember, {
      stage: { RouteSettings: { slow: { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } } },
    });
    const connection = await gateway.connect('live');
    for (const action of ['slow', 'slow', 'fast']) await connection.send({ action });
    expect(events.map(({ requestContext }) => requestContext.routeKey)).toEqual(['slow', '$default']);
    expect(JSON.parse(connection.messages[0])).toEqual({
      message: 'Too Many Requests',
      connectionId: connection.id,
      requestId: expect.any(String),
    });
    gateway.clock.advance(1000);
    await connection.send({ action: 'slow' });
    expect(events).toHaveLength(3);
  });
});

describe('when another gateway takes the place of one', () => {
  test('connections go on with what the API is then', async () => {
    const before = gatewayWith({ $default: { isAnswered: true } }, () => ({ statusCode: 200, body: 'old' }));
    const connection = await before.connect('live');
    const after = gatewayWith({ $default: { isAnswered: true } }, () => ({ statusCode: 200, body: 'new' }));
    after.adoptConnections(before);
    before.close();
    await connection.send('x');
    expect(connection.messages).toEqual(['new']);
    expect(after.connections).toHaveLength(1);
  });

  test('connections to a stage that is gone end', async () => {
    const before = gatewayWith({});
    const connection = await before.connect('live');
    gatewayWith({}, remember, { stage: { StageName: 'other' } }).adoptConnections(before);
    expect((await connection.closed).code).toBe(1001);
  });
});

test('a browser, which sets no headers, signs the address', async () => {
  const caller = {
    arn: 'arn:aws:iam::123456789012:user/ann',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  };
  const route = { AuthorizationType: 'AWS_IAM' };
  const gateway = gatewayWith({ $connect: { route } }, remember, {}, { callers: [caller] });
  const time = new Date(gateway.clock.now()).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/us-east-1/execute-api/aws4_request`;
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encodeURIComponent(`AKIDEXAMPLE/${scope}`)}`,
    `X-Amz-Date=${time}`,
    'X-Amz-Expires=60',
    'X-Amz-SignedHeaders=host',
    'room=tea',
  ].join('&');
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const host = `${gateway.apis[0].id}.execute-api.us-east-1.amazonaws.com`;
  const canonical = ['GET', '/live/', query, `host:${host}`, '', 'host', sha256('')].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, 'AWS4secret');
  const signed = `${query}&X-Amz-Signature=${hmac(key, toSign).toString('hex')}`;
  expect(await refusalOf(gateway.connect('live', { query: signed }))).toBeUndefined();
  expect(await refusalOf(gateway.connect('live', { query: signed.replace('tea', 'all') }))).toBe(403);
  gateway.clock.advance(61_000);
  expect(await refusalOf(gateway.connect('live', { query: signed }))).toBe(403);
});
