import { oneVariablePerParent } from '../../../lib/rules/paths/one-variable-per-parent';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(oneVariablePerParent, {
  valid: [
    { name: 'one variable beside fixed parts', resources: { ...restApi(), A: pathPart('a'), Id: pathPart('{id}') } },
    {
      name: 'variables below different parents',
      resources: { ...restApi(), Id: pathPart('{id}'), B: pathPart('{b}', 'Id') },
    },
  ],
  invalid: [
    {
      name: 'two variables side by side',
      resources: { ...restApi(), Id: pathPart('{id}'), Name: pathPart('{name}') },
      at: ['Name'],
      message: "'/' is followed by '{id}' and '{name}'",
    },
    {
      name: 'a greedy variable beside another',
      resources: { ...restApi(), Id: pathPart('{id}'), Rest: pathPart('{rest+}') },
      at: ['Rest'],
      message: "'{rest+}'",
      recorded: { call: 'CreateResource', error: 'BadRequestException' },
    },
  ],
});
