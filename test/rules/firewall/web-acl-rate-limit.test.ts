import { webAclRateLimit } from '../../../lib/rules/firewall/web-acl-rate-limit';
import { ruleTester } from '../rule-tester';

const acl = (Limit: unknown) => ({
  Acl: {
    Type: 'AWS::WAFv2::WebACL',
    Properties: {
      Scope: 'REGIONAL',
      Rules: [
        {
          Name: 'Common',
          Priority: 0,
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'Common' } },
        },
        { Name: 'Rate', Priority: 1, Statement: { RateBasedStatement: { Limit, AggregateKeyType: 'IP' } } },
      ],
    },
  },
});

ruleTester(webAclRateLimit, {
  valid: [
    { name: 'the least', resources: acl(10) },
    { name: 'a parameter', resources: acl({ Ref: 'Limit' }) },
  ],
  invalid: [
    { name: 'too little', resources: acl(9), at: ['Acl'], message: 'rateLimit is 9' },
    { name: 'half a request', value: 10.5, message: 'rateLimit is 10.5' },
    { name: 'too much', value: 2_000_000_001, message: '10 to 2000000000' },
  ],
});
