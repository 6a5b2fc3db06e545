import { duplicateRoute } from '../../../lib/rules/paths/duplicate-route';
import { method, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(duplicateRoute, {
  valid: [{ name: 'two methods of one path', resources: { ...restApi(), Get: method('GET'), Post: method('POST') } }],
  invalid: [
    {
      name: 'one method twice',
      resources: { ...restApi(), Get: method('GET'), Again: method('GET') },
      at: ['Again'],
      message: "'GET /' is there 2 times",
    },
  ],
});
