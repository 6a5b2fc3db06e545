import { importableOperation } from '../../../lib/rules/open-api/importable-operation';
import { ruleTester } from '../rule-tester';

ruleTester(importableOperation, {
  valid: [{ name: 'operations that can all be routes', value: { problems: [] } }],
  invalid: [
    {
      name: 'one that cannot',
      value: { problems: ['pets.yaml:3 (TRACE)'] },
      message: 'pets.yaml:3 (TRACE); every path',
    },
    {
      name: 'many that cannot',
      value: { problems: Array.from({ length: 12 }, (_, index) => `pets.yaml:${index}`) },
      message: 'pets.yaml:9, and 2 others at pets.yaml:10, pets.yaml:11;',
    },
  ],
});
