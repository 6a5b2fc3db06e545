import { oneOwnerPerName } from '../../../lib/rules/custom-domains/one-owner-per-name';
import { ruleTester } from '../rule-tester';
import { privateDomain } from './pets-domain';

const domain = (DomainName: unknown) => ({
  Type: 'AWS::ApiGateway::DomainName',
  Properties: { DomainName, RegionalCertificateArn: 'arn', EndpointConfiguration: { Types: ['REGIONAL'] } },
});

ruleTester(oneOwnerPerName, {
  valid: [
    { name: 'two names', resources: { A: domain('a.example.com'), B: domain('b.example.com') } },
    { name: 'a parameter', resources: { A: domain({ Ref: 'Name' }) } },
    {
      name: 'a private name of the same spelling',
      resources: { A: domain('a.example.com'), ...privateDomain({ DomainName: 'a.example.com' }) },
    },
  ],
  invalid: [
    {
      name: 'one name twice',
      resources: { A: domain('a.example.com'), B: domain('a.example.com') },
      at: ['B'],
      message: "'a.example.com' is made by 'A' and by 'B'",
    },
  ],
});
