import { keyAttributeType } from '../../../lib/rules/integrations/key-attribute-type';
import { ruleTester } from '../rule-tester';

ruleTester(keyAttributeType, {
  valid: [{ name: 'the same', value: { table: 'Pets', attribute: 'petId', given: 'N', type: 'N' } }],
  invalid: [
    {
      name: 'another',
      value: { table: 'Pets', attribute: 'petId', given: 'S', type: 'N' },
      message: "'petId' of 'Pets' is of type N, and is given as S",
    },
  ],
});
