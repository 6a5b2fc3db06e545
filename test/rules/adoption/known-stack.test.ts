import { knownStack } from '../../../lib/rules/adoption/known-stack';
import { ruleTester } from '../rule-tester';

const known = ['Shop-dev', 'Shop-prod'];

ruleTester(knownStack, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'Shop-prd', known },
      message:
        "there is no stack with identities named 'Shop-prd'; only names that are there can be used. Did you mean 'Shop-prod' or 'Shop-dev'?",
    },
  ],
});
