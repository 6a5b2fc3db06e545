import { httpScopesPerRoute } from '../../../lib/rules/http-apis/http-scopes-per-route';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const scopes = (count: number) => Array.from({ length: count }, (_, index) => `pets/${index}`);
const route = (AuthorizationScopes: unknown) =>
  v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /pets', AuthorizationType: 'JWT', AuthorizationScopes }] });

ruleTester(httpScopesPerRoute, {
  valid: [
    { name: 'ten scopes', resources: route(scopes(10)) },
    { name: 'scopes that are a parameter', resources: route({ Ref: 'Scopes' }) },
  ],
  invalid: [
    { name: 'eleven scopes', resources: route(scopes(11)), at: ['Route'], message: "'GET /pets' has 11 scopes" },
    {
      name: 'eleven scopes in an OpenAPI body',
      resources: httpBody(
        { '/pets': { get: { security: [{ users: scopes(11) }] } } },
        {
          components: {
            securitySchemes: { users: { type: 'oauth2', 'x-amazon-apigateway-authorizer': { type: 'jwt' } } },
          },
        },
      ),
      at: ['Api'],
      message: "'GET /pets' has 11 scopes",
    },
  ],
});
