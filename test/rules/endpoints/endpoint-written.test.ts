import { endpointWritten } from '../../../lib/rules/endpoints/endpoint-written';
import { restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(endpointWritten, {
  valid: [
    { name: 'a type', resources: restApi({ EndpointConfiguration: { Types: ['EDGE'] } }) },
    { name: 'an unresolved configuration', resources: restApi({ EndpointConfiguration: { 'Fn::If': ['A', {}, {}] } }) },
    {
      name: 'a type of an import',
      resources: restApi({ Body: {}, Parameters: { endpointConfigurationTypes: 'REGIONAL' } }),
    },
  ],
  invalid: [
    {
      name: 'no type',
      resources: restApi(),
      at: ['Api'],
      message:
        'the API has no endpoint type; an API without one is EDGE. Write EDGE for an API that is deployed, which is what it is now',
    },
    {
      name: 'a body without one',
      resources: restApi({ Body: { openapi: '3.0.1' }, Parameters: { basepath: 'prepend' } }),
      at: ['Api'],
      message: 'endpointConfigurationTypes in the Parameters of the import. Write EDGE for an API that is deployed',
    },
  ],
});
