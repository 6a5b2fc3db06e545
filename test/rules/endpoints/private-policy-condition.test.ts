import { privatePolicyCondition } from '../../../lib/rules/endpoints/private-policy-condition';
import { ruleTester } from '../rule-tester';

const policy = (Condition?: object, Principal: unknown = '*') => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal, Action: 'execute-api:Invoke', Resource: '*', ...(Condition && { Condition }) },
  ],
});
const withPolicy = (Policy: unknown) => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Name: 'pets', EndpointConfiguration: { Types: ['PRIVATE'] }, Policy },
  },
});
const privateApi = (Condition?: object, Principal?: unknown) => withPolicy(policy(Condition, Principal));

ruleTester(privatePolicyCondition, {
  valid: [
    { name: 'a VPC endpoint', resources: privateApi({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } }) },
    { name: 'a VPC', resources: privateApi({ StringEquals: { 'aws:sourceVpc': 'vpc-1' } }) },
    { name: 'one account', resources: privateApi(undefined, { AWS: 'arn:aws:iam::111111111111:root' }) },
    {
      name: 'a regional API',
      resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'a', Policy: policy() } } },
    },
    { name: 'a policy that only CloudFormation knows', resources: withPolicy({ Ref: 'Policy' }) },
  ],
  invalid: [
    { name: 'everybody', resources: privateApi(), at: ['Api'], message: 'from any VPC endpoint' },
    { name: 'every account', resources: privateApi(undefined, { AWS: '*' }), at: ['Api'], message: 'allows everybody' },
    {
      name: 'another condition',
      resources: privateApi({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }),
      at: ['Api'],
      message: 'allows everybody',
    },
  ],
});
