import { unknownPlan } from '../../../lib/rules/usage-plans/unknown-plan';
import { ruleTester } from '../rule-tester';

const known = ['free', 'gold'];

ruleTester(unknownPlan, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'gald', known },
      message: "there is no plan 'gald'; only names that are there can be used. Did you mean 'gold' or 'free'?",
    },
  ],
});
