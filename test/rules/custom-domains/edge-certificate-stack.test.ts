import { edgeCertificateStack } from '../../../lib/rules/custom-domains/edge-certificate-stack';
import { ruleTester } from '../rule-tester';

const stack = { domain: 'a.example.com', stack: 'Edge', hasRegion: true, hasReferences: true, isZoneOfStack: false };

ruleTester(edgeCertificateStack, {
  valid: [{ name: 'everything', value: stack }],
  invalid: [
    {
      name: 'no region',
      value: { ...stack, hasRegion: false },
      message: "stack 'Edge' of the EDGE domain name 'a.example.com' has no explicit environment",
    },
    { name: 'no references', value: { ...stack, hasReferences: false }, message: 'takes no references across regions' },
    { name: 'its own zone', value: { ...stack, isZoneOfStack: true }, message: 'makes the hosted zone itself' },
  ],
});
