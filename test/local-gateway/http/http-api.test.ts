import { generateKeyPairSync, sign } from 'node:crypto';
import { LocalGateway, LocalGatewayOptions } from '../../../lib/local';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';
import { HttpCall } from '../../../lib/local-gateway/pipeline/backends';

const ApiId = { Ref: 'Api' };
const LAMBDA = {
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: 'arn:aws:lambda:us-east-1:123456789012:function:handler',
  PayloadFormatVersion: '2.0',
};

interface Parts {
  readonly api?: object;
  readonly route?: object;
  readonly stage?: object;
  readonly more?: { readonly [logicalId: string]: object };
}

function template(integration: object, { api = {}, route = {}, stage = {}, more = {} }: Parts = {}) {
  return {
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'http', ProtocolType: 'HTTP', ...api } },
      Integration: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { ApiId, ...integration } },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId,
          RouteKey: 'ANY /pets/{petId}',
          Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
          ...route,
        },
      },
      Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId, StageName: '$default', ...stage } },
      ...more,
    },
  };
}

function withHandler(handler: (event: any) => unknown, parts: Parts = {}, integration: object = {}) {
  return LocalGateway.fromTemplate(template({ ...LAMBDA, ...integration }, parts), { functions: { handler } });
}

describe('a function behind an HTTP API', () => {
  test('gets the event of format 2.0', async () => {
    const events: any[] = [];
    const gateway = withHandler(
      (event) => {
        events.push(event);
        return 'hi';
      },
      { stage: { StageVariables: { color: 'red' } } },
    );
    await gateway.fetch('$default', 'POST /pets/a%20b?q=1&q=2&x=a%26b', {
      body: '{"a":1}',
      headers: { 'Content-Type': 'application/json', 'X-A': ['1', '2'], Cookie: 'a=1; b=2' },
    });
    expect(events[0]).toEqual({
      version: '2.0',
      routeKey: 'ANY /pets/{petId}',
      rawPath: '/pets/a b',
      rawQueryString: 'q=1&q=2&x=a%26b',
      cookies: ['a=1', 'b=2'],
      headers: expect.objectContaining({
        'content-type': 'application/json',
        'x-a': '1,2',
        'x-forwarded-proto': 'https',
      }),
      queryStringParameters: { q: '1,2', x: 'a&b' },
      pathParameters: { petId: 'a b' },
      stageVariables: { color: 'red' },
      body: '{"a":1}',
      isBase64Encoded: false,
      requestContext: expect.objectContaining({
        stage: '$default',
        http: { method: 'POST', path: '/pets/a b', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      }),
    });
    expect(events[0].headers).not.toHaveProperty('cookie');
  });

  test('gets what is no text as base64', async () => {
    const gateway = withHandler(({ body, isBase64Encoded }) => ({ body, isBase64Encoded }));
    const headers = { 'Content-Type': 'application/octet-stream' };
    const response = await gateway.fetch('$default', 'POST /pets/rex', { body: Buffer.from([255]), headers });
    expect(response.json()).toEqual({ body: '/w==', isBase64Encoded: true });
  });

  test('gets the event of format 1.0 where the integration says so', async () => {
    const gateway = withHandler(
      ({ version, resource, path, multiValueQueryStringParameters, requestContext }) => ({
        statusCode: 200,
        body: JSON.stringify([version, resource, path, multiValueQueryStringParameters, requestContext.httpMethod]),
      }),
      {},
      { PayloadFormatVersion: '1.0' },
    );
    const response = await gateway.fetch('$default', 'GET /pets/rex?q=1&q=2');
    expect(response.json()).toEqual(['1.0', '/pets/{petId}', '/pets/rex', { q: ['1', '2'] }, 'GET']);
  });

  test.each([
    ['an object', { a: 1 }, 200, '{"a":1}', 'application/json'],
    ['a text', 'hi', 200, 'hi', 'application/json'],
    ['a status', { statusCode: 201, body: 'hi' }, 201, 'hi', 'text/plain;charset=UTF-8'],
    ['base64', { statusCode: 200, body: 'aGk=', isBase64Encoded: true }, 200, 'hi', 'text/plain;charset=UTF-8'],
  ])('may answer %s', async (_, answer, status, text, type) => {
    const response = await withHandler(() => answer).fetch('$default', 'GET /pets/rex');
    expect([response.status, response.text, response.headers.get('content-type')]).toEqual([status, text, type]);
  });

  test('sets cookies', async () => {
    const answer = { statusCode: 200, cookies: ['a=1', 'b=2'] };
    const { headers } = await withHandler(() => answer).fetch('$default', 'GET /pets/rex');
    expect(headers.all('set-cookie')).toEqual(['a=1', 'b=2']);
  });

  test('that fails is an internal server error', async () => {
    const gateway = withHandler(() => {
      throw new Error('no');
    });
    const response = await gateway.fetch('$default', 'GET /pets/rex');
    expect([response.status, response.text]).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(response.headers.get('apigw-requestid')).toMatch(/=$/);
  });
});

test('a path without a route is not found, and a slash at its end counts', async () => {
  const gateway = withHandler(() => 'hi');
  for (const request of ['GET /dogs', 'GET /pets/rex/', 'GET /pets']) {
    const response = await gateway.fetch('$default', request);
    expect([response.status, response.text]).toEqual([404, '{"message":"Not Found"}']);
  }
});

test('the default route takes what no other does', async () => {
  const gateway = withHandler(({ routeKey }) => routeKey, { route: { RouteKey: '$default' } });
  expect((await gateway.fetch('$default', 'DELETE /any/where')).text).toBe('$default');
});

test('a stage that is not the default one shows in the path', async () => {
  const gateway = withHandler(({ rawPath }) => rawPath, { stage: { StageName: 'dev' } });
  expect((await gateway.fetch('dev', 'GET /pets/rex')).text).toBe('/dev/pets/rex');
});

test('an API with a target of its own answers at once', async () => {
  const Target = LAMBDA.IntegrationUri;
  const quick = {
    Resources: { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'q', ProtocolType: 'HTTP', Target } } },
  };
  const gateway = LocalGateway.fromTemplate(quick, { functions: { handler: () => ({ statusCode: 200, body: 'hi' }) } });
  expect((await gateway.fetch('$default', 'GET /x')).text).toBe('hi');
});

describe('CORS', () => {
  const CorsConfiguration = {
    AllowOrigins: ['https://app.example.com'],
    AllowMethods: ['GET'],
    AllowHeaders: ['x-a'],
    MaxAge: 60,
    AllowCredentials: true,
  };
  const gateway = withHandler(() => ({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*' } }), {
    api: { CorsConfiguration },
  });
  const preflight = (Origin: string) =>
    gateway.fetch('$default', 'OPTIONS /anything', { headers: { Origin, 'Access-Control-Request-Method': 'GET' } });

  test('is answered before any route', async () => {
    const { status, headers } = await preflight('https://app.example.com');
    expect(status).toBe(204);
    expect(headers.single()).toMatchObject({
      'access-control-allow-origin': 'https://app.example.com',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'x-a',
      'access-control-allow-credentials': 'true',
      'access-control-max-age': '60',
    });
  });

  test('has nothing for other origins', async () => {
    const { status, headers } = await preflight('https://evil.example.com');
    expect([status, headers.has('access-control-allow-origin')]).toEqual([204, false]);
  });

  test('goes before what the backend says', async () => {
    const headers = { Origin: 'https://app.example.com' };
    const response = await gateway.fetch('$default', 'GET /pets/rex', { headers });
    expect(response.headers.all('access-control-allow-origin')).toEqual(['https://app.example.com']);
  });
});

test('an HTTP proxy changes the request and the response as it is told', async () => {
  const calls: HttpCall[] = [];
  const options: LocalGatewayOptions = {
    backends: {
      http: async (call) => {
        calls.push(call);
        return { status: 404, headers: HeaderList.of({ 'X-Back': 'b' }), body: Buffer.from('nope') };
      },
    },
  };
  const integration = {
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'GET',
    IntegrationUri: 'http://backend.example.com/{petId}',
    RequestParameters: {
      'append:header.x-id': '$context.requestId',
      'overwrite:header.x-a': '${request.header.x-a}-$stageVariables.color',
      'remove:querystring.secret': "''",
      'append:querystring.pet': '$request.path.petId',
    },
    ResponseParameters: {
      '404': {
        ResponseParameters: [
          { Destination: 'overwrite:statuscode', Source: '200' },
          { Destination: 'append:header.x-copy', Source: '$response.header.X-Back' },
        ],
      },
    },
  };
  const gateway = LocalGateway.fromTemplate(
    template(integration, { stage: { StageVariables: { color: 'red' } } }),
    options,
  );
  const response = await gateway.fetch('$default', 'PUT /pets/rex?secret=1&q=2', { headers: { 'X-A': 'a' } });
  expect([calls[0].method, calls[0].url]).toEqual(['GET', 'http://backend.example.com/rex?q=2&pet=rex']);
  expect(calls[0].headers.get('x-a')).toBe('a-red');
  expect([response.status, response.headers.get('x-copy'), response.text]).toEqual([200, 'b', 'nope']);
});

test('a service is called with the mapped parameters', async () => {
  const integration = {
    IntegrationType: 'AWS_PROXY',
    IntegrationSubtype: 'SQS-SendMessage',
    RequestParameters: { QueueUrl: 'https://sqs.us-east-1.amazonaws.com/1/orders', MessageBody: '$request.body.order' },
  };
  const gateway = LocalGateway.fromTemplate(template(integration));
  const response = await gateway.fetch('$default', 'POST /pets/rex', { body: '{"order": {"id": 1}}' });
  expect(response.status).toBe(200);
  const [call] = gateway.sentTo('orders');
  expect(JSON.parse(call.body)).toMatchObject({ MessageBody: '{"id":1}' });
  expect(call.headers).toMatchObject({ 'X-Amz-Target': 'AmazonSQS.SendMessage' });
});

test('a route throttles by its own limits', async () => {
  const stage = { RouteSettings: { 'ANY /pets/{petId}': { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } } };
  const gateway = withHandler(() => 'hi', { stage });
  expect((await gateway.fetch('$default', 'GET /pets/rex')).status).toBe(200);
  const response = await gateway.fetch('$default', 'GET /pets/rex');
  expect([response.status, response.text]).toEqual([429, '{"message":"Too Many Requests"}']);
});

describe('authorizers', () => {
  const guarded = (AuthorizationType: string, authorizer: object, route: object = {}): Parts => ({
    route: { AuthorizationType, AuthorizerId: { Ref: 'Authorizer' }, ...route },
    more: {
      Authorizer: { Type: 'AWS::ApiGatewayV2::Authorizer', Properties: { ApiId, Name: 'guard', ...authorizer } },
    },
  });
  const LAMBDA_AUTHORIZER = {
    AuthorizerType: 'REQUEST',
    AuthorizerUri:
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:guard/invocations',
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    IdentitySource: ['$request.header.Authorization'],
  };

  test.each([
    [{ isAuthorized: true, context: { who: 'rex' } }, 'abc', 200, '{"lambda":{"who":"rex"}}'],
    [{ isAuthorized: false }, 'abc', 403, '{"message":"Forbidden"}'],
    [{ isAuthorized: true }, undefined, 401, '{"message":"Unauthorized"}'],
  ])('a function that answers %j', async (answer, Authorization, status, text) => {
    const handler = (event: any) => JSON.stringify(event.requestContext.authorizer);
    const functions = { handler, guard: () => answer };
    const gateway = LocalGateway.fromTemplate(template(LAMBDA, guarded('CUSTOM', LAMBDA_AUTHORIZER)), { functions });
    const headers = Authorization === undefined ? undefined : { Authorization };
    const response = await gateway.fetch('$default', 'GET /pets/rex', { headers });
    expect([response.status, response.text]).toEqual([status, text]);
  });

  test('a JSON Web Token is checked by issuer, audience, time and scopes', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = (claims: object) => {
      const signed = `${part({ alg: 'ES256', kid: 'k' })}.${part({ iss: 'https://id.example.com', aud: 'app', scope: 'read', ...claims })}`;
      const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return `${signed}.${signature.toString('base64url')}`;
    };
    const parts = guarded(
      'JWT',
      {
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://id.example.com', Audience: ['app'] },
      },
      { AuthorizationScopes: ['read'] },
    );
    const gateway = LocalGateway.fromTemplate(template(LAMBDA, parts), {
      functions: { handler: (event: any) => event.requestContext.authorizer.jwt },
      jwks: { 'https://id.example.com': { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k' }] } },
    });
    const fetch = (claims: object) =>
      gateway.fetch('$default', 'GET /pets/rex', { headers: { Authorization: `Bearer ${token(claims)}` } });
    expect((await fetch({ sub: 'rex' })).json()).toMatchObject({ claims: { sub: 'rex' }, scopes: ['read'] });
    for (const claims of [{ aud: 'other' }, { exp: 1 }, { iss: 'https://evil.example.com' }, { nbf: 99999999999 }]) {
      expect((await fetch(claims)).status).toBe(401);
    }
    expect((await fetch({ scope: 'write' })).status).toBe(403);
    const without = await gateway.fetch('$default', 'GET /pets/rex');
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('IAM takes a signature', async () => {
    const gateway = withHandler((event) => event.requestContext.authorizer.iam.userArn, {
      route: { AuthorizationType: 'AWS_IAM' },
    });
    const arn = 'arn:aws:iam::123456789012:user/rex';
    expect((await gateway.fetch('$default', 'GET /pets/rex', { as: { arn } })).text).toBe(arn);
    expect((await gateway.fetch('$default', 'GET /pets/rex')).status).toBe(403);
  });
});
