import { authorizationType } from '../../../lib/rules/authorization/authorization-type';
import { ruleTester } from '../rule-tester';

const method = (properties: object) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Guard: {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: { RestApiId: { Ref: 'Api' }, Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.A' },
  },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      ...properties,
    },
  },
});

ruleTester(authorizationType, {
  valid: [{ name: 'IAM', resources: method({ AuthorizationType: 'AWS_IAM' }) }],
  invalid: [
    {
      name: 'a type of HTTP APIs',
      resources: method({ AuthorizationType: 'JWT' }),
      at: ['Method'],
      message: "'GET /' has the authorization type 'JWT'",
    },
  ],
});
