import { knownIdentity } from '../../../lib/rules/adoption/known-identity';
import { ruleTester } from '../rule-tester';

const known = ['key acme', 'key beta'];

ruleTester(knownIdentity, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'key acne', known },
      message:
        "there is no identity 'key acne'; only names that are there can be used. Did you mean 'key acme' or 'key beta'?",
    },
  ],
});
