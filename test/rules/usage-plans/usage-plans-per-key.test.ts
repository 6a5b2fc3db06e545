import { usagePlansPerKey } from '../../../lib/rules/usage-plans/usage-plans-per-key';
import { ruleTester } from '../rule-tester';
import { planKey } from './pets-plan';

const bindings = (count: number, keyOf = (_: number) => 'Key') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Binding${index}`, planKey(keyOf(index), `Plan${index}`)]),
  );

ruleTester(usagePlansPerKey, {
  valid: [
    { name: 'ten plans', resources: bindings(10) },
    { name: 'a key for each plan', resources: bindings(11, (index) => `Key${index}`) },
  ],
  invalid: [
    {
      name: 'eleven plans',
      resources: bindings(11),
      at: ['Binding10'],
      message: "the API key 'Key' is in 11 usage plans",
    },
  ],
});
