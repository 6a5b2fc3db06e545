import { aliasedFunctionAccount } from '../../../lib/rules/stage-variables/aliased-function-account';
import { ruleTester } from '../rule-tester';

ruleTester(aliasedFunctionAccount, {
  valid: [{ name: 'the same account', value: { handler: 'App/List', isOfOtherAccount: false } }],
  invalid: [
    {
      name: 'another account',
      value: { handler: 'App/List', isOfOtherAccount: true },
      message: "'App/List' belongs to another account",
    },
  ],
});
