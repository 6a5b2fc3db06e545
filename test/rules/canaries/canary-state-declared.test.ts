import { canaryStateDeclared } from '../../../lib/rules/canaries/canary-state-declared';
import { ruleTester } from '../rule-tester';

ruleTester(canaryStateDeclared, {
  valid: [
    { name: 'the state of a fixed share', value: { stage: 'prod', state: 'ABORTED', shifts: false } },
    { name: 'a shift', value: { stage: 'prod', state: '', shifts: true } },
  ],
  invalid: [
    {
      name: 'the state of a shift',
      value: { stage: 'prod', state: 'ABORTED', shifts: true },
      message: "the canary of stage 'prod' shifts, and has the state ABORTED",
    },
  ],
});
