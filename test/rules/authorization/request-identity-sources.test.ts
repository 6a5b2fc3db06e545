import { requestIdentitySources } from '../../../lib/rules/authorization/request-identity-sources';
import { ruleTester } from '../rule-tester';

const authorizer = (properties: object) => ({
  Authorizer: { Type: 'AWS::ApiGateway::Authorizer', Properties: { Name: 'guard', RestApiId: 'abc', ...properties } },
});

ruleTester(requestIdentitySources, {
  valid: [
    { name: 'a source', resources: authorizer({ Type: 'REQUEST', IdentitySource: 'method.request.header.X' }) },
    { name: 'no cache', resources: authorizer({ Type: 'REQUEST', AuthorizerResultTtlInSeconds: 0 }) },
  ],
  invalid: [
    {
      name: 'the default cache without a source',
      resources: authorizer({ Type: 'REQUEST' }),
      at: ['Authorizer'],
      message: 'for 300 seconds',
    },
  ],
});
