import { distinctVariables } from '../../../lib/rules/paths/distinct-variables';
import { ruleTester } from '../rule-tester';

const api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const resource = (PathPart: unknown, parent: unknown = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart },
});

ruleTester(distinctVariables, {
  valid: [{ name: 'different names', resources: { Api: api, A: resource('{a}'), B: resource('{b}', { Ref: 'A' }) } }],
  invalid: [
    {
      name: 'one name twice',
      resources: { Api: api, A: resource('{id}'), B: resource('{id}', { Ref: 'A' }) },
      at: ['B'],
      message: "'/{id}/{id}' has the variable 'id' twice",
    },
  ],
});
