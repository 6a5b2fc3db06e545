import { singleEndpointType } from '../../../lib/rules/endpoints/single-endpoint-type';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...properties } },
});

ruleTester(singleEndpointType, {
  valid: [{ name: 'one type', resources: api({ EndpointConfiguration: { Types: ['EDGE'] } }) }],
  invalid: [
    {
      name: 'two types',
      resources: api({ EndpointConfiguration: { Types: ['EDGE', 'REGIONAL'] } }),
      at: ['Api'],
      message: 'EDGE and REGIONAL',
    },
  ],
});
