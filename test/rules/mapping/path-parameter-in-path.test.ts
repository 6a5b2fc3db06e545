import { pathParameterInPath } from '../../../lib/rules/mapping/path-parameter-in-path';
import { method, pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (part: string, ...names: string[]) => ({
  ...restApi(),
  Part: pathPart(part),
  Method: method('GET', 'Part', { RequestParameters: Object.fromEntries(names.map((name) => [name, true])) }),
});

ruleTester(pathParameterInPath, {
  valid: [
    { name: 'a variable', resources: api('{petId}', 'method.request.path.petId') },
    { name: 'a greedy one', resources: api('{path+}', 'method.request.path.path') },
    { name: 'a parameter of the query string', resources: api('pets', 'method.request.querystring.petId') },
  ],
  invalid: [
    {
      name: 'one that the path has not',
      resources: api('pets', 'method.request.path.petId'),
      at: ['Method'],
      message: "'GET /pets' declares the parameter 'petId' of its path",
    },
  ],
});
