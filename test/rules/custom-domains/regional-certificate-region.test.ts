import { regionalCertificateRegion } from '../../../lib/rules/custom-domains/regional-certificate-region';
import { ruleTester } from '../rule-tester';

ruleTester(regionalCertificateRegion, {
  valid: [{ name: 'the same region', value: { domain: 'a.example.com', region: 'eu-west-1', expected: 'eu-west-1' } }],
  invalid: [
    {
      name: 'another region',
      value: { domain: 'a.example.com', region: 'us-east-1', expected: 'eu-west-1' },
      message: "the certificate of 'a.example.com', which is in eu-west-1, is in us-east-1",
    },
  ],
});
