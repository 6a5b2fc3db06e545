import { knownDefaults } from '../../../lib/rules/adoption/known-defaults';
import { ruleTester } from '../rule-tester';

const known = ['service', '0.1'];

ruleTester(knownDefaults, {
  valid: known.map((given) => ({ name: given, value: { given, known } })),
  invalid: [
    {
      name: 'a generation of a later version',
      value: { given: '7.0', known },
      message:
        "the defaults are said to be \"7.0\"; there are 'service' and '0.1'. Name one of them for 'cdk-gatehouse:defaults' in the context, or upgrade the library to a version that knows this one.",
    },
    {
      name: 'a number, which JSON would cut the zeros off',
      value: { given: 0.1, known },
      message:
        "the defaults are said to be 0.1; there are 'service' and '0.1'. Name one of them for 'cdk-gatehouse:defaults' in the context, or upgrade the library to a version that knows this one.",
    },
  ],
});
