import { privateNeedsPolicy } from '../../../lib/rules/endpoints/private-needs-policy';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const EndpointConfiguration = { Types: ['PRIVATE'] };

ruleTester(privateNeedsPolicy, {
  valid: [
    { name: 'a policy', resources: restApi({ EndpointConfiguration, Policy: { Statement: [] } }) },
    {
      name: 'a policy in the OpenAPI body',
      resources: restApi({
        EndpointConfiguration,
        Body: { openapi: '3.0.1', paths: {}, 'x-amazon-apigateway-policy': {} },
      }),
    },
    { name: 'a regional API', resources: restApi({ EndpointConfiguration: { Types: ['REGIONAL'] } }) },
  ],
  invalid: [
    {
      name: 'no policy',
      resources: restApi({ EndpointConfiguration }),
      at: ['Api'],
      message: 'lets no VPC endpoint in',
    },
  ],
});
