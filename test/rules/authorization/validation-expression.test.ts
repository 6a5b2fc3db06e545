import { validationExpression } from '../../../lib/rules/authorization/validation-expression';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (properties: object, others: object = {}) => ({
  ...restApi(),
  Guard: restPart('Authorizer', { Type: 'TOKEN', Name: 'guard', ...properties }),
  ...others,
});

ruleTester(validationExpression, {
  valid: [
    { name: 'a token', resources: api({ IdentityValidationExpression: 'Bearer .*' }) },
    { name: 'no expression', resources: api({ Type: 'REQUEST' }) },
  ],
  invalid: [
    {
      name: 'a request',
      resources: api({ Type: 'REQUEST', IdentityValidationExpression: '.*' }),
      at: ['Guard'],
      message: "authorizer 'guard' is of type REQUEST",
    },
  ],
});
