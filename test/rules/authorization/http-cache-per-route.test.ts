import { httpCachePerRoute } from '../../../lib/rules/authorization/http-cache-per-route';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const HEADER = '$request.header.Authorization';
const guarded = { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Auth' } };

const twoRoutes = (authorizer: object) =>
  v2Api('HTTP', {
    Auth: [
      'Authorizer',
      {
        AuthorizerType: 'REQUEST',
        Name: 'users',
        AuthorizerResultTtlInSeconds: 300,
        EnableSimpleResponses: true,
        IdentitySource: [HEADER],
        ...authorizer,
      },
    ],
    First: ['Route', { RouteKey: 'GET /pets', ...guarded }],
    Second: ['Route', { RouteKey: 'DELETE /pets', ...guarded }],
  });

ruleTester(httpCachePerRoute, {
  valid: [
    { name: 'a key with the route', resources: twoRoutes({ IdentitySource: [HEADER, '$context.routeKey'] }) },
    { name: 'policies', resources: twoRoutes({ EnableSimpleResponses: false }) },
    { name: 'no cache', resources: twoRoutes({ AuthorizerResultTtlInSeconds: 0 }) },
    { name: 'a source that is a parameter', resources: twoRoutes({ IdentitySource: [{ Ref: 'Source' }] }) },
    { name: 'one route', resources: { ...twoRoutes({}), Second: undefined } },
  ],
  invalid: [
    {
      name: 'a kept yes for both routes',
      resources: twoRoutes({}),
      at: ['Auth'],
      message: "authorizer 'users' answers yes or no for 2 routes, and the response is kept",
    },
  ],
});
