import { unknownRelease } from '../../../lib/rules/deployments/unknown-release';
import { ruleTester } from '../rule-tester';

const known = ['v9', 'v41'];

ruleTester(unknownRelease, {
  valid: known.map((name) => ({ name, value: { name, known } })),
  invalid: [
    {
      name: 'a typing error, with the nearest name first',
      value: { name: 'v4l', known },
      message: "there is no release 'v4l'; only names that are there can be used. Did you mean 'v41' or 'v9'?",
    },
  ],
});
