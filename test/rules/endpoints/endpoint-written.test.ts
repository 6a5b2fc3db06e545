import { endpointWritten } from '../../../lib/rules/endpoints/endpoint-written';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(endpointWritten, {
  valid: [
    { name: 'a type', resources: restApi({ EndpointConfiguration: { Types: ['EDGE'] } }) },
    { name: 'an unresolved configuration', resources: restApi({ EndpointConfiguration: { 'Fn::If': ['A', {}, {}] } }) },
  ],
  invalid: [{ name: 'no type', resources: restApi(), at: ['Api'], message: 'the API has no endpoint type' }],
});
