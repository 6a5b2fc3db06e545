import { mutualTlsLegacyPolicy } from '../../../lib/rules/custom-domains/mutual-tls-legacy-policy';
import { ruleTester } from '../rule-tester';
import { MUTUAL_TLS, publicDomain } from './pets-domain';

const SecurityPolicy = 'SecurityPolicy_TLS13_1_3_2025_09';

ruleTester(mutualTlsLegacyPolicy, {
  valid: [
    { name: 'a legacy policy', resources: publicDomain(MUTUAL_TLS) },
    { name: 'no mutual TLS', resources: publicDomain({ SecurityPolicy }) },
    { name: 'a parameter', resources: publicDomain({ ...MUTUAL_TLS, SecurityPolicy: { Ref: 'Policy' } }) },
  ],
  invalid: [
    {
      name: 'an enhanced policy',
      resources: publicDomain({ ...MUTUAL_TLS, SecurityPolicy }),
      at: ['Domain'],
      message: "'api.example.com' has mutual TLS and the TLS policy SecurityPolicy_TLS13_1_3_2025_09",
    },
  ],
});
