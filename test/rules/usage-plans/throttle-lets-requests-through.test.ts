import { throttleLetsRequestsThrough } from '../../../lib/rules/usage-plans/throttle-lets-requests-through';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const plan = (Throttle?: object) => petsPlan({ plan: { UsagePlanName: 'gold', Throttle } });

ruleTester(throttleLetsRequestsThrough, {
  valid: [
    { name: 'a rate and a burst', resources: plan({ RateLimit: 0.5, BurstLimit: 1 }) },
    { name: 'neither', resources: plan({ RateLimit: 0, BurstLimit: 0 }) },
    { name: 'no throttle', resources: plan() },
    { name: 'a burst that only CloudFormation knows', resources: plan({ RateLimit: 5, BurstLimit: { Ref: 'Burst' } }) },
  ],
  invalid: [
    {
      name: 'a rate without a burst',
      resources: plan({ RateLimit: 5, BurstLimit: 0 }),
      at: ['Plan'],
      message: "the usage plan 'gold' has the rate 5 and the burst 0",
    },
  ],
});
