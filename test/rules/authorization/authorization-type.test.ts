import { authorizationType } from '../../../lib/rules/authorization/authorization-type';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const guarded = (properties: object) =>
  restMethod(properties, {
    Guard: restPart('Authorizer', { Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.A' }),
  });

ruleTester(authorizationType, {
  valid: [{ name: 'IAM', resources: guarded({ AuthorizationType: 'AWS_IAM' }) }],
  invalid: [
    {
      name: 'a type of HTTP APIs',
      resources: guarded({ AuthorizationType: 'JWT' }),
      at: ['Method'],
      message: "'GET /' has the authorization type 'JWT'",
    },
  ],
});
