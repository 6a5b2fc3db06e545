import { distinctAuthorizerName } from '../../../lib/rules/authorization/distinct-authorizer-name';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const authorizer = (Name: string) => restPart('Authorizer', { Type: 'TOKEN', Name });

ruleTester(distinctAuthorizerName, {
  valid: [{ name: 'two names', resources: { ...restApi(), One: authorizer('one'), Two: authorizer('two') } }],
  invalid: [
    {
      name: 'one name',
      resources: { ...restApi(), One: authorizer('one'), Two: authorizer('one') },
      at: ['Two'],
      message: "2 different authorizers are named 'one'",
    },
  ],
});
