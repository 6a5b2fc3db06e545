import { executionName } from '../../../lib/rules/integrations/execution-name';
import { ruleTester } from '../rule-tester';

ruleTester(executionName, {
  valid: [{ name: 'a name', value: { routeKey: 'GET /reports/{name}', isNamed: true } }],
  invalid: [
    {
      name: 'no name',
      value: { routeKey: 'GET /reports', isNamed: false },
      message: "'GET /reports' has no variable, and no name of an execution is given",
    },
  ],
});
