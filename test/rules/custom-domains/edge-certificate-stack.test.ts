import { edgeCertificateStack } from '../../../lib/rules/custom-domains/edge-certificate-stack';
import { ruleTester } from '../rule-tester';

const stack = { domain: 'a.example.com', stack: 'Edge', isZoneOfStack: false, isNameKnown: true };

ruleTester(edgeCertificateStack, {
  valid: [{ name: 'a zone that is there', value: stack }],
  invalid: [
    {
      name: 'a name that is a token',
      value: { ...stack, isNameKnown: false },
      message: "the EDGE domain name 'a.example.com' is known to CloudFormation in stack 'Edge' alone",
    },
    {
      name: 'its own zone',
      value: { ...stack, isZoneOfStack: true },
      message: "stack 'Edge' of the EDGE domain name 'a.example.com' makes the hosted zone itself",
    },
  ],
});
