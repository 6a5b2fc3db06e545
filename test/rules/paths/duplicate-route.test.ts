import { duplicateRoute } from '../../../lib/rules/paths/duplicate-route';
import { method, pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(duplicateRoute, {
  valid: [
    { name: 'two methods of one path', resources: { ...restApi(), Get: method('GET'), Post: method('POST') } },

    {
      name: 'one method of two paths',
      resources: { ...restApi(), A: pathPart('a'), Get: method('GET'), GetA: method('GET', 'A') },
    },
    { name: 'any method beside one', resources: { ...restApi(), Any: method('ANY'), Get: method('GET') } },
    {
      name: 'one method under conditions that differ',
      resources: {
        ...restApi(),
        Get: { ...method('GET'), Condition: 'IsProd' },
        Again: { ...method('GET'), Condition: 'IsDev' },
      },
    },
  ],
  invalid: [
    {
      name: 'one method twice',
      resources: { ...restApi(), Get: method('GET'), Again: method('GET') },
      at: ['Again'],
      message: "'GET /' is there 2 times",
    },

    {
      name: 'one method of two parts of one path',
      resources: {
        ...restApi(),
        A: pathPart('a'),
        AToo: pathPart('a'),
        Get: method('GET', 'A'),
        Again: method('GET', 'AToo'),
      },
      at: ['Again'],
      message: "'GET /a'",
    },
  ],
});
