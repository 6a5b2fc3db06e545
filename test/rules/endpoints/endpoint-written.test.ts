import { endpointWritten } from '../../../lib/rules/endpoints/endpoint-written';
import { ruleTester } from '../rule-tester';

const api = (properties: object) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...properties } },
});

ruleTester(endpointWritten, {
  valid: [
    { name: 'a type', resources: api({ EndpointConfiguration: { Types: ['EDGE'] } }) },
    { name: 'an unresolved configuration', resources: api({ EndpointConfiguration: { 'Fn::If': ['A', {}, {}] } }) },
  ],
  invalid: [{ name: 'no type', resources: api({}), at: ['Api'], message: 'the API has no endpoint type' }],
});
