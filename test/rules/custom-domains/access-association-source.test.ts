import { accessAssociationSource } from '../../../lib/rules/custom-domains/access-association-source';
import { ruleTester } from '../rule-tester';

const association = (AccessAssociationSourceType: unknown) => ({
  Association: {
    Type: 'AWS::ApiGateway::DomainNameAccessAssociation',
    Properties: { DomainNameArn: { Ref: 'Domain' }, AccessAssociationSource: 'vpce-1', AccessAssociationSourceType },
  },
});

ruleTester(accessAssociationSource, {
  valid: [
    { name: 'a VPC endpoint', resources: association('VPCE') },
    { name: 'a parameter', resources: association({ Ref: 'Type' }) },
  ],
  invalid: [{ name: 'a VPC', resources: association('VPC'), at: ['Association'], message: "'VPC' is given" }],
});
