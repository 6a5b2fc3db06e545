import { oneVariablePerParent } from '../../../lib/rules/paths/one-variable-per-parent';
import { ruleTester } from '../rule-tester';

const api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const resource = (PathPart: unknown, parent: unknown = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart },
});

ruleTester(oneVariablePerParent, {
  valid: [
    { name: 'one variable beside fixed parts', resources: { Api: api, A: resource('a'), Id: resource('{id}') } },
    {
      name: 'variables below different parents',
      resources: { Api: api, Id: resource('{id}'), B: resource('{b}', { Ref: 'Id' }) },
    },
  ],
  invalid: [
    {
      name: 'two variables side by side',
      resources: { Api: api, Id: resource('{id}'), Name: resource('{name}') },
      at: ['Name'],
      message: "'/' is followed by '{id}' and '{name}'",
    },
    {
      name: 'a greedy variable beside another',
      resources: { Api: api, Id: resource('{id}'), Rest: resource('{rest+}') },
      at: ['Rest'],
      message: "'{rest+}'",
      recorded: { call: 'CreateResource', error: 'BadRequestException' },
    },
  ],
});
