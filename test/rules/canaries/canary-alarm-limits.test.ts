import { canaryAlarmLimits } from '../../../lib/rules/canaries/canary-alarm-limits';
import { ruleTester } from '../rule-tester';

ruleTester(canaryAlarmLimits, {
  valid: [
    { name: 'the defaults', value: { serverErrorRate: 0.01, latencyMilliseconds: 500, minimumRequests: 10 } },
    { name: 'everything', value: { serverErrorRate: 1, latencyMilliseconds: 1, minimumRequests: 1 } },
  ],
  invalid: [
    {
      name: 'percent in place of a share',
      value: { serverErrorRate: 5, latencyMilliseconds: 500, minimumRequests: 10 },
      message: 'serverErrorRate is 5',
    },
    {
      name: 'no errors',
      value: { serverErrorRate: 0, latencyMilliseconds: 500, minimumRequests: 10 },
      message: 'serverErrorRate is 0',
    },
    {
      name: 'no time',
      value: { serverErrorRate: 0.01, latencyMilliseconds: 0, minimumRequests: 10 },
      message: 'latency is 0 ms',
    },
    {
      name: 'no requests',
      value: { serverErrorRate: 0.01, latencyMilliseconds: 500, minimumRequests: 0 },
      message: 'minimumRequests is 0',
    },
  ],
});
