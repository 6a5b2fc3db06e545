import { privateDomainResource } from '../../../lib/rules/custom-domains/private-domain-resource';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain } from './pets-domain';

const type = (written: unknown) => publicDomain({ EndpointConfiguration: { Types: [written] } });

ruleTester(privateDomainResource, {
  valid: [
    { name: 'a public domain name', resources: publicDomain() },
    { name: 'a private domain name', resources: privateDomain() },
    { name: 'a parameter', resources: type({ Ref: 'Type' }) },
  ],
  invalid: [
    {
      name: 'a public domain name that should be private',
      resources: type('PRIVATE'),
      at: ['Domain'],
      message: "the public domain name 'api.example.com' has the endpoint type PRIVATE",
    },
  ],
});
