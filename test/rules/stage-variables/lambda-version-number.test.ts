import { lambdaVersionNumber } from '../../../lib/rules/stage-variables/lambda-version-number';
import { ruleTester } from '../rule-tester';

ruleTester(lambdaVersionNumber, {
  valid: [{ name: 'a number', value: '12' }],
  invalid: [
    { name: 'the latest code', value: '$LATEST', message: "'$LATEST' is given as a version" },
    { name: 'zero', value: '0', message: "'0'" },
    { name: 'a name', value: 'v7', message: "'v7'" },
  ],
});
