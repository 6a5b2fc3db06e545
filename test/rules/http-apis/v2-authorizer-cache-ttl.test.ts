import { v2AuthorizerCacheTtl } from '../../../lib/rules/http-apis/v2-authorizer-cache-ttl';
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

ruleTester(v2AuthorizerCacheTtl, {
  valid: [
    { name: 'an hour', resources: withAuthorizer({ AuthorizerResultTtlInSeconds: 3600 }) },
    { name: 'no cache', resources: withAuthorizer({ AuthorizerResultTtlInSeconds: 0 }) },
    { name: 'a parameter', resources: withAuthorizer({ AuthorizerResultTtlInSeconds: { Ref: 'Ttl' } }) },
  ],
  invalid: [
    {
      name: 'more than an hour',
      resources: withAuthorizer({ AuthorizerResultTtlInSeconds: 3601 }),
      at: ['Auth'],
      message: "authorizer 'users' keeps responses for 3601 seconds",
    },
    {
      name: 'less than nothing, in an OpenAPI body',
      resources: imported({ type: 'request', authorizerResultTtlInSeconds: -1 }),
      at: ['Api'],
      message: "authorizer 'users' keeps responses for -1 seconds",
    },
  ],
});
