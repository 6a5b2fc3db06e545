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

    {
      name: 'unresolved user pools',
      resources: authorizer({ Type: 'COGNITO_USER_POOLS', ProviderARNs: { Ref: 'Pools' } }),
    },
    { name: 'a function', resources: authorizer({ Type: 'TOKEN' }) },
  ],
  invalid: [
    {
      name: 'none',
      resources: authorizer({ Type: 'COGNITO_USER_POOLS' }),
      at: ['Authorizer'],
      message: "'guard' has no user pool",
    },

    {
      name: 'an empty list',
      resources: authorizer({ Type: 'COGNITO_USER_POOLS', ProviderARNs: [] }),
      at: ['Authorizer'],
      message: 'no user pool',
    },
  ],
});
