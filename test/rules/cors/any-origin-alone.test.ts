import { anyOriginAlone } from '../../../lib/rules/cors/any-origin-alone';
import { ruleTester } from '../rule-tester';

const preflight = (headers: { [name: string]: string }) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Options: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'OPTIONS',
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'MOCK',
        IntegrationResponses: [
          {
            StatusCode: '204',
            ResponseParameters: Object.fromEntries(
              Object.entries(headers).map(([name, value]) => [
                `method.response.header.Access-Control-${name}`,
                `'${value}'`,
              ]),
            ),
          },
        ],
      },
    },
  },
});

ruleTester(anyOriginAlone, {
  valid: [{ name: 'any origin', resources: preflight({ 'Allow-Origin': '*' }) }],
  invalid: [
    {
      name: 'any origin beside a name',
      resources: preflight({ 'Allow-Origin': '*,https://a.example.com' }),
      at: ['Options'],
      message: "['*', 'https://a.example.com']",
    },
    { name: 'no origin', value: { allowOrigins: [] }, message: 'allowOrigins is []' },
  ],
});
