import { authorizerOfSameApi } from '../../../lib/rules/authorization/authorizer-of-same-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const guarded = (api: unknown) =>
  restMethod(
    { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Guard' } },
    {
      Other: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'other' } },
      Guard: {
        Type: 'AWS::ApiGateway::Authorizer',
        Properties: { RestApiId: typeof api === 'string' ? { Ref: api } : api, Type: 'TOKEN', Name: 'guard' },
      },
    },
  );

ruleTester(authorizerOfSameApi, {
  valid: [
    { name: 'the same API', resources: guarded('Api') },
    { name: 'an API of another stack', resources: guarded({ 'Fn::ImportValue': 'Api' }) },
  ],
  invalid: [
    {
      name: 'another API',
      resources: guarded('Other'),
      at: ['Method'],
      message: "'GET /' of 'Api' has an authorizer of 'Other'",
    },
  ],
});
