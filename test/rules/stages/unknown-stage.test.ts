import { unknownStage } from '../../../lib/rules/stages/unknown-stage';
import { ruleTester } from '../rule-tester';

const known = ['development', 'prod'];

ruleTester(unknownStage, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'prdo', known },
      message: "there is no stage 'prdo'; only names that are there can be used. Did you mean 'prod' or 'development'?",
    },
  ],
});
