import { distinctVariables } from '../../../lib/rules/paths/distinct-variables';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(distinctVariables, {
  valid: [{ name: 'different names', resources: { ...restApi(), A: pathPart('{a}'), B: pathPart('{b}', 'A') } }],
  invalid: [
    {
      name: 'one name twice',
      resources: { ...restApi(), A: pathPart('{id}'), B: pathPart('{id}', 'A') },
      at: ['B'],
      message: "'/{id}/{id}' has the variable 'id' twice",
    },
  ],
});
