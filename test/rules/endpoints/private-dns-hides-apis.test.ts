import { privateDnsHidesApis } from '../../../lib/rules/endpoints/private-dns-hides-apis';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const SERVICE = { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.execute-api' };

const vpcEndpoint = (PrivateDnsEnabled: unknown, ServiceName: unknown = SERVICE) => ({
  Endpoint: {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: { VpcId: 'vpc-1', VpcEndpointType: 'Interface', ServiceName, PrivateDnsEnabled },
  },
});
const regional = restApi({ EndpointConfiguration: { Types: ['REGIONAL'] } });

ruleTester(privateDnsHidesApis, {
  valid: [
    {
      name: 'a private API',
      resources: { ...vpcEndpoint(true), ...restApi({ EndpointConfiguration: { Types: ['PRIVATE'] } }) },
    },
    { name: 'no private DNS', resources: { ...vpcEndpoint(false), ...regional } },
    { name: 'private DNS that only CloudFormation knows', resources: { ...vpcEndpoint({ Ref: 'Dns' }), ...regional } },
    {
      name: 'an endpoint for another service',
      resources: { ...vpcEndpoint(true, 'com.amazonaws.eu-west-1.sqs'), ...regional },
    },
    {
      name: 'an API with custom domain names only',
      resources: { ...vpcEndpoint(true), ...restApi({ DisableExecuteApiEndpoint: true }) },
    },
    {
      name: 'endpoint types that only CloudFormation knows',
      resources: { ...vpcEndpoint(true), ...restApi({ EndpointConfiguration: { Types: [{ Ref: 'Type' }] } }) },
    },
  ],
  invalid: [
    {
      name: 'a regional API',
      resources: { ...vpcEndpoint(true), ...regional },
      at: ['Endpoint'],
      message: "private DNS keeps the VPC from the default address of 'pets'",
    },
    {
      name: 'an API that says nothing of its endpoint, and so is public',
      resources: { ...vpcEndpoint('true', 'com.amazonaws.eu-west-1.execute-api'), ...restApi({}) },
      at: ['Endpoint'],
      message: "'pets'",
    },
    { name: 'an HTTP API', resources: { ...vpcEndpoint(true), ...v2Api('HTTP', {}) }, at: ['Endpoint'], message: '' },
  ],
});
