import { authorizerNameLength } from '../../../lib/rules/authorization/authorizer-name-length';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const named = (Name: string) => v2Api('HTTP', { Authorizer: ['Authorizer', { Name, AuthorizerType: 'JWT' }] });

ruleTester(authorizerNameLength, {
  valid: [{ name: 'the longest name', resources: named('x'.repeat(128)) }],
  invalid: [
    {
      name: 'a name that is too long',
      resources: named('x'.repeat(129)),
      at: ['Authorizer'],
      message: 'has a name of 129 characters',
    },
  ],
});
