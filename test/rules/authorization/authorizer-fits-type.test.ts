import { authorizerFitsType } from '../../../lib/rules/authorization/authorizer-fits-type';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const guarded = (properties: object, Type = 'TOKEN') =>
  restMethod(properties, {
    Guard: restPart('Authorizer', { Name: 'guard', Type, IdentitySource: 'method.request.header.A' }),
  });

ruleTester(authorizerFitsType, {
  valid: [
    { name: 'a token authorizer', resources: guarded({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }) },

    {
      name: 'a request authorizer',
      resources: guarded({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }, 'REQUEST'),
    },
    {
      name: 'a user pool',
      resources: guarded(
        { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'Guard' } },
        'COGNITO_USER_POOLS',
      ),
    },
    {
      name: 'an authorizer of another template',
      resources: guarded({ AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: 'abc' }),
    },
  ],
  invalid: [
    {
      name: 'a token authorizer for a user pool',
      resources: guarded({ AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'Guard' } }),
      at: ['Method'],
      message: 'an authorizer of type TOKEN',
    },

    {
      name: 'a user pool for a function',
      resources: guarded({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }, 'COGNITO_USER_POOLS'),
      at: ['Method'],
      message: 'type CUSTOM and an authorizer of type COGNITO_USER_POOLS',
    },
  ],
});
