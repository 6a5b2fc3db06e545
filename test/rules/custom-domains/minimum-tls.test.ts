import { minimumTls } from '../../../lib/rules/custom-domains/minimum-tls';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain, v2Domain } from './pets-domain';

ruleTester(minimumTls, {
  valid: [
    { name: 'TLS 1.2', resources: publicDomain() },
    { name: 'an enhanced policy', resources: publicDomain({ SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' }) },
    { name: 'a parameter', resources: publicDomain({ SecurityPolicy: { Ref: 'Policy' } }) },
    { name: 'the second generation, which has TLS 1.2', resources: v2Domain() },
    { name: 'a private domain name, which has TLS 1.2', resources: privateDomain() },
  ],
  invalid: [
    {
      name: 'TLS 1.0',
      resources: publicDomain({ SecurityPolicy: 'TLS_1_0' }),
      at: ['Domain'],
      message: "'api.example.com' has the TLS policy TLS_1_0",
    },
    {
      name: 'TLS 1.0 in the second generation',
      resources: v2Domain({ SecurityPolicy: 'TLS_1_0' }),
      at: ['Domain'],
      message: 'TLS_1_0',
    },
    {
      name: 'no policy',
      resources: publicDomain({ SecurityPolicy: undefined }),
      at: ['Domain'],
      message: 'has no TLS policy',
    },
  ],
});
