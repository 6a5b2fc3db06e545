import { greedyVariableLast } from '../../../lib/rules/paths/greedy-variable-last';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(greedyVariableLast, {
  valid: [
    {
      name: 'a greedy variable at the end',
      resources: { ...restApi(), A: pathPart('a'), Rest: pathPart('{rest+}', 'A') },
    },
  ],
  invalid: [
    {
      name: 'a resource below a greedy one',
      resources: { ...restApi(), Rest: pathPart('{rest+}'), Child: pathPart('a', 'Rest') },
      at: ['Child'],
      message: "'/{rest+}/a' goes on after '{rest+}'",
      recorded: { call: 'CreateResource', error: 'BadRequestException' },
    },
  ],
});
