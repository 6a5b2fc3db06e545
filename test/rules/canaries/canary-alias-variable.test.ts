import { canaryAliasVariable } from '../../../lib/rules/canaries/canary-alias-variable';
import { ruleTester } from '../rule-tester';

ruleTester(canaryAliasVariable, {
  valid: [{ name: 'a variable of the user', value: { stage: 'prod', variable: 'tier', isOfAlias: false } }],
  invalid: [
    {
      name: 'one of the aliases',
      value: { stage: 'prod', variable: 'lambdaAlias', isOfAlias: true },
      message: "sets 'lambdaAlias', by which functions are called",
    },
  ],
});
