import { edgeCertificateRegion } from '../../../lib/rules/custom-domains/edge-certificate-region';
import { ruleTester } from '../rule-tester';
import { publicDomain } from './pets-domain';

const EDGE = { EndpointConfiguration: { Types: ['EDGE'] } };
const certificate = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/abc`;
const edge = (CertificateArn: unknown) => publicDomain({ ...EDGE, CertificateArn });

ruleTester(edgeCertificateRegion, {
  valid: [
    { name: 'a certificate of us-east-1', resources: edge(certificate('us-east-1')) },
    { name: 'a reference', resources: edge({ Ref: 'Certificate' }) },
    { name: 'the region of the stack', resources: edge({ 'Fn::Sub': certificate('${AWS::Region}') }) },
    { name: 'a regional domain name', resources: publicDomain({ CertificateArn: certificate('eu-west-1') }) },
    {
      name: 'a type that only CloudFormation knows',
      resources: publicDomain({
        EndpointConfiguration: { Types: [{ Ref: 'Type' }] },
        CertificateArn: certificate('eu-west-1'),
      }),
    },
  ],
  invalid: [
    {
      name: 'a certificate of another region',
      resources: edge(certificate('eu-west-1')),
      at: ['Domain'],
      message: "the certificate of the EDGE domain name 'api.example.com' is in eu-west-1",
    },
    {
      name: 'a domain name that is EDGE because nothing else is written',
      resources: publicDomain({ EndpointConfiguration: undefined, CertificateArn: certificate('eu-west-1') }),
      at: ['Domain'],
      message: 'is in eu-west-1',
    },
    {
      name: 'a certificate of another account that is a parameter',
      resources: edge({ 'Fn::Sub': 'arn:aws:acm:eu-west-1:${Account}:certificate/${Id}' }),
      at: ['Domain'],
      message: 'is in eu-west-1',
    },
  ],
});
