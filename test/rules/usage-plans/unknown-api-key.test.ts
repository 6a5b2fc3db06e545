import { unknownApiKey } from '../../../lib/rules/usage-plans/unknown-api-key';
import { ruleTester } from '../rule-tester';

const known = ['trial', 'acme'];

ruleTester(unknownApiKey, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'acne', known },
      message: "there is no API key 'acne'; only names that are there can be used. Did you mean 'acme' or 'trial'?",
    },
  ],
});
