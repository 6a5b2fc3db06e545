import { publicValidationZone } from '../../../lib/rules/custom-domains/public-validation-zone';
import { ruleTester } from '../rule-tester';

ruleTester(publicValidationZone, {
  valid: [{ name: 'a public zone', value: { name: 'a.example.com', isPrivate: false } }],
  invalid: [
    {
      name: 'a private zone',
      value: { name: 'a.example.com', isPrivate: true },
      message: "the certificate of 'a.example.com' would be validated in a private hosted zone",
    },
  ],
});
