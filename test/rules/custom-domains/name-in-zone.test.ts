import { nameInZone } from '../../../lib/rules/custom-domains/name-in-zone';
import { ruleTester } from '../rule-tester';

ruleTester(nameInZone, {
  valid: [
    { name: 'a name below', value: { name: 'a.b.example.com', zone: 'example.com' } },
    { name: 'the zone itself', value: { name: 'example.com', zone: 'example.com.' } },
    { name: 'a wildcard', value: { name: '*.example.com', zone: 'example.com' } },
    { name: 'a zone without a name', value: { name: 'a.example.com' } },
  ],
  invalid: [
    {
      name: 'another zone',
      value: { name: 'api.other.com', zone: 'example.com' },
      message: "'api.other.com' is not in the hosted zone 'example.com'",
    },
    { name: 'an ending that is no part', value: { name: 'myexample.com', zone: 'example.com' }, message: 'is not in' },
    { name: 'a zone below', value: { name: 'example.com', zone: 'dev.example.com' }, message: 'is not in' },
  ],
});
