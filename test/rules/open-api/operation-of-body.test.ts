import { operationOfBody } from '../../../lib/rules/open-api/operation-of-body';
import { ruleTester } from '../rule-tester';

ruleTester(operationOfBody, {
  valid: [{ name: 'a route that is data', value: { routeKey: 'GET /pets', problem: undefined } }],
  invalid: [
    {
      name: 'a route that is asked for its method',
      value: { routeKey: 'GET /pets', problem: 'has no method' },
      message: "'GET /pets' has no method; with DefinitionForm.OPENAPI, routes are data",
    },
  ],
});
