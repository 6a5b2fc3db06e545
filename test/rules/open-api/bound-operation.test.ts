import { boundOperation } from '../../../lib/rules/open-api/bound-operation';
import { ruleTester } from '../rule-tester';

ruleTester(boundOperation, {
  valid: [{ name: 'operations that all have integrations', value: { problems: [] } }],
  invalid: [
    {
      name: 'an operation without one',
      value: { problems: ["'listPets' (GET /pets) has no integration"] },
      message: "'listPets' (GET /pets) has no integration; integrations are named by operationId or route key",
    },
  ],
});
