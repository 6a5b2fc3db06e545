import { Duration } from 'aws-cdk-lib';
import { AuthorizerPayloadVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, WebSocketIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../lib';
import { mockRoute, sampleFunction, sampleStack, templateOf } from '../sample';
import { httpTemplateOf, partsOf, proxyRoute, quietRoute, v2RoutesOf, webSocketTemplateOf } from '../v2-sample';

const stack = sampleStack();
const handler = sampleFunction(stack, 'Guard');
const assumeRole = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });

function inHttpApi(authorizer: GatewayAuthorizer, within = sampleStack()) {
  const template = httpTemplateOf({ authorizer, routes: { 'GET /a': proxyRoute, 'GET /b': proxyRoute } }, within);
  const authorizers = partsOf(template, 'Authorizer');
  expect(authorizers.length).toBeLessThan(2);
  return { template, authorizer: authorizers[0], route: v2RoutesOf(template)['GET /b'] };
}

function inWebSocketApi(authorizer: GatewayAuthorizer, within = sampleStack()) {
  const template = webSocketTemplateOf({ authorizer, routes: { $connect: quietRoute, $default: quietRoute } }, within);
  return { template, authorizer: partsOf(template, 'Authorizer')[0], route: v2RoutesOf(template).$connect };
}

describe('an HTTP API', () => {
  test('checks tokens of an issuer', () => {
    const { authorizer, route } = inHttpApi(
      GatewayAuthorizer.jwt({
        issuer: 'https://login.example.com/',
        audience: ['pets', 'shop'],
        identitySource: '$request.querystring.token',
      }),
    );
    expect(authorizer).toMatchObject({
      AuthorizerType: 'JWT',
      Name: expect.stringMatching(/^Jwtloginexamplecom[\da-f]{8}-jwt$/),
      IdentitySource: ['$request.querystring.token'],
      JwtConfiguration: { Issuer: 'https://login.example.com/', Audience: ['pets', 'shop'] },
    });
    expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizerId: { Ref: expect.anything() } });
  });

  test('checks tokens of a user pool and its clients', () => {
    const within = sampleStack();
    const userPool = new UserPool(within, 'People');
    const clients = [userPool.addClient('Web'), userPool.addClient('App')];
    const { authorizer } = inHttpApi(GatewayAuthorizer.cognito({ userPools: [userPool], clients }), within);
    expect(authorizer.IdentitySource).toEqual(['$request.header.Authorization']);
    expect(authorizer.JwtConfiguration.Audience).toHaveLength(2);
    const [, [beginning, { 'Fn::GetAtt': provider }]] = authorizer.JwtConfiguration.Issuer['Fn::Join'];
    expect([beginning, provider[1]]).toEqual(['https://', 'ProviderName']);
  });

  test('asks a function, which answers with a policy or with a word', () => {
    const within = sampleStack();
    const guard = sampleFunction(within, 'Guard');
    const { authorizer, route } = inHttpApi(GatewayAuthorizer.lambdaRequest({ handler: guard }), within);
    expect(authorizer).toMatchObject({
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      AuthorizerResultTtlInSeconds: 300,
      EnableSimpleResponses: false,
      IdentitySource: ['$request.header.Authorization'],
    });
    expect(route.AuthorizationType).toBe('CUSTOM');
    const simple = sampleStack();
    const word = GatewayAuthorizer.lambdaRequest({
      handler: sampleFunction(simple),
      simpleResponses: true,
      cacheTtl: Duration.seconds(0),
      identitySources: ['$request.header.X', '$context.routeKey'],
    });
    expect(inHttpApi(word, simple).authorizer).toMatchObject({
      AuthorizerResultTtlInSeconds: 0,
      EnableSimpleResponses: true,
      IdentitySource: ['$request.header.X', '$context.routeKey'],
    });
  });

  test('knows a provider by its discovery document', () => {
    const issuerOf = (host: string) => {
      const discoveryUrl = `https://${host}/.well-known/openid-configuration`;
      const { authorizer } = inHttpApi(GatewayAuthorizer.openIdConnect({ discoveryUrl, audience: ['pets'] }));
      return authorizer.JwtConfiguration.Issuer;
    };
    expect(issuerOf('login.example.com/realms/pets')).toBe('https://login.example.com/realms/pets');
    expect(issuerOf('pets.eu.auth0.com')).toBe('https://pets.eu.auth0.com/');
  });

  test('tells authorizers of one issuer apart by their audiences', () => {
    const jwt = (...audience: string[]) => GatewayAuthorizer.jwt({ issuer: 'https://login.example.com', audience });
    const template = httpTemplateOf({
      routes: {
        'GET /a': { ...proxyRoute, authorizer: jwt('a', 'b') },
        'GET /b': { ...proxyRoute, authorizer: jwt('b', 'a') },
        'GET /c': { ...proxyRoute, authorizer: jwt('c') },
      },
    });
    expect(partsOf(template, 'Authorizer').map(({ JwtConfiguration }) => JwtConfiguration.Audience)).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  test('names authorizers of deep functions in 128 characters', () => {
    const within = sampleStack();
    const place = ['first', 'second', 'third', 'fourth'].reduce(
      (scope, word) => new Construct(scope, `A construct with a long name, the ${word} of four`),
      within as Construct,
    );
    const routes = Object.fromEntries(
      ['One', 'Two'].map((id) => [
        `GET /${id}`,
        { ...proxyRoute, authorizer: GatewayAuthorizer.lambdaRequest({ handler: sampleFunction(place, id) }) },
      ]),
    );
    const names = partsOf(httpTemplateOf({ routes }, within), 'Authorizer').map(({ Name }) => Name);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toHaveLength(128);
  });

  test('gives a function what REST APIs give it', () => {
    const within = sampleStack();
    const authorizer = GatewayAuthorizer.lambdaRequest({
      handler: sampleFunction(within),
      payloadFormatVersion: AuthorizerPayloadVersion.VERSION_1_0,
    });
    expect(inHttpApi(authorizer, within).authorizer.AuthorizerPayloadFormatVersion).toBe('1.0');
  });

  test('asks a function with a role in the place of a permission', () => {
    const within = sampleStack();
    const role = new Role(within, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    const authorizer = GatewayAuthorizer.lambdaRequest({ handler: sampleFunction(within), assumeRole: role });
    const { authorizer: made, template } = inHttpApi(authorizer, within);
    expect(made.AuthorizerCredentialsArn).toBeDefined();
    template.resourceCountIs('AWS::Lambda::Permission', 0);
  });

  test('takes an authorizer of aws-cdk-lib', () => {
    const { route } = inHttpApi(GatewayAuthorizer.fromCdkHttp(new HttpIamAuthorizer()));
    expect(route.AuthorizationType).toBe('AWS_IAM');
  });

  test.each<[string, () => GatewayAuthorizer, RegExp]>([
    [
      'tokens read by a function',
      () => GatewayAuthorizer.lambdaToken({ handler }),
      /^AGW-GEN-20: 'GET \/a' of an HTTP API has an authorizer of type TOKEN; REST APIs have such/,
    ],
    ['authorizers of REST APIs', () => GatewayAuthorizer.fromCdk({ authorizerId: 'a' }), /^AGW-GEN-20: /],
    [
      'a user pool without clients',
      () => GatewayAuthorizer.cognito({ userPools: [new UserPool(sampleStack(), 'P')] }),
      /^AGW-AUTH-23: .* has 0 audiences/,
    ],
    [
      'several user pools',
      () =>
        GatewayAuthorizer.cognito({ userPools: [new UserPool(sampleStack(), 'P'), new UserPool(sampleStack(), 'Q')] }),
      /^AGW-GEN-20: .* has an authorizer with 2 user pools; REST APIs have authorizers with several user pools/,
    ],
    [
      'simple responses in the format of REST APIs',
      () =>
        GatewayAuthorizer.lambdaRequest({
          handler,
          simpleResponses: true,
          payloadFormatVersion: AuthorizerPayloadVersion.VERSION_1_0,
        }),
      /^AGW-AUTH-19: .* answers simply with format 1.0/,
    ],
    [
      'a cache of tokens',
      () =>
        GatewayAuthorizer.cognito({
          userPools: [new UserPool(sampleStack(), 'P')],
          cacheTtl: Duration.minutes(1),
        }),
      /^AGW-GEN-20: .* has an authorizer of user pools that keeps responses; REST APIs have authorizers that keep/,
    ],
    [
      'a long name',
      () => GatewayAuthorizer.jwt({ issuer: 'https://a', audience: ['b'], name: 'x'.repeat(129) }),
      /^AGW-AUTH-31: /,
    ],
    [
      'the address of a document for an issuer',
      () => GatewayAuthorizer.jwt({ issuer: 'https://a/.well-known/openid-configuration', audience: ['b'] }),
      /^AGW-AUTH-23: .* has the issuer/,
    ],
    ['an empty audience', () => GatewayAuthorizer.jwt({ issuer: 'https://a', audience: [''] }), /^AGW-AUTH-23: /],
    [
      'an issuer for a document',
      () => GatewayAuthorizer.openIdConnect({ discoveryUrl: 'https://a/', audience: ['b'] }),
      /^AGW-AUTH-32: /,
    ],
    ['an issuer without https', () => GatewayAuthorizer.jwt({ issuer: 'http://a', audience: ['b'] }), /^AGW-AUTH-23: /],
    ['no audience', () => GatewayAuthorizer.jwt({ issuer: 'https://a', audience: [] }), /^AGW-AUTH-23: /],
    [
      'the words of REST APIs',
      () => GatewayAuthorizer.lambdaRequest({ handler, identitySources: ['method.request.header.X'] }),
      /^AGW-AUTH-20: .* has the identity source 'method\.request\.header\.X'/,
    ],
  ])('refuses %s', (_name, make, message) => {
    expect(() => inHttpApi(make())).toThrow(message);
  });

  test('refuses two authorizers of one name', () => {
    const jwt = (audience: string) =>
      GatewayAuthorizer.jwt({ issuer: 'https://login.example.com', audience: [audience], name: 'people' });
    const routes = {
      'GET /a': { ...proxyRoute, authorizer: jwt('a') },
      'GET /b': { ...proxyRoute, authorizer: jwt('b') },
    };
    expect(() => httpTemplateOf({ routes })).toThrow(/^AGW-AUTH-30: /);
    expect(() =>
      httpTemplateOf({ routes: { 'GET /a': routes['GET /a'], 'GET /b': { ...proxyRoute, authorizer: jwt('a') } } }),
    ).not.toThrow();
  });
});

describe('a WebSocket API', () => {
  test('asks a function at the opening of a connection', () => {
    const within = sampleStack();
    const { authorizer, route, template } = inWebSocketApi(
      GatewayAuthorizer.lambdaRequest({
        handler: sampleFunction(within),
        identitySources: ['route.request.querystring.token'],
      }),
      within,
    );
    expect(authorizer).toMatchObject({
      AuthorizerType: 'REQUEST',
      IdentitySource: ['route.request.querystring.token'],
    });
    expect(authorizer.AuthorizerPayloadFormatVersion).toBeUndefined();
    expect(route.AuthorizationType).toBe('CUSTOM');
    expect(v2RoutesOf(template).$default.AuthorizationType).toBe('NONE');
  });

  test('reads the header Authorization unless it is told otherwise, with a role where one is given', () => {
    const within = sampleStack();
    const role = new Role(within, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    const own = GatewayAuthorizer.lambdaRequest({ handler: sampleFunction(within), assumeRole: role });
    const { authorizer } = inWebSocketApi(own, within);
    expect(authorizer.IdentitySource).toEqual(['route.request.header.Authorization']);
    expect(authorizer.AuthorizerCredentialsArn).toBeDefined();
  });

  test('takes an authorizer of aws-cdk-lib', () => {
    const { route } = inWebSocketApi(GatewayAuthorizer.fromCdkWebSocket(new WebSocketIamAuthorizer()));
    expect(route.AuthorizationType).toBe('AWS_IAM');
  });

  test.each<[string, () => GatewayAuthorizer, RegExp]>([
    [
      'JWT authorizers',
      () => GatewayAuthorizer.jwt({ issuer: 'https://a', audience: ['b'] }),
      /^AGW-GEN-20: '\$connect' of a WebSocket API has an authorizer of type JWT; HTTP APIs/,
    ],
    [
      'user pools',
      () => GatewayAuthorizer.cognito({ userPools: [new UserPool(sampleStack(), 'P')] }),
      /REST and HTTP APIs have such authorizers/,
    ],
    [
      'simple responses',
      () => GatewayAuthorizer.lambdaRequest({ handler, simpleResponses: true }),
      /HTTP APIs have simple responses/,
    ],
    [
      'kept responses',
      () => GatewayAuthorizer.lambdaRequest({ handler, cacheTtl: Duration.minutes(1) }),
      /^AGW-GEN-20: .* keeps responses; REST and HTTP APIs have authorizers that keep responses/,
    ],
    [
      'payload formats',
      () => GatewayAuthorizer.lambdaRequest({ handler, payloadFormatVersion: AuthorizerPayloadVersion.VERSION_2_0 }),
      /HTTP APIs have payload formats of authorizers/,
    ],
    [
      'the words of HTTP APIs',
      () => GatewayAuthorizer.lambdaRequest({ handler, identitySources: ['$request.header.X'] }),
      /^AGW-AUTH-20/,
    ],
  ])('refuses %s', (_name, make, message) => {
    expect(() => inWebSocketApi(make())).toThrow(message);
  });
});

describe('a REST API refuses', () => {
  test.each<[string, () => GatewayAuthorizer, RegExp]>([
    [
      'JWT authorizers',
      () => GatewayAuthorizer.jwt({ issuer: 'https://a', audience: ['b'] }),
      /^AGW-GEN-20: 'GET \/a' of a REST API has an authorizer of type JWT; HTTP APIs/,
    ],
    [
      'simple responses',
      () => GatewayAuthorizer.lambdaRequest({ handler, assumeRole, simpleResponses: true }),
      /HTTP APIs have simple responses/,
    ],
    [
      'payload formats',
      () => GatewayAuthorizer.lambdaRequest({ handler, payloadFormatVersion: AuthorizerPayloadVersion.VERSION_1_0 }),
      /HTTP APIs have payload formats of authorizers/,
    ],
    [
      'clients of a user pool',
      () => {
        const userPool = new UserPool(sampleStack(), 'People');
        return GatewayAuthorizer.cognito({ userPools: [userPool], clients: [userPool.addClient('Web')] });
      },
      /HTTP APIs have authorizers that check the client/,
    ],
  ])('%s', (_name, make, message) => {
    expect(() => templateOf({ authorizer: make(), routes: { 'GET /a': mockRoute } })).toThrow(message);
  });
});
