import { authorizerNamed } from '../../../lib/rules/authorization/authorizer-named';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const guarded = (properties: object) =>
  restMethod(properties, {
    Guard: restPart('Authorizer', { Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.A' }),
  });

ruleTester(authorizerNamed, {
  valid: [
    { name: 'an authorizer', resources: guarded({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }) },
    { name: 'IAM', resources: guarded({ AuthorizationType: 'AWS_IAM' }) },
  ],
  invalid: [
    {
      name: 'no authorizer',
      resources: guarded({ AuthorizationType: 'CUSTOM' }),
      at: ['Method'],
      message: "'GET /' has the authorization type CUSTOM and no authorizer",
      recorded: { call: 'PutMethod', error: 'BadRequestException' },
    },
  ],
});
