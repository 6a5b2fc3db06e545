import { domainTlsPolicy } from '../../../lib/rules/custom-domains/domain-tls-policy';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain, v2Domain } from './pets-domain';

const enhanced = { SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' };

ruleTester(domainTlsPolicy, {
  valid: [
    { name: 'a legacy policy', resources: publicDomain() },
    { name: 'no policy', resources: publicDomain({ SecurityPolicy: undefined }) },
    { name: 'an enhanced policy', resources: publicDomain({ ...enhanced, EndpointAccessMode: 'BASIC' }) },
    { name: 'a private domain name', resources: privateDomain({ ...enhanced, EndpointAccessMode: 'STRICT' }) },
    {
      name: 'a mode that only CloudFormation knows',
      resources: publicDomain({ ...enhanced, EndpointAccessMode: { Ref: 'M' } }),
    },
    { name: 'the second generation, which has a rule of its own', resources: v2Domain(enhanced) },
  ],
  invalid: [
    {
      name: 'an unknown policy',
      resources: publicDomain({ SecurityPolicy: 'TLS_1_1' }),
      at: ['Domain'],
      message: "'TLS_1_1'",
    },
    { name: 'no access mode', resources: privateDomain(enhanced), at: ['Domain'], message: 'no endpoint access mode' },
    {
      name: 'an access mode with a legacy policy',
      resources: publicDomain({ EndpointAccessMode: 'STRICT' }),
      at: ['Domain'],
      message: 'the endpoint access mode is STRICT and the TLS policy is TLS_1_2',
    },
    {
      name: 'a policy of the other type',
      resources: publicDomain({ SecurityPolicy: 'SecurityPolicy_TLS13_2025_EDGE', EndpointAccessMode: 'BASIC' }),
      at: ['Domain'],
      message: 'A REGIONAL endpoint takes',
    },
  ],
});
