import { vpcLinkSubnets } from '../../../lib/rules/integrations/vpc-link-subnets';
import { ruleTester } from '../rule-tester';

const link = (SubnetIds: unknown) => ({
  Link: { Type: 'AWS::ApiGatewayV2::VpcLink', Properties: { Name: 'link', SubnetIds } },
});

ruleTester(vpcLinkSubnets, {
  valid: [
    { name: 'two', resources: link([{ Ref: 'A' }, { Ref: 'B' }]) },
    { name: 'a list that is a parameter', resources: link({ Ref: 'Subnets' }) },
  ],
  invalid: [
    { name: 'none', resources: link([]), at: ['Link'], message: "VPC link 'Link' has 0 subnets" },
    { name: 'eleven', resources: link(Array(11).fill('subnet-1')), at: ['Link'], message: '1 to 10' },
  ],
});
