import { wholeSegmentVariable } from '../../../lib/rules/paths/whole-segment-variable';
import { ruleTester } from '../rule-tester';

const api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const resource = (PathPart: unknown, parent: unknown = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart },
});

ruleTester(wholeSegmentVariable, {
  valid: [
    { name: 'a variable', resources: { Api: api, Pet: resource('{petId}') } },
    { name: 'a greedy variable', resources: { Api: api, Pet: resource('{proxy+}') } },
    { name: 'no variable', resources: { Api: api, Pet: resource('pet') } },
  ],
  invalid: [
    {
      name: 'a variable behind text',
      resources: { Api: api, Pet: resource('pet{id}') },
      at: ['Pet'],
      message: "'pet{id}'",
    },
    { name: 'a variable without a name', resources: { Api: api, Pet: resource('{}') }, at: ['Pet'], message: "'{}'" },
    { name: 'a brace too few', resources: { Api: api, Pet: resource('{id') }, at: ['Pet'], message: "'{id'" },
  ],
});
