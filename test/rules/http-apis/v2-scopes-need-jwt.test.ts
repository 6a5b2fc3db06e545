import { v2ScopesNeedJwt } from '../../../lib/rules/http-apis/v2-scopes-need-jwt';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const route = (properties: object) => v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /pets', ...properties }] });

ruleTester(v2ScopesNeedJwt, {
  valid: [
    { name: 'scopes of a token', resources: route({ AuthorizationType: 'JWT', AuthorizationScopes: ['pets/read'] }) },
    { name: 'no scopes', resources: route({ AuthorizationType: 'CUSTOM', AuthorizationScopes: [] }) },
    {
      name: 'a type that is a parameter',
      resources: route({ AuthorizationType: { Ref: 'Type' }, AuthorizationScopes: ['a'] }),
    },
  ],
  invalid: [
    {
      name: 'a function',
      resources: route({ AuthorizationType: 'CUSTOM', AuthorizationScopes: ['pets/read'] }),
      at: ['Route'],
      message: "'GET /pets' has scopes and the authorization type CUSTOM",
    },
    {
      name: 'no type at all',
      resources: route({ AuthorizationScopes: [{ Ref: 'Scope' }] }),
      at: ['Route'],
      message: 'the authorization type NONE',
    },
  ],
});
