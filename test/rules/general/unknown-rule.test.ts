import { unknownRule } from '../../../lib/rules/general/unknown-rule';
import { ruleTester } from '../rule-tester';

const known = ['AGW-CORS-05', 'AGW-BIN-04'];

ruleTester(unknownRule, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'AGW-BIN-4', known },
      message:
        "there is no rule 'AGW-BIN-4'; only names that are there can be used. Did you mean 'AGW-BIN-04' or 'AGW-CORS-05'?",
    },
  ],
});
