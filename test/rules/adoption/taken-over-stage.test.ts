import { takenOverStage } from '../../../lib/rules/adoption/taken-over-stage';
import { ruleTester } from '../rule-tester';

const own = { stage: 'prod', taken: 'Shop/Stage', isOfApi: true, isInStack: true };

ruleTester(takenOverStage, {
  valid: [{ name: 'a stage of its own', value: own }],
  invalid: [
    {
      name: 'another API',
      value: { ...own, isOfApi: false },
      message: "stage 'prod' takes over 'Shop/Stage', a stage of another API",
    },
    {
      name: 'another stack',
      value: { ...own, isInStack: false },
      message: "stage 'prod' takes over 'Shop/Stage', which is in another stack",
    },
    {
      name: 'another owner',
      value: { ...own, owner: 'Shop/Stages' },
      message: "stage 'prod' takes over 'Shop/Stage', which 'Shop/Stages' has taken over",
    },
  ],
});
