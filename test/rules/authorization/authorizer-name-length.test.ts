import { authorizerNameLength } from '../../../lib/rules/authorization/authorizer-name-length';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const named = (Name: unknown) => v2Api('HTTP', { Authorizer: ['Authorizer', { Name, AuthorizerType: 'JWT' }] });

ruleTester(authorizerNameLength, {
  valid: [
    { name: 'the longest name', resources: named('x'.repeat(128)) },

    { name: 'an unresolved name', resources: named({ Ref: 'Name' }) },
  ],
  invalid: [
    {
      name: 'a name that is too long',
      resources: named('x'.repeat(129)),
      at: ['Authorizer'],
      message: 'has a name of 129 characters',
    },

    { name: 'an empty name', resources: named(''), at: ['Authorizer'], message: 'has a name of 0 characters' },
    {
      name: 'a long name of a REST authorizer',
      resources: { ...restApi(), Guard: restPart('Authorizer', { Name: 'x'.repeat(129) }) },
      at: ['Guard'],
      message: '129',
    },
  ],
});
