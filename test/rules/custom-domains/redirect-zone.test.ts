import { redirectZone } from '../../../lib/rules/custom-domains/redirect-zone';
import { ruleTester } from '../rule-tester';

const name = { domain: 'a.example.com', hasZone: true, isPrivate: false };

ruleTester(redirectZone, {
  valid: [{ name: 'a zone', value: name }],
  invalid: [
    {
      name: 'no zone',
      value: { ...name, hasZone: false },
      message: "'a.example.com' has redirects and no hosted zone",
    },
    { name: 'a private name', value: { ...name, isPrivate: true }, message: 'is private and has redirects' },
  ],
});
