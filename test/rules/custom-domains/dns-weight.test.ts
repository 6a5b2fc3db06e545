import { dnsWeight } from '../../../lib/rules/custom-domains/dns-weight';
import { ruleTester } from '../rule-tester';

ruleTester(dnsWeight, {
  valid: [
    { name: 'none of the callers', value: { weight: 0 } },
    { name: 'the most', value: { weight: 255 } },
  ],
  invalid: [
    { name: 'more', value: { weight: 256 }, message: 'the record has the weight 256' },
    { name: 'less', value: { weight: -1 }, message: 'the weight -1' },
    { name: 'a fraction', value: { weight: 0.5 }, message: 'the weight 0.5' },
  ],
});
