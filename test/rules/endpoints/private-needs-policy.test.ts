import { privateNeedsPolicy } from '../../../lib/rules/endpoints/private-needs-policy';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...properties } },
});
const EndpointConfiguration = { Types: ['PRIVATE'] };

ruleTester(privateNeedsPolicy, {
  valid: [
    { name: 'a policy', resources: api({ EndpointConfiguration, Policy: { Statement: [] } }) },
    {
      name: 'a policy in the OpenAPI body',
      resources: api({
        EndpointConfiguration,
        Body: { openapi: '3.0.1', paths: {}, 'x-amazon-apigateway-policy': {} },
      }),
    },
    { name: 'a regional API', resources: api({ EndpointConfiguration: { Types: ['REGIONAL'] } }) },
  ],
  invalid: [
    { name: 'no policy', resources: api({ EndpointConfiguration }), at: ['Api'], message: 'lets no VPC endpoint in' },
  ],
});
