import { keyApartFromAttributes } from '../../../lib/rules/integrations/key-apart-from-attributes';
import { ruleTester } from '../rule-tester';

ruleTester(keyApartFromAttributes, {
  valid: [{ name: 'another attribute', value: { attribute: 'name', isKey: false } }],
  invalid: [
    {
      name: 'a part of the key',
      value: { attribute: 'petId', isKey: true },
      message: "'petId' is given as key and among the attributes",
    },
  ],
});
