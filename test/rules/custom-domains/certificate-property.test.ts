import { certificateProperty } from '../../../lib/rules/custom-domains/certificate-property';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain } from './pets-domain';

const CERTIFICATE = { Ref: 'Certificate' };
const edge = (properties: object) => publicDomain({ EndpointConfiguration: { Types: ['EDGE'] }, ...properties });

ruleTester(certificateProperty, {
  valid: [
    { name: 'an edge certificate', resources: edge({ CertificateArn: CERTIFICATE }) },
    { name: 'a regional certificate', resources: publicDomain({ RegionalCertificateArn: CERTIFICATE }) },
    { name: 'a private domain name', resources: privateDomain({ CertificateArn: CERTIFICATE }) },
    {
      name: 'a domain name that moves from one type to the other',
      resources: publicDomain({
        EndpointConfiguration: { Types: ['EDGE', 'REGIONAL'] },
        CertificateArn: CERTIFICATE,
        RegionalCertificateArn: CERTIFICATE,
      }),
    },
    {
      name: 'no type beside a regional certificate',
      resources: publicDomain({ EndpointConfiguration: undefined, RegionalCertificateArn: CERTIFICATE }),
    },
  ],
  invalid: [
    {
      name: 'a regional certificate on an edge',
      resources: edge({ RegionalCertificateArn: CERTIFICATE }),
      at: ['Domain'],
      message: "the EDGE domain name 'api.example.com' has a RegionalCertificateArn",
    },
    {
      name: 'an edge certificate on a regional endpoint',
      resources: publicDomain({ CertificateArn: CERTIFICATE }),
      at: ['Domain'],
      message: "the REGIONAL domain name 'api.example.com' has a CertificateArn",
    },
  ],
});
