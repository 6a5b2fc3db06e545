import { vpcEndpointsOnlyPrivate } from '../../../lib/rules/endpoints/vpc-endpoints-only-private';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(vpcEndpointsOnlyPrivate, {
  valid: [
    {
      name: 'a private API',
      resources: restApi({ EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] } }),
    },
  ],
  invalid: [
    {
      name: 'a regional API',
      resources: restApi({ EndpointConfiguration: { Types: ['REGIONAL'], VpcEndpointIds: ['vpce-1'] } }),
      at: ['Api'],
      message: 'type REGIONAL has 1 VPC endpoints',
    },
  ],
});
