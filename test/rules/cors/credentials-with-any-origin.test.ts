import { credentialsWithAnyOrigin } from '../../../lib/rules/cors/credentials-with-any-origin';
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

ruleTester(credentialsWithAnyOrigin, {
  valid: [
    { name: 'any origin', resources: preflight({ 'Allow-Origin': '*' }) },
    {
      name: 'one origin with credentials',
      resources: preflight({ 'Allow-Origin': 'https://a.example.com', 'Allow-Credentials': 'true' }),
    },
  ],
  invalid: [
    {
      name: 'any origin with credentials',
      resources: preflight({ 'Allow-Origin': '*', 'Allow-Credentials': 'true' }),
      at: ['Options'],
      message: 'allowCredentials is on',
    },
  ],
});
