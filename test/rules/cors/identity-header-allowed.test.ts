import { identityHeaderAllowed } from '../../../lib/rules/cors/identity-header-allowed';
import { preflight } from '../preflight';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const guarded = (allowHeaders: string, method: object) => {
  const { Method } = restMethod(method);
  const Authorizer = restPart('Authorizer', {
    Name: 'tenant',
    Type: 'REQUEST',
    IdentitySource: 'method.request.header.X-Tenant, method.request.querystring.tenant',
  });
  return preflight({ 'Allow-Headers': allowHeaders }, { Method, Authorizer });
};
const custom = { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Authorizer' } };
const jwt = (AllowHeaders: readonly string[]) =>
  v2Api(
    'HTTP',
    {
      Route: ['Route', { RouteKey: 'GET /pets', AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } }],
      Authorizer: [
        'Authorizer',
        { Name: 'users', AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] },
      ],
    },
    { CorsConfiguration: { AllowHeaders } },
  );

ruleTester(identityHeaderAllowed, {
  valid: [
    { name: 'a header that is allowed', resources: guarded('content-type,x-tenant', custom) },
    { name: 'a header that the star covers', resources: guarded('*', custom) },
    { name: 'an open method', resources: guarded('Content-Type', {}) },
    { name: 'the token of an HTTP API', resources: jwt(['authorization']) },
  ],
  invalid: [
    {
      name: "an authorizer's own header",
      resources: guarded('Content-Type', custom),
      at: ['Method'],
      message: "'GET /' needs the header 'X-Tenant', which pages may not send",
    },
    {
      name: 'signatures',
      resources: guarded('Content-Type', { AuthorizationType: 'AWS_IAM' }),
      at: ['Method'],
      message: "'Authorization'",
    },
    {
      name: 'API keys',
      resources: guarded('Content-Type', { ApiKeyRequired: true }),
      at: ['Method'],
      message: "'X-Api-Key'",
    },
    {
      name: 'a token that no star covers',
      resources: jwt(['*']),
      at: ['Route'],
      message: "'GET /pets' needs the header 'Authorization'",
    },
  ],
});
