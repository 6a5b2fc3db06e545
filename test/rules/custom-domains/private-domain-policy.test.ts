import { privateDomainPolicy } from '../../../lib/rules/custom-domains/private-domain-policy';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain } from './pets-domain';

ruleTester(privateDomainPolicy, {
  valid: [
    { name: 'a policy', resources: privateDomain({ Policy: { Statement: [] } }) },
    { name: 'a policy that only CloudFormation knows', resources: privateDomain({ Policy: { Ref: 'Policy' } }) },
    { name: 'a public domain name', resources: publicDomain() },
  ],
  invalid: [
    {
      name: 'no policy',
      resources: privateDomain(),
      at: ['Domain'],
      message: "the private domain name 'api.example.com' has no policy",
    },
  ],
});
