import { optionTakesEffect } from '../../../lib/rules/custom-domains/option-takes-effect';
import { ruleTester } from '../rule-tester';

const because = 'no record is made without hostedZone';

ruleTester(optionTakesEffect, {
  valid: [{ name: 'nothing in vain', value: { domain: 'a.example.com', because } }],
  invalid: [
    {
      name: 'routing without a zone',
      value: { domain: 'a.example.com', option: 'dnsRouting', because },
      message: "'a.example.com' has the option dnsRouting, and no record is made without hostedZone",
    },
  ],
});
