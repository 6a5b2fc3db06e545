import { mappingTarget } from '../../../lib/rules/mapping/mapping-target';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const mapping = (request: object, response: object = {}) =>
  restMethod({
    Integration: {
      Type: 'HTTP',
      IntegrationHttpMethod: 'GET',
      Uri: 'https://pets.example.com',
      RequestParameters: request,
      IntegrationResponses: [{ StatusCode: '200', ResponseParameters: response }],
    },
  });

ruleTester(mappingTarget, {
  valid: [
    {
      name: 'full names',
      resources: mapping(
        { 'integration.request.path.id': 'method.request.path.id', 'integration.request.header.X-A': "'a'" },
        { 'method.response.header.X-A': "'a'" },
      ),
    },
  ],
  invalid: [
    {
      name: 'a header of the integration without its request',
      resources: mapping({ 'integration.header.X-A': "'a'" }),
      at: ['Method'],
      message: "'GET /' maps a parameter of the request to 'integration.header.X-A'",
    },
    {
      name: 'a bare header of a response',
      resources: mapping({}, { 'X-A': "'a'" }),
      at: ['Method'],
      message: "'GET /' maps a parameter of the response to 'X-A'",
    },
  ],
});
