import { authorizerQuota } from '../../../lib/rules/authorization/authorizer-quota';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const authorizer = (Name: string) => restPart('Authorizer', { Type: 'TOKEN', Name });
const many = (count: number) => ({
  ...restApi(),
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index}`, authorizer(`a${index}`)])),
});

ruleTester(authorizerQuota, {
  valid: [{ name: 'ten', resources: many(10) }],
  invalid: [
    { name: 'eleven', resources: many(11), at: ['Api'], message: "API 'Api' has 11 authorizers; the quota is 10" },
  ],
});
