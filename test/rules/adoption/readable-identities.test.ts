import { readableIdentities } from '../../../lib/rules/adoption/readable-identities';
import { ruleTester } from '../rule-tester';

const path = 'gatehouse.identities.json';

ruleTester(readableIdentities, {
  valid: [{ name: 'a file without faults', value: { path, faults: [] } }],
  invalid: [
    {
      name: 'a file that is none',
      value: { path, faults: ['it is no JSON'] },
      message: "'gatehouse.identities.json' cannot be used: it is no JSON; a file of identities has stacks by name",
    },
  ],
});
