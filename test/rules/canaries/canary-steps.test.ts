import { canarySteps } from '../../../lib/rules/canaries/canary-steps';
import { ruleTester } from '../rule-tester';

const shift = { stage: 'prod', percents: [5, 25, 50], intervalMinutes: 5, bakeMinutes: 0 };

ruleTester(canarySteps, {
  valid: [
    { name: 'three steps', value: shift },
    { name: 'as long as can be', value: { ...shift, intervalMinutes: 10, bakeMinutes: 20 } },
  ],
  invalid: [
    {
      name: 'steps that shrink',
      value: { ...shift, percents: [50, 10] },
      message: "the steps of the canary of stage 'prod' are 50, 10 percent",
    },
    { name: 'no steps', value: { ...shift, percents: [] }, message: 'has no steps; ' },
    { name: 'nothing', value: { ...shift, percents: [0, 10] }, message: 'are 0, 10 percent' },
    { name: 'seconds', value: { ...shift, intervalMinutes: 0.5 }, message: 'an interval of 0.5 minutes' },
    { name: 'too long', value: { ...shift, intervalMinutes: 20 }, message: 'takes 60 minutes' },
  ],
});
