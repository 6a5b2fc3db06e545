import { modelOfABody } from '../../../lib/rules/mapping/model-of-a-body';
import { method, pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (verb: string, RequestModels?: object) => ({
  ...restApi(),
  Pets: pathPart('pets'),
  Method: method(verb, 'Pets', { RequestModels }),
});

ruleTester(modelOfABody, {
  valid: [
    { name: 'a POST route', resources: api('POST', { 'application/json': 'Pet' }) },
    { name: 'a GET route without models', resources: api('GET') },
  ],
  invalid: [
    {
      name: 'a GET route',
      resources: api('GET', { 'application/json': 'Pet' }),
      at: ['Method'],
      message: "'GET /pets' has a model of its body",
    },
  ],
});
