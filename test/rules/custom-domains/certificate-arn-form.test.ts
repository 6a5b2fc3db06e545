import { certificateArnForm } from '../../../lib/rules/custom-domains/certificate-arn-form';
import { ruleTester } from '../rule-tester';
import { privateDomain, publicDomain, v2Domain } from './pets-domain';

const ARN = 'arn:aws:acm:eu-west-1:111111111111:certificate/1';

ruleTester(certificateArnForm, {
  valid: [
    { name: 'a certificate', resources: publicDomain({ RegionalCertificateArn: ARN }) },
    { name: 'one of China', resources: publicDomain({ RegionalCertificateArn: ARN.replace('aws', 'aws-cn') }) },
    { name: 'one of the template', resources: privateDomain({ CertificateArn: { Ref: 'Certificate' } }) },
    { name: 'none', resources: publicDomain() },
  ],
  invalid: [
    {
      name: 'one of IAM',
      resources: publicDomain({ RegionalCertificateArn: 'arn:aws:iam::111111111111:server-certificate/x' }),
      at: ['Domain'],
      message: "the certificate of 'api.example.com' is 'arn:aws:iam::111111111111:server-certificate/x'",
    },
    { name: 'a word', resources: v2Domain({ CertificateArn: 'mine' }), at: ['Domain'], message: "is 'mine'" },
  ],
});
