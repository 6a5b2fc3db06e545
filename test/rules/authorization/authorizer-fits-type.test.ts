import { authorizerFitsType } from '../../../lib/rules/authorization/authorizer-fits-type';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const guarded = (properties: object) =>
  restMethod(properties, {
    Guard: restPart('Authorizer', { Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.A' }),
  });

ruleTester(authorizerFitsType, {
  valid: [
    { name: 'a token authorizer', resources: guarded({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }) },
  ],
  invalid: [
    {
      name: 'a token authorizer for a user pool',
      resources: guarded({ AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'Guard' } }),
      at: ['Method'],
      message: 'an authorizer of type TOKEN',
    },
  ],
});
