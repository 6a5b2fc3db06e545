import { throttledMethodsPerStage } from '../../../lib/rules/usage-plans/throttled-methods-per-stage';
import { ruleTester } from '../rule-tester';
import { LISTED, petsPlan } from './pets-plan';

const throttle = (count: number) => {
  const methods = Array.from({ length: count }, (_, index) => [`/pets${index}/GET`, { RateLimit: 1 }]);
  return petsPlan({ plan: { ApiStages: [{ ...LISTED, Throttle: Object.fromEntries(methods) }] } });
};

ruleTester(throttledMethodsPerStage, {
  valid: [
    { name: 'none', resources: petsPlan() },
    { name: 'twenty', resources: throttle(20) },
  ],
  invalid: [
    { name: 'twenty-one', resources: throttle(21), at: ['Plan'], message: 'throttles 21 methods of one stage' },
  ],
});
