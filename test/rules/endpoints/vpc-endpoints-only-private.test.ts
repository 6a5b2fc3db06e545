import { vpcEndpointsOnlyPrivate } from '../../../lib/rules/endpoints/vpc-endpoints-only-private';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(vpcEndpointsOnlyPrivate, {
  valid: [
    {
      name: 'a private API',
      resources: restApi({ EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] } }),
    },

    {
      name: 'a regional API without VPC endpoints',
      resources: restApi({ EndpointConfiguration: { Types: ['REGIONAL'], VpcEndpointIds: [] } }),
    },
    {
      name: 'an unresolved type',
      resources: restApi({ EndpointConfiguration: { Types: [{ Ref: 'Type' }], VpcEndpointIds: ['vpce-1'] } }),
    },
  ],
  invalid: [
    {
      name: 'a regional API',
      resources: restApi({ EndpointConfiguration: { Types: ['REGIONAL'], VpcEndpointIds: ['vpce-1'] } }),
      at: ['Api'],
      message: 'type REGIONAL has 1 VPC endpoints',
    },

    {
      name: 'an edge API with two',
      resources: restApi({ EndpointConfiguration: { Types: ['EDGE'], VpcEndpointIds: ['vpce-1', 'vpce-2'] } }),
      at: ['Api'],
      message: 'type EDGE has 2 VPC endpoints',
    },
  ],
});
