import { methodHasIntegration } from '../../../lib/rules/paths/method-has-integration';
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

ruleTester(methodHasIntegration, {
  valid: [
    { name: 'a mock', resources: resources({}) },
    {
      name: 'one that only CloudFormation knows',
      resources: resources({ Integration: { 'Fn::If': ['A', { Type: 'MOCK' }, { Type: 'MOCK' }] } }),
    },
  ],
  invalid: [
    {
      name: 'none',
      resources: resources({ Integration: undefined }),
      at: ['Method'],
      message: "'GET /' has no integration",
    },
  ],
});
