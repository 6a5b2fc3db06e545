import { lambdaCanaryTraffic } from '../../../lib/rules/canaries/lambda-canary-traffic';
import { ruleTester } from '../rule-tester';

ruleTester(lambdaCanaryTraffic, {
  valid: [
    { name: 'linear', value: { percents: [10, 20, 30], hasInterval: true } },
    { name: 'one step', value: { percents: [10], hasInterval: true } },
  ],
  invalid: [
    { name: 'uneven', value: { percents: [5, 25], hasInterval: true }, message: 'the steps are 5, 25 percent' },
    { name: 'fixed', value: { percents: [10], hasInterval: false }, message: 'no interval' },
  ],
});
