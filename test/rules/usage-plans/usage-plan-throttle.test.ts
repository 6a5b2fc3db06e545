import { usagePlanThrottle } from '../../../lib/rules/usage-plans/usage-plan-throttle';
import { ruleTester } from '../rule-tester';
import { LISTED, petsPlan } from './pets-plan';

const throttle = (Throttle: object) => petsPlan({ plan: { Throttle } });

ruleTester(usagePlanThrottle, {
  valid: [
    { name: 'no throttle', resources: petsPlan() },
    { name: 'a throttle', resources: throttle({ RateLimit: 0.5, BurstLimit: 2 }) },
    { name: 'parameters', resources: throttle({ RateLimit: { Ref: 'Rate' }, BurstLimit: { Ref: 'Burst' } }) },
  ],
  invalid: [
    { name: 'a negative rate', resources: throttle({ RateLimit: -1 }), at: ['Plan'], message: 'has the rate -1' },
    { name: 'half a burst', resources: throttle({ BurstLimit: 0.5 }), at: ['Plan'], message: 'has the burst 0.5' },
    {
      name: 'a negative burst of a method',
      resources: petsPlan({ plan: { ApiStages: [{ ...LISTED, Throttle: { '/pets/GET': { BurstLimit: -1 } } }] } }),
      at: ['Plan'],
      message: 'has the burst -1',
    },
  ],
});
