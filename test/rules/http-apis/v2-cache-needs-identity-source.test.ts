import { v2CacheNeedsIdentitySource } from '../../../lib/rules/http-apis/v2-cache-needs-identity-source';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const withAuthorizer = (properties: object, kind: 'HTTP' | 'WEBSOCKET' = 'HTTP') =>
  v2Api(kind, { Auth: ['Authorizer', { AuthorizerType: 'REQUEST', Name: 'users', ...properties }] });

const imported = (authorizer: object) =>
  httpBody(
    {},
    { components: { securitySchemes: { users: { type: 'apiKey', 'x-amazon-apigateway-authorizer': authorizer } } } },
  );

ruleTester(v2CacheNeedsIdentitySource, {
  valid: [
    {
      name: 'a header as key',
      resources: withAuthorizer({
        AuthorizerResultTtlInSeconds: 300,
        IdentitySource: ['$request.header.Authorization'],
      }),
    },
    { name: 'no cache', resources: withAuthorizer({ AuthorizerResultTtlInSeconds: 0 }) },
    { name: 'a cache that nothing is said of', resources: withAuthorizer({}) },
    {
      name: 'sources that are a parameter',
      resources: withAuthorizer({ AuthorizerResultTtlInSeconds: 300, IdentitySource: { Ref: 'Sources' } }),
    },
    {
      name: 'a key in an OpenAPI body',
      resources: imported({ authorizerResultTtlInSeconds: 60, identitySource: '$request.header.A' }),
    },
  ],
  invalid: [
    {
      name: 'a cache without a key',
      resources: withAuthorizer({ AuthorizerResultTtlInSeconds: 300 }),
      at: ['Auth'],
      message: "authorizer 'users' keeps responses for 300 seconds and has no identity source",
    },
    {
      name: 'an empty list',
      resources: withAuthorizer({ AuthorizerResultTtlInSeconds: '60', IdentitySource: [] }),
      at: ['Auth'],
      message: 'for 60 seconds',
    },
    {
      name: 'an OpenAPI body',
      resources: imported({ authorizerResultTtlInSeconds: 60 }),
      at: ['Api'],
      message: "authorizer 'users'",
    },
  ],
});
