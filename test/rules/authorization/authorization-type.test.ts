import { authorizationType } from '../../../lib/rules/authorization/authorization-type';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const guarded = (properties: object) =>
  restMethod(properties, {
    Guard: restPart('Authorizer', { Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.A' }),
  });

ruleTester(authorizationType, {
  valid: [
    { name: 'IAM', resources: guarded({ AuthorizationType: 'AWS_IAM' }) },

    { name: 'a user pool', resources: guarded({ AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: 'abc' }) },
    { name: 'an unresolved type', resources: guarded({ AuthorizationType: { Ref: 'Type' } }) },
    {
      name: 'a route of an HTTP API',
      resources: v2Api('HTTP', { Route: ['Route', { RouteKey: 'GET /', AuthorizationType: 'JWT' }] }),
    },
  ],
  invalid: [
    {
      name: 'a type of HTTP APIs',
      resources: guarded({ AuthorizationType: 'JWT' }),
      at: ['Method'],
      message: "'GET /' has the authorization type 'JWT'",
    },

    {
      name: 'a type in small letters',
      resources: guarded({ AuthorizationType: 'none' }),
      at: ['Method'],
      message: "'none'",
    },
  ],
});
