import { distinctVariables } from '../../../lib/rules/paths/distinct-variables';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(distinctVariables, {
  valid: [
    { name: 'different names', resources: { ...restApi(), A: pathPart('{a}'), B: pathPart('{b}', 'A') } },

    {
      name: 'one name below two parts',
      resources: {
        ...restApi(),
        A: pathPart('a'),
        B: pathPart('b'),
        C: pathPart('{id}', 'A'),
        D: pathPart('{id}', 'B'),
      },
    },
  ],
  invalid: [
    {
      name: 'one name twice',
      resources: { ...restApi(), A: pathPart('{id}'), B: pathPart('{id}', 'A') },
      at: ['B'],
      message: "'/{id}/{id}' has the variable 'id' twice",
    },

    {
      name: 'a greedy variable of the same name',
      resources: { ...restApi(), A: pathPart('{id}'), B: pathPart('b', 'A'), C: pathPart('{id+}', 'B') },
      at: ['C'],
      message: "'/{id}/b/{id+}' has the variable 'id' twice",
    },
  ],
});
