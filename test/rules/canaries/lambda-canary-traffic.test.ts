import { lambdaCanaryTraffic } from '../../../lib/rules/canaries/lambda-canary-traffic';
import { ruleTester } from '../rule-tester';

const traffic = (percents: number[], intervalMinutes = 5) => ({ percents, hasInterval: true, intervalMinutes });

ruleTester(lambdaCanaryTraffic, {
  valid: [
    { name: 'equal steps', value: traffic([20, 40, 60]) },
    { name: 'one step', value: traffic([10]) },
    { name: 'two days', value: traffic([10], 2880) },
  ],
  invalid: [
    { name: 'uneven steps', value: traffic([5, 25]), message: 'the steps are 5, 25 percent' },
    { name: 'no interval', value: { ...traffic([5]), hasInterval: false }, message: 'the traffic has no interval' },
    { name: 'no steps', value: traffic([]), message: 'the traffic has no steps' },
    { name: 'half a percent', value: traffic([10.5]), message: 'the first share is 10.5 percent' },
    { name: 'everything', value: traffic([100]), message: 'the first share is 100 percent' },
    { name: 'nothing', value: traffic([0]), message: 'the first share is 0 percent' },
    { name: 'less than nothing', value: traffic([-5]), message: 'the first share is -5 percent' },
    { name: 'three days', value: traffic([10], 4320), message: 'the interval is 4320 minutes' },
    { name: 'a minute and a half', value: traffic([10], 1.5), message: 'the interval is 1.5 minutes' },
  ],
});
