import { oneVariablePerParent } from '../../../lib/rules/paths/one-variable-per-parent';
import { pathPart, restApi } from '../rest-api';
import { ruleTester } from '../rule-tester';

const body = (...paths: string[]) => {
  const Body = { openapi: '3.0.1', paths: Object.fromEntries(paths.map((path) => [path, { get: {} }])) };
  return { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body } } };
};

ruleTester(oneVariablePerParent, {
  valid: [
    { name: 'one variable beside fixed parts', resources: { ...restApi(), A: pathPart('a'), Id: pathPart('{id}') } },
    {
      name: 'variables below different parents',
      resources: { ...restApi(), Id: pathPart('{id}'), B: pathPart('{b}', 'Id') },
    },
    {
      name: 'variables below different parts of a body',
      resources: body('/owners/{owner}/pets/{pet}', '/pets/{id}'),
    },
  ],
  invalid: [
    {
      name: 'two variables side by side in a body',
      resources: body('/pets/{id}', '/pets/{name}'),
      at: ['Api'],
      message: "'/pets' is followed by '{id}' and '{name}'",
    },
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
