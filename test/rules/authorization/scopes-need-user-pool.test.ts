import { scopesNeedUserPool } from '../../../lib/rules/authorization/scopes-need-user-pool';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const scoped = (AuthorizationType: string, AuthorizationScopes?: string[]) =>
  restMethod({ AuthorizationType, AuthorizationScopes });

ruleTester(scopesNeedUserPool, {
  valid: [
    { name: 'a user pool', resources: scoped('COGNITO_USER_POOLS', ['pets/read']) },
    { name: 'no scopes', resources: scoped('AWS_IAM') },
  ],
  invalid: [
    {
      name: 'IAM',
      resources: scoped('AWS_IAM', ['pets/read']),
      at: ['Method'],
      message: "'GET /' has scopes and the authorization type AWS_IAM",
    },
  ],
});
