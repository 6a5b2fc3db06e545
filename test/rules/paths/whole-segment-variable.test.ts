import { wholeSegmentVariable } from '../../../lib/rules/paths/whole-segment-variable';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

ruleTester(wholeSegmentVariable, {
  valid: [
    { name: 'a variable', resources: { ...restApi(), Pet: pathPart('{petId}') } },
    { name: 'a greedy variable', resources: { ...restApi(), Pet: pathPart('{proxy+}') } },
    { name: 'no variable', resources: { ...restApi(), Pet: pathPart('pet') } },
  ],
  invalid: [
    {
      name: 'a variable behind text',
      resources: { ...restApi(), Pet: pathPart('pet{id}') },
      at: ['Pet'],
      message: "'pet{id}'",
    },
    {
      name: 'a variable without a name',
      resources: { ...restApi(), Pet: pathPart('{}') },
      at: ['Pet'],
      message: "'{}'",
    },
    { name: 'a brace too few', resources: { ...restApi(), Pet: pathPart('{id') }, at: ['Pet'], message: "'{id'" },
  ],
});
