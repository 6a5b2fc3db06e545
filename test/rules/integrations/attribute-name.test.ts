import { attributeName } from '../../../lib/rules/integrations/attribute-name';
import { ruleTester } from '../rule-tester';

ruleTester(attributeName, {
  valid: [
    { name: 'pet_id', value: 'pet_id' },
    { name: 'petId2', value: 'petId2' },
  ],
  invalid: [
    { name: 'a hyphen', value: 'pet-id', message: "an attribute is named 'pet-id'" },
    { name: 'no name', value: '', message: "an attribute is named ''" },
  ],
});
