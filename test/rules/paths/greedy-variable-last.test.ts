import { greedyVariableLast } from '../../../lib/rules/paths/greedy-variable-last';
import { ruleTester } from '../rule-tester';

const api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const resource = (PathPart: unknown, parent: unknown = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart },
});

ruleTester(greedyVariableLast, {
  valid: [
    {
      name: 'a greedy variable at the end',
      resources: { Api: api, A: resource('a'), Rest: resource('{rest+}', { Ref: 'A' }) },
    },
  ],
  invalid: [
    {
      name: 'a resource below a greedy one',
      resources: { Api: api, Rest: resource('{rest+}'), Child: resource('a', { Ref: 'Rest' }) },
      at: ['Child'],
      message: "'/{rest+}/a' goes on after '{rest+}'",
      recorded: { call: 'CreateResource', error: 'BadRequestException' },
    },
  ],
});
