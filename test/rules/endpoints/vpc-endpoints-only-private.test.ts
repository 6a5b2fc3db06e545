import { vpcEndpointsOnlyPrivate } from '../../../lib/rules/endpoints/vpc-endpoints-only-private';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...properties } },
});

ruleTester(vpcEndpointsOnlyPrivate, {
  valid: [
    {
      name: 'a private API',
      resources: api({ EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] } }),
    },
  ],
  invalid: [
    {
      name: 'a regional API',
      resources: api({ EndpointConfiguration: { Types: ['REGIONAL'], VpcEndpointIds: ['vpce-1'] } }),
      at: ['Api'],
      message: 'type REGIONAL has 1 VPC endpoints',
    },
  ],
});
