import { takenOverName } from '../../../lib/rules/adoption/taken-over-name';
import { ruleTester } from '../rule-tester';

ruleTester(takenOverName, {
  valid: [{ name: 'the same name', value: { stage: 'prod', taken: 'prod' } }],
  invalid: [
    {
      name: 'another name',
      value: { stage: 'prod', taken: 'live' },
      message: "stage 'prod' takes over a stage of the name 'live'",
    },
  ],
});
