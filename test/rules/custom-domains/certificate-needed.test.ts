import { certificateNeeded } from '../../../lib/rules/custom-domains/certificate-needed';
import { ruleTester } from '../rule-tester';

ruleTester(certificateNeeded, {
  valid: [{ name: 'a source', value: { domain: 'a.example.com', hasSource: true } }],
  invalid: [
    {
      name: 'none',
      value: { domain: 'a.example.com', hasSource: false },
      message: "'a.example.com' has neither a certificate nor a hosted zone",
    },
  ],
});
