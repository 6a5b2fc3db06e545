import { v2DomainTlsPolicy } from '../../../lib/rules/custom-domains/v2-domain-tls-policy';
import { ruleTester } from '../rule-tester';
import { v2Domain } from './pets-domain';

ruleTester(v2DomainTlsPolicy, {
  valid: [
    { name: 'TLS 1.2', resources: v2Domain({ SecurityPolicy: 'TLS_1_2' }) },
    { name: 'no policy', resources: v2Domain() },
    { name: 'a parameter', resources: v2Domain({ SecurityPolicy: { Ref: 'Policy' } }) },
  ],
  invalid: [
    {
      name: 'an enhanced policy',
      resources: v2Domain({ SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' }),
      at: ['Domain'],
      message: "'SecurityPolicy_TLS13_1_3_2025_09' is given",
    },
  ],
});
