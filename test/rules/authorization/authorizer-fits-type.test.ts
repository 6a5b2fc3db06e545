import { authorizerFitsType } from '../../../lib/rules/authorization/authorizer-fits-type';
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

ruleTester(authorizerFitsType, {
  valid: [
    { name: 'a token authorizer', resources: method({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } }) },
  ],
  invalid: [
    {
      name: 'a token authorizer for a user pool',
      resources: method({ AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'Guard' } }),
      at: ['Method'],
      message: 'an authorizer of type TOKEN',
    },
  ],
});
