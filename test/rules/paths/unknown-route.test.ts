import { unknownRoute } from '../../../lib/rules/paths/unknown-route';
import { ruleTester } from '../rule-tester';

const known = ['POST /orders', 'GET /pets'];

ruleTester(unknownRoute, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'GET /pet', known },
      message:
        "there is no route 'GET /pet'; only names that are there can be used. Did you mean 'GET /pets' or 'POST /orders'?",
    },
    { name: 'a name where there are none', value: { name: 'GET /', known: [] }, message: 'There are none yet.' },
  ],
});
