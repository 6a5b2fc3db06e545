import { preflightOpen } from '../../../lib/rules/cors/preflight-open';
import { ruleTester } from '../rule-tester';

const resources = (method: object, others: object = {}) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      Integration: { Type: 'MOCK' },
      ...method,
    },
  },
  ...others,
});

ruleTester(preflightOpen, {
  valid: [
    { name: 'open', resources: resources({ HttpMethod: 'OPTIONS' }) },
    { name: 'another method', resources: resources({ AuthorizationType: 'AWS_IAM' }) },
  ],
  invalid: [
    {
      name: 'IAM',
      resources: resources({ HttpMethod: 'OPTIONS', AuthorizationType: 'AWS_IAM' }),
      at: ['Method'],
      message: "'OPTIONS /' has the authorization type AWS_IAM",
    },
    {
      name: 'an API key',
      resources: resources({ HttpMethod: 'OPTIONS', ApiKeyRequired: true }),
      at: ['Method'],
      message: 'requires an API key',
    },
  ],
});
