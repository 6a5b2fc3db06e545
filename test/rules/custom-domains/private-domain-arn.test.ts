import { privateDomainArn } from '../../../lib/rules/custom-domains/private-domain-arn';
import { ruleTester } from '../rule-tester';

ruleTester(privateDomainArn, {
  valid: [{ name: 'an ARN', value: { domain: 'a.internal', hasArn: true } }],
  invalid: [
    {
      name: 'a name alone',
      value: { domain: 'a.internal', hasArn: false },
      message: "the private domain name 'a.internal' is given without its ARN",
    },
  ],
});
