import { unknownName } from '../../../lib/rules/paths/unknown-name';
import { ruleTester } from '../rule-tester';

ruleTester(unknownName, {
  valid: [{ name: 'a name that is there', value: { what: 'stage', name: 'prod', known: ['dev', 'prod'] } }],
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { what: 'stage', name: 'prdo', known: ['development', 'prod'] },
      message: "there is no stage 'prdo'; only names that are there can be used. Did you mean 'prod'",
    },
    {
      name: 'a name where there are none',
      value: { what: 'route', name: 'GET /', known: [] },
      message: 'There are none yet.',
    },
  ],
});
