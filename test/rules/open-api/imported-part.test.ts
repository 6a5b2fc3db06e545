import { importedPart } from '../../../lib/rules/open-api/imported-part';
import { ruleTester } from '../rule-tester';

const places = ['pets.yaml:1', 'pets.yaml:2', 'pets.yaml:3', 'pets.yaml:4', 'pets.yaml:5'];

ruleTester(importedPart, {
  valid: [{ name: 'a part that is nowhere', value: { part: '`links`', places: [], fate: 'it is dropped' } }],
  invalid: [
    {
      name: 'a part that is dropped',
      value: { part: '`links`', places: places.slice(0, 1), fate: 'it is dropped' },
      message: 'the specification has `links` at pets.yaml:1; it is dropped.',
    },
    {
      name: 'a part at many places',
      value: { part: '`links`', places, fate: 'it is dropped' },
      message: 'at pets.yaml:1, pets.yaml:2, pets.yaml:3 and at 2 other places;',
    },
  ],
});
