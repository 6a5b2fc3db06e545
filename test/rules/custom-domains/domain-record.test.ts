import { domainRecord } from '../../../lib/rules/custom-domains/domain-record';
import { ruleTester } from '../rule-tester';

const domain = 'Domains/Api';

ruleTester(domainRecord, {
  valid: [{ name: 'a domain name with a hosted zone', value: { domain, hasHostedZone: true } }],
  invalid: [
    {
      name: 'a domain name whose records are made elsewhere, with what they lead to',
      value: { domain, hasHostedZone: false },
      message:
        "the domain name 'Domains/Api' has no hosted zone; requests arrive by an A and an AAAA alias record, or by a CNAME. " +
        "Pass hostedZone, or make a record that leads to the stack's output.",
    },
  ],
});
