import { generateKeyPairSync, sign } from 'node:crypto';
import { FunctionHandler, LocalGateway } from '../../../lib/local';
import { apiWith, LAMBDA_PROXY, mock } from '../rest-template';

const authorizer = (properties: object) => ({
  Authorizer: {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: { RestApiId: { Ref: 'Api' }, Name: 'guard', AuthorizerUri: LAMBDA_PROXY.Uri, ...properties },
  },
});
const CUSTOM = { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Authorizer' } };
const policy = (Effect: string, Resource = '*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect, Action: 'execute-api:Invoke', Resource }],
});

function guarded(properties: object, handler: FunctionHandler): LocalGateway {
  const template = apiWith(
    mock('{"who": "$context.authorizer.principalId", "n": "$context.authorizer.n"}'),
    CUSTOM,
    authorizer(properties),
  );
  return LocalGateway.fromTemplate(template, { functions: { handler } });
}

const TOKEN = { Type: 'TOKEN', IdentitySource: 'method.request.header.Authorization' };
const withToken = { headers: { Authorization: 'abc' } };

describe('a Lambda authorizer by token', () => {
  test('lets through and hands its context on as text', async () => {
    const events: unknown[] = [];
    const gateway = guarded(TOKEN, (event) => {
      events.push(event);
      return { principalId: 'rex', policyDocument: policy('Allow'), context: { n: 1 } };
    });
    const response = await gateway.fetch('prod', 'GET /pets/rex', withToken);
    expect(response.json()).toEqual({ who: 'rex', n: '1' });
    const id = gateway.apis[0].id;
    const methodArn = `arn:aws:execute-api:us-east-1:123456789012:${id}/prod/GET/pets/rex`;
    expect(events).toEqual([{ type: 'TOKEN', methodArn, authorizationToken: 'abc' }]);
  });

  test.each([
    ['no token', { headers: {} }, policy('Allow'), 401, '{"message":"Unauthorized"}'],
    [
      'a policy that denies',
      withToken,
      policy('Deny'),
      403,
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
    ],
    [
      'a policy of another method',
      withToken,
      policy('Allow', 'arn:aws:execute-api:*:*:*/*/POST/*'),
      403,
      '{"Message":"User is not authorized to access this resource"}',
    ],
    ['no policy', withToken, undefined, 500, '{"message":null}'],
  ])('%s ends the request', async (_, options, policyDocument, status, text) => {
    const response = await guarded(TOKEN, () => ({ principalId: 'rex', policyDocument })).fetch(
      'prod',
      'GET /pets/rex',
      options,
    );
    expect([response.status, response.text]).toEqual([status, text]);
  });

  test.each([
    ['Unauthorized', 401],
    ['anything else', 500],
  ])('a function that throws %s answers %i', async (message, status) => {
    const handler = () => {
      throw new Error(message);
    };
    expect((await guarded(TOKEN, handler).fetch('prod', 'GET /pets/rex', withToken)).status).toBe(status);
  });

  test('a token that breaks the validation expression is never shown to the function', async () => {
    const handler = jest.fn();
    const gateway = guarded({ ...TOKEN, IdentityValidationExpression: '[0-9]+' }, handler);
    expect((await gateway.fetch('prod', 'GET /pets/rex', withToken)).status).toBe(401);
    expect(handler).not.toHaveBeenCalled();
  });

  test('what it answers is kept for its time, by token', async () => {
    const handler = jest.fn(() => ({ principalId: 'rex', policyDocument: policy('Allow') }));
    const gateway = guarded({ ...TOKEN, AuthorizerResultTtlInSeconds: 60 }, handler);
    const call = (token: string) => gateway.fetch('prod', 'GET /pets/rex', { headers: { Authorization: token } });
    await call('abc');
    await call('abc');
    expect(handler).toHaveBeenCalledTimes(1);
    await call('other');
    expect(handler).toHaveBeenCalledTimes(2);
    gateway.clock.advance(61_000);
    await call('abc');
    expect(handler).toHaveBeenCalledTimes(3);
  });
});

test('a Lambda authorizer by request gets the request and needs all identity sources', async () => {
  const events: any[] = [];
  const IdentitySource = 'method.request.header.X-A, method.request.querystring.q';
  const gateway = guarded({ Type: 'REQUEST', IdentitySource }, (event) => {
    events.push(event);
    return { principalId: 'rex', policyDocument: policy('Allow') };
  });
  expect((await gateway.fetch('prod', 'GET /pets/rex?q=1')).status).toBe(401);
  expect((await gateway.fetch('prod', 'GET /pets/rex?q=1', { headers: { 'X-A': '1' } })).status).toBe(200);
  expect(events).toMatchObject([
    {
      type: 'REQUEST',
      resource: '/pets/{petId}',
      path: '/pets/rex',
      httpMethod: 'GET',
      queryStringParameters: { q: '1' },
    },
  ]);
});

describe('IAM', () => {
  const gateway = LocalGateway.fromTemplate(
    apiWith(mock('{"user": "$context.identity.userArn"}'), { AuthorizationType: 'AWS_IAM' }),
  );
  const arn = 'arn:aws:iam::123456789012:user/rex';

  test('a signed request is let through, with its query and body', async () => {
    const response = await gateway.fetch('prod', "POST /pets/a%20b?q='(x)&a=%2B", { as: { arn }, body: 'hello' });
    expect([response.status, response.json()]).toEqual([200, { user: arn }]);
  });

  test('a request without a signature is not', async () => {
    const response = await gateway.fetch('prod', 'GET /pets/rex');
    expect([response.status, response.text]).toEqual([403, '{"message":"Missing Authentication Token"}']);
  });

  test('a wrong signature and an unknown key are not', async () => {
    const Authorization =
      'AWS4-HMAC-SHA256 Credential=AKIANOBODY/20261121/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=00';
    const headers = { Authorization, 'X-Amz-Date': '20261121T000000Z' };
    const response = await gateway.fetch('prod', 'GET /pets/rex', { headers });
    expect([response.status, response.json().message]).toEqual([
      403,
      'The security token included in the request is invalid.',
    ]);
  });

  test('a caller may do what its policy allows', async () => {
    const as = { arn, policy: policy('Allow', 'arn:aws:execute-api:*:*:*/prod/GET/*') };
    expect((await gateway.fetch('prod', 'GET /pets/rex', { as })).status).toBe(200);
    expect((await gateway.fetch('prod', 'POST /pets/rex', { as })).status).toBe(403);
  });
});

describe('Cognito', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_pool';
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (claims: object, alg = 'RS256') => {
    const signed = `${part({ alg, kid: 'k' })}.${part({ iss: issuer, ...claims })}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  const gatewayWith = (method: object) =>
    LocalGateway.fromTemplate(
      apiWith(
        mock('{"who": "$context.authorizer.claims.sub"}'),
        { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'Authorizer' }, ...method },
        authorizer({
          Type: 'COGNITO_USER_POOLS',
          IdentitySource: 'method.request.header.Authorization',
          ProviderARNs: ['arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_pool'],
        }),
      ),
      { jwks: { [issuer]: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k' }] } } },
    );
  const call = (gateway: LocalGateway, Authorization: string) =>
    gateway.fetch('prod', 'GET /pets/rex', { headers: { Authorization } });

  test('a token of the pool is let through with its claims', async () => {
    const response = await call(gatewayWith({}), token({ sub: 'rex', token_use: 'id' }));
    expect([response.status, response.json()]).toEqual([200, { who: 'rex' }]);
  });

  test('an expired token says so', async () => {
    const response = await call(gatewayWith({}), token({ sub: 'rex', exp: 1 }));
    expect([response.status, response.text]).toEqual([401, '{"message":"The incoming token has expired"}']);
  });

  test.each([
    ['of another issuer', token({ iss: 'https://evil.example.com' })],
    ['that was changed', `${token({ sub: 'rex' }).split('.')[0]}.${part({ iss: issuer, sub: 'me' })}.AAAA`],
    ['without a signature', `${part({ alg: 'none', kid: 'k' })}.${part({ iss: issuer })}.`],
    ['that is none', 'abc'],
  ])('a token %s is refused', async (_, written) => {
    expect((await call(gatewayWith({}), written)).status).toBe(401);
  });

  test('scopes ask for an access token that has one of them', async () => {
    const gateway = gatewayWith({ AuthorizationScopes: ['pets/read'] });
    expect((await call(gateway, token({ scope: 'pets/read other' }))).status).toBe(200);
    expect((await call(gateway, token({ scope: 'other' }))).status).toBe(401);
  });
});

describe('a resource policy', () => {
  const gatewayWith = (Policy: object) => {
    const template = apiWith(mock('{}'));
    Object.assign(template.Resources.Api.Properties, { Policy });
    return LocalGateway.fromTemplate(template);
  };
  const statement = (Effect: string, more: object = {}) => ({
    Effect,
    Principal: '*',
    Action: 'execute-api:Invoke',
    Resource: 'execute-api:/*',
    ...more,
  });
  const from = (address: string) => ({ Condition: { IpAddress: { 'aws:SourceIp': address } } });

  test.each([
    [200, [statement('Allow')]],
    [200, [statement('Allow', from('127.0.0.0/8'))]],
    [403, [statement('Allow', from('10.0.0.0/8'))]],
    [403, [statement('Allow'), statement('Deny', from('127.0.0.1'))]],
    [403, [statement('Allow', { Resource: 'execute-api:/prod/POST/*' })]],
    [200, [statement('Allow', { Resource: ['execute-api:/prod/GET/pets/*'] })]],
  ])('answers %i', async (status, Statement) => {
    const response = await gatewayWith({ Version: '2012-10-17', Statement }).fetch('prod', 'GET /pets/rex');
    expect(response.status).toBe(status);
  });
});
