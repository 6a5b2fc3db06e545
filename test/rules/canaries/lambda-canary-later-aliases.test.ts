import { lambdaCanaryLaterAliases } from '../../../lib/rules/canaries/lambda-canary-later-aliases';
import { ruleTester } from '../rule-tester';

const later = (...aliases: string[]) => ({ canary: 'Code', stage: 'prod', later: aliases });

ruleTester(lambdaCanaryLaterAliases, {
  valid: [{ name: 'none', value: later() }],
  invalid: [
    {
      name: 'two',
      value: later('A', 'B'),
      message: "stage 'prod' has got 'A', 'B' after LambdaCanary 'Code' was made",
    },
  ],
});
