import { networkLoadBalancerTarget } from '../../../lib/rules/integrations/network-load-balancer-target';
import { ruleTester } from '../rule-tester';

const NETWORK = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/inner/50dc6c495c0c9188';

const link = (TargetArns: unknown) => ({
  Link: { Type: 'AWS::ApiGateway::VpcLink', Properties: { Name: 'inner', TargetArns } },
});

ruleTester(networkLoadBalancerTarget, {
  valid: [
    { name: 'one network load balancer', resources: link([NETWORK]) },
    { name: 'one that only CloudFormation knows', resources: link([{ Ref: 'Balancer' }]) },
    { name: 'an unresolved list', resources: link({ Ref: 'Balancers' }) },
  ],
  invalid: [
    {
      name: 'two',
      resources: link([NETWORK, { Ref: 'Other' }]),
      at: ['Link'],
      message: 'the VPC link has 2 targets; ',
    },
    { name: 'none', resources: link([]), at: ['Link'], message: '0 targets' },
    {
      name: 'an application load balancer',
      value: { targetArns: [NETWORK.replace('/net/', '/app/')] },
      message: 'takes 1 ARN of a Network Load Balancer. For an Application Load Balancer',
    },
    {
      name: 'no ARN',
      resources: link(['invalid-arn']),
      at: ['Link'],
      message: "the VPC link's target is 'invalid-arn'",
      recorded: { call: 'CreateVpcLink', error: 'BadRequestException' },
    },
  ],
});
