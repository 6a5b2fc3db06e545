import { authorizerCacheTtl } from '../../../lib/rules/authorization/authorizer-cache-ttl';
import { ruleTester } from '../rule-tester';

const authorizer = (properties: object) => ({
  Authorizer: { Type: 'AWS::ApiGateway::Authorizer', Properties: { Name: 'guard', RestApiId: 'abc', ...properties } },
});

ruleTester(authorizerCacheTtl, {
  valid: [
    { name: 'an hour', resources: authorizer({ Type: 'TOKEN', AuthorizerResultTtlInSeconds: 3600 }) },
    { name: 'off', resources: authorizer({ Type: 'TOKEN', AuthorizerResultTtlInSeconds: 0 }) },
    { name: 'the default', resources: authorizer({ Type: 'TOKEN' }) },
  ],
  invalid: [
    {
      name: 'a second more',
      resources: authorizer({ Type: 'TOKEN', AuthorizerResultTtlInSeconds: 3601 }),
      at: ['Authorizer'],
      message: 'cacheTtl is 3601 seconds',
    },
  ],
});
