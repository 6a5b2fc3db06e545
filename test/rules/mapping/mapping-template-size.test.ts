import { mappingTemplateSize } from '../../../lib/rules/mapping/mapping-template-size';
import { ruleTester } from '../rule-tester';

const method = (template: string) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'MOCK',
        IntegrationResponses: [{ StatusCode: '200', ResponseTemplates: { 'application/json': template } }],
      },
    },
  },
});

ruleTester(mappingTemplateSize, {
  valid: [{ name: '300 KB', resources: method('a'.repeat(307_200)) }],
  invalid: [
    {
      name: 'a letter of two bytes more',
      resources: method('é'.repeat(153_601)),
      at: ['Method'],
      message: "'GET /' has 307202 bytes",
    },
  ],
});
