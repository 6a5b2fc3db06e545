import { authorizerNamed } from '../../../lib/rules/authorization/authorizer-named';
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

ruleTester(authorizerNamed, {
  valid: [
    { name: 'an authorizer', resources: method({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }) },
    { name: 'IAM', resources: method({ AuthorizationType: 'AWS_IAM' }) },
  ],
  invalid: [
    {
      name: 'no authorizer',
      resources: method({ AuthorizationType: 'CUSTOM' }),
      at: ['Method'],
      message: "'GET /' has the authorization type CUSTOM and no authorizer",
      recorded: { call: 'PutMethod', error: 'BadRequestException' },
    },
  ],
});
