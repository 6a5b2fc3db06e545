import { scopesNeedUserPool } from '../../../lib/rules/authorization/scopes-need-user-pool';
import { ruleTester } from '../rule-tester';

const method = (AuthorizationType: string, AuthorizationScopes?: string[]) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType,
      AuthorizationScopes,
    },
  },
});

ruleTester(scopesNeedUserPool, {
  valid: [
    { name: 'a user pool', resources: method('COGNITO_USER_POOLS', ['pets/read']) },
    { name: 'no scopes', resources: method('AWS_IAM') },
  ],
  invalid: [
    {
      name: 'IAM',
      resources: method('AWS_IAM', ['pets/read']),
      at: ['Method'],
      message: "'GET /' has scopes and the authorization type AWS_IAM",
    },
  ],
});
