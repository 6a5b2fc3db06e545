import { vpcConditionOfPrivateApi } from '../../../lib/rules/resource-policies/vpc-condition-of-private-api';
import { ruleTester } from '../rule-tester';

const api = (condition: object, Types?: readonly string[]) => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: {
      Name: 'pets',
      ...(Types && { EndpointConfiguration: { Types } }),
      Policy: { Statement: [{ Effect: 'Allow', Principal: '*', Condition: { StringEquals: condition } }] },
    },
  },
});

ruleTester(vpcConditionOfPrivateApi, {
  valid: [
    { name: 'a private API', resources: api({ 'aws:SourceVpc': 'vpc-1' }, ['PRIVATE']) },
    { name: 'an address', resources: api({ 'aws:SourceIp': '10.0.0.0/8' }) },
  ],
  invalid: [
    {
      name: 'a regional API',
      resources: api({ 'aws:sourceVpce': 'vpce-1' }, ['REGIONAL']),
      at: ['Api'],
      message: "the policy of 'pets' asks for aws:sourceVpce",
    },
    { name: 'an API at the edge', resources: api({ 'aws:SourceVpc': 'vpc-1' }), at: ['Api'], message: 'aws:SourceVpc' },
  ],
});
