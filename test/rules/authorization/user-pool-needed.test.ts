import { userPoolNeeded } from '../../../lib/rules/authorization/user-pool-needed';
import { ruleTester } from '../rule-tester';

const authorizer = (properties: object) => ({
  Authorizer: { Type: 'AWS::ApiGateway::Authorizer', Properties: { Name: 'guard', RestApiId: 'abc', ...properties } },
});

ruleTester(userPoolNeeded, {
  valid: [
    {
      name: 'a user pool',
      resources: authorizer({ Type: 'COGNITO_USER_POOLS', ProviderARNs: [{ 'Fn::GetAtt': ['Pool', 'Arn'] }] }),
    },
  ],
  invalid: [
    {
      name: 'none',
      resources: authorizer({ Type: 'COGNITO_USER_POOLS' }),
      at: ['Authorizer'],
      message: "'guard' has no user pool",
    },
  ],
});
