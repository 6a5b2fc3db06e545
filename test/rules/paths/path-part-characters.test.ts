import { pathPartCharacters } from '../../../lib/rules/paths/path-part-characters';
import { ruleTester } from '../rule-tester';

const api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };
const resource = (PathPart: unknown, parent: unknown = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart },
});

ruleTester(pathPartCharacters, {
  valid: [
    { name: 'letters, digits and signs', resources: { Api: api, Pets: resource('pets-v1.2:list_all') } },
    { name: 'a variable', resources: { Api: api, Pets: resource('{proxy+}') } },
    { name: 'an unresolved part', resources: { Api: api, Pets: resource({ Ref: 'Part' }) } },
  ],
  invalid: [
    {
      name: 'an asterisk',
      resources: { Api: api, Pets: resource('pets*') },
      at: ['Pets'],
      message: "has the part 'pets*'",
    },
    { name: 'a slash', resources: { Api: api, Pets: resource('pets/dogs') }, at: ['Pets'], message: "'pets/dogs'" },
  ],
});
