import { ownershipCertificate } from '../../../lib/rules/custom-domains/ownership-certificate';
import { ruleTester } from '../rule-tester';
import { MUTUAL_TLS, publicDomain, v2Domain } from './pets-domain';

const PROOF = { OwnershipVerificationCertificateArn: { Ref: 'Certificate' } };

ruleTester(ownershipCertificate, {
  valid: [
    { name: 'mutual TLS', resources: publicDomain({ ...PROOF, ...MUTUAL_TLS }) },
    { name: 'mutual TLS in the second generation', resources: v2Domain(PROOF, MUTUAL_TLS) },
    {
      name: 'mutual TLS on a condition',
      resources: publicDomain({ ...PROOF, MutualTlsAuthentication: { 'Fn::If': [] } }),
    },
    { name: 'neither', resources: publicDomain() },
  ],
  invalid: [
    {
      name: 'no mutual TLS',
      resources: publicDomain(PROOF),
      at: ['Domain'],
      message: "'api.example.com' has a certificate that proves ownership, and no mutual TLS",
    },
    {
      name: 'no mutual TLS in the second generation',
      resources: v2Domain(PROOF),
      at: ['Domain'],
      message: 'no mutual',
    },
  ],
});
