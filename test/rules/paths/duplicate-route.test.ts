import { duplicateRoute } from '../../../lib/rules/paths/duplicate-route';
import { ruleTester } from '../rule-tester';

const method = (HttpMethod: string) => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: {
    RestApiId: { Ref: 'Api' },
    ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
    HttpMethod,
    AuthorizationType: 'NONE',
  },
});
const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } };

ruleTester(duplicateRoute, {
  valid: [{ name: 'two methods of one path', resources: { Api, Get: method('GET'), Post: method('POST') } }],
  invalid: [
    {
      name: 'one method twice',
      resources: { Api, Get: method('GET'), Again: method('GET') },
      at: ['Again'],
      message: "'GET /' is there 2 times",
    },
  ],
});
