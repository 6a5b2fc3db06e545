import { tokenIdentitySource } from '../../../lib/rules/authorization/token-identity-source';
import { ruleTester } from '../rule-tester';

const authorizer = (properties: object) => ({
  Authorizer: { Type: 'AWS::ApiGateway::Authorizer', Properties: { Name: 'guard', RestApiId: 'abc', ...properties } },
});

ruleTester(tokenIdentitySource, {
  valid: [
    { name: 'a header', resources: authorizer({ Type: 'TOKEN', IdentitySource: 'method.request.header.X-Token' }) },
    { name: 'another kind', resources: authorizer({ Type: 'REQUEST', IdentitySource: 'context.path' }) },
  ],
  invalid: [
    {
      name: 'no source',
      resources: authorizer({ Type: 'TOKEN' }),
      at: ['Authorizer'],
      message: "'guard' reads its token from ''",
    },
    {
      name: 'a query parameter',
      resources: authorizer({ Type: 'COGNITO_USER_POOLS', IdentitySource: 'method.request.querystring.t' }),
      at: ['Authorizer'],
      message: 'querystring',
    },
  ],
});
