import { tableKey } from '../../../lib/rules/integrations/table-key';
import { ruleTester } from '../rule-tester';

const value = (...given: string[]) => ({ table: 'Pets', given, key: ['owner', 'petId'] });

ruleTester(tableKey, {
  valid: [{ name: 'the whole key, in any order', value: value('petId', 'owner') }],
  invalid: [
    {
      name: 'a part',
      value: value('petId'),
      message:
        "the key of 'Pets' is given as petId; its primary key is owner and petId. Name them all, and nothing else.",
    },
    { name: 'nothing', value: value(), message: 'is given as nothing' },
    { name: 'a stranger', value: value('owner', 'petId', 'name'), message: 'is given as owner and petId and name' },
  ],
});
