import { authorizerQuota } from '../../../lib/rules/authorization/authorizer-quota';
import { ruleTester } from '../rule-tester';

const authorizer = (Name: string) => ({
  Type: 'AWS::ApiGateway::Authorizer',
  Properties: { RestApiId: { Ref: 'Api' }, Type: 'TOKEN', Name },
});
const many = (count: number) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index}`, authorizer(`a${index}`)])),
});

ruleTester(authorizerQuota, {
  valid: [{ name: 'ten', resources: many(10) }],
  invalid: [
    { name: 'eleven', resources: many(11), at: ['Api'], message: "API 'Api' has 11 authorizers; the quota is 10" },
  ],
});
