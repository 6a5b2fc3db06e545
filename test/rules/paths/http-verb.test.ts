import { httpVerb } from '../../../lib/rules/paths/http-verb';
import { ruleTester } from '../rule-tester';

const method = (HttpMethod: unknown) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod,
      AuthorizationType: 'NONE',
    },
  },
});

ruleTester(httpVerb, {
  valid: [
    { name: 'a verb', resources: method('PATCH') },
    { name: 'any verb', resources: method('ANY') },
    { name: 'an unresolved verb', resources: method({ Ref: 'Verb' }) },
  ],
  invalid: [
    { name: 'an unknown verb', resources: method('FETCH'), at: ['Method'], message: "has the verb 'FETCH'" },
    { name: 'a verb in small letters', value: { verb: 'get', routeKey: 'get /a' }, message: "Write 'GET'." },
  ],
});
