import { Duration } from 'aws-cdk-lib';
import { TokenAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { AuthorizerPayloadVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Effect, PolicyDocument, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import { Endpoint, GatewayAuthorizer } from '../../lib';
import { calls, Mistake, World } from './mistake';

type Make = (world: World) => GatewayAuthorizer;
const rest =
  (make: Make, more: object = {}): Mistake['2'] =>
  (world) =>
    world.rest({ 'GET /a': calls(world.fn, { authorizer: make(world), ...more }) });
const http =
  (make: Make, more: object = {}): Mistake['2'] =>
  (world) =>
    world.http({ 'GET /a': calls(world.fn, { authorizer: make(world), ...more }) });
const webSocket =
  (make: Make): Mistake['2'] =>
  (world) =>
    world.webSocket({ $connect: calls(world.fn, { authorizer: make(world) }) });
const jwt =
  (issuer: string, audience: string[] = ['pets']) =>
  () =>
    GatewayAuthorizer.jwt({ issuer, audience });
const pool = ({ stack }: World) => new UserPool(stack, 'People');
const policy = (effect: Effect, conditions?: object) =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        effect,
        actions: ['execute-api:Invoke'],
        resources: ['execute-api:/*'],
        principals: [new StarPrincipal()],
        ...(conditions && { conditions: conditions as never }),
      }),
    ],
  });

/** Who may call. */
export const authorization: readonly Mistake[] = [
  [
    'an authorizer of aws-cdk-lib, as it is',
    'refused AGW-GEN-22',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn, { authorizer: new TokenAuthorizer(fn, 'Guard', { handler: fn }) }) }),
  ],
  ['tokens of an issuer, on a REST API', 'refused AGW-GEN-20', rest(jwt('https://login.example.com'))],
  ['no user pool', 'refused AGW-AUTH-15', rest(() => GatewayAuthorizer.cognito({ userPools: [] }))],
  [
    'clients of a user pool, on a REST API',
    'refused AGW-GEN-20',
    rest((world) => {
      const userPool = pool(world);
      return GatewayAuthorizer.cognito({ userPools: [userPool], clients: [userPool.addClient('Web')] });
    }),
  ],
  [
    'a bare header for a token',
    'refused AGW-AUTH-06',
    rest(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn, identitySource: 'Authorization' })),
  ],
  [
    'a token in the query string',
    'refused AGW-AUTH-06',
    rest(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn, identitySource: 'method.request.querystring.t' })),
  ],
  [
    'kept responses without an identity source',
    'refused AGW-AUTH-07',
    rest(({ fn }) => GatewayAuthorizer.lambdaRequest({ handler: fn, identitySources: [] })),
  ],
  [
    'responses that are kept for two hours',
    'refused AGW-AUTH-08',
    rest(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn, cacheTtl: Duration.hours(2) })),
  ],
  [
    'a pattern for tokens that is none',
    'allowed: the service has words of its own for patterns',
    rest(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn, validationRegex: '(' })),
  ],
  ['scopes beside IAM', 'refused AGW-AUTH-16', rest(() => GatewayAuthorizer.iam(), { authorizationScopes: ['pets'] })],
  [
    'scopes beside a Lambda authorizer',
    'refused AGW-AUTH-16',
    rest(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn }), { authorizationScopes: ['pets'] }),
  ],
  [
    'simple responses, on a REST API',
    'refused AGW-GEN-20',
    rest(({ fn }) => GatewayAuthorizer.lambdaRequest({ handler: fn, simpleResponses: true })),
  ],
  [
    'a payload format, on a REST API',
    'refused AGW-GEN-20',
    rest(({ fn }) =>
      GatewayAuthorizer.lambdaRequest({ handler: fn, payloadFormatVersion: AuthorizerPayloadVersion.VERSION_2_0 }),
    ),
  ],
  [
    'a name of 129 characters',
    'refused AGW-AUTH-31',
    rest(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn, name: 'x'.repeat(129) })),
  ],
  [
    'a Lambda authorizer without a function',
    'refused AGW-GEN-22',
    rest(() => GatewayAuthorizer.lambdaToken({} as never)),
  ],
  [
    'two authorizers of one name',
    'refused AGW-AUTH-30',
    ({ fn, rest }) => {
      const named = (cacheTtl: Duration) => GatewayAuthorizer.lambdaToken({ handler: fn, name: 'people', cacheTtl });
      rest({
        'GET /a': calls(fn, { authorizer: named(Duration.minutes(1)) }),
        'GET /b': calls(fn, { authorizer: named(Duration.minutes(2)) }),
      });
    },
  ],
  ['HTTP API: an issuer without TLS', 'refused AGW-AUTH-23', http(jwt('http://login.example.com'))],
  [
    'HTTP API: the address of a document for an issuer',
    'refused AGW-AUTH-23',
    http(jwt('https://login.example.com/.well-known/openid-configuration')),
  ],
  [
    'HTTP API: the address of keys for an issuer',
    'refused AGW-AUTH-23',
    http(jwt('https://login.example.com/jwks.json')),
  ],
  [
    'HTTP API: an issuer for a discovery document',
    'refused AGW-AUTH-32',
    http(() => GatewayAuthorizer.openIdConnect({ discoveryUrl: 'https://login.example.com', audience: ['a'] })),
  ],
  ['HTTP API: no audience', 'refused AGW-AUTH-23', http(jwt('https://login.example.com', []))],
  ['HTTP API: an empty audience', 'refused AGW-AUTH-23', http(jwt('https://login.example.com', ['']))],
  [
    'HTTP API: 51 audiences',
    'refused AGW-AUTH-23',
    http(
      jwt(
        'https://login.example.com',
        Array.from({ length: 51 }, (_, index) => `a${index}`),
      ),
    ),
  ],
  [
    'HTTP API: a user pool without clients',
    'refused AGW-AUTH-23',
    http((world) => GatewayAuthorizer.cognito({ userPools: [pool(world)] })),
  ],
  [
    'HTTP API: kept responses for a user pool',
    'refused AGW-GEN-20',
    http((world) => {
      const userPool = pool(world);
      return GatewayAuthorizer.cognito({
        userPools: [userPool],
        clients: [userPool.addClient('Web')],
        cacheTtl: Duration.minutes(1),
      });
    }),
  ],
  [
    'HTTP API: a token read by a function',
    'refused AGW-GEN-20',
    http(({ fn }) => GatewayAuthorizer.lambdaToken({ handler: fn })),
  ],
  [
    'HTTP API: identity sources in the words of REST APIs',
    'refused AGW-AUTH-20',
    http(({ fn }) => GatewayAuthorizer.lambdaRequest({ handler: fn, identitySources: ['method.request.header.X'] })),
  ],
  [
    'HTTP API: simple responses in the format of REST APIs',
    'refused AGW-AUTH-19',
    http(({ fn }) =>
      GatewayAuthorizer.lambdaRequest({
        handler: fn,
        simpleResponses: true,
        payloadFormatVersion: AuthorizerPayloadVersion.VERSION_1_0,
      }),
    ),
  ],
  [
    'HTTP API: scopes beside IAM',
    'refused AGW-HTTP-13',
    http(() => GatewayAuthorizer.iam(), { authorizationScopes: ['pets'] }),
  ],
  [
    'HTTP API: an API key',
    'refused AGW-GEN-20',
    http(() => GatewayAuthorizer.publicAccess(), { apiKeyRequired: true }),
  ],
  [
    'HTTP API: two audiences of one issuer on two routes',
    'allowed: each is an authorizer of its own',
    ({ fn, http }) =>
      http({
        'GET /a': calls(fn, { authorizer: jwt('https://login.example.com', ['a'])() }),
        'GET /b': calls(fn, { authorizer: jwt('https://login.example.com', ['b'])() }),
      }),
  ],
  ['WebSocket API: tokens of an issuer', 'refused AGW-GEN-20', webSocket(jwt('https://login.example.com'))],
  [
    'WebSocket API: kept responses',
    'refused AGW-GEN-20',
    webSocket(({ fn }) => GatewayAuthorizer.lambdaRequest({ handler: fn, cacheTtl: Duration.minutes(1) })),
  ],
  [
    'WebSocket API: an authorizer of messages',
    'refused AGW-AUTH-26',
    ({ fn, webSocket }) => webSocket({ $connect: calls(fn), join: calls(fn, { authorizer: GatewayAuthorizer.iam() }) }),
  ],
  [
    'WebSocket API: an authorizer and no `$connect`',
    'refused AGW-WS-25',
    ({ fn, webSocket }) => webSocket({ join: { integration: calls(fn).integration } }),
  ],
  [
    'a private API that nobody is let into',
    'refused AGW-EP-06',
    ({ fn, rest }) => rest({ 'GET /a': calls(fn) }, { endpoint: Endpoint.privateApi() }),
  ],
  [
    'a private API, opened by a policy on `aws:SourceVpc`',
    'allowed: the policy says who may call',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn) },
        {
          endpoint: Endpoint.privateApi(),
          resourcePolicy: policy(Effect.ALLOW, { StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
        },
      ),
  ],
  [
    'a private API that its policy opens to every VPC endpoint',
    'warned AGW-EP-07',
    ({ fn, rest }) =>
      rest({ 'GET /a': calls(fn) }, { endpoint: Endpoint.privateApi(), resourcePolicy: policy(Effect.ALLOW) }),
  ],
  [
    'a policy that only denies, on a regional API',
    'warned AGW-POL-09',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn) },
        { resourcePolicy: policy(Effect.DENY, { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }) },
      ),
  ],
  [
    'a policy on VPCs, on a regional API',
    'warned AGW-POL-05',
    ({ fn, rest }) =>
      rest(
        { 'GET /a': calls(fn) },
        { resourcePolicy: policy(Effect.ALLOW, { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
      ),
  ],
  [
    'a resource policy, on an HTTP API',
    'refused AGW-GEN-20',
    ({ fn, http }) => http({ 'GET /a': calls(fn) }, { resourcePolicy: policy(Effect.ALLOW) }),
  ],
];
