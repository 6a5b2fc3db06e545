import { anyMediaType } from '../../../lib/rules/binary/any-media-type';
import { ruleTester } from '../rule-tester';

const api = (BinaryMediaTypes: unknown, Type: string) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', BinaryMediaTypes } },
  Get: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      Integration: { Type },
    },
  },
});

ruleTester(anyMediaType, {
  valid: [
    { name: 'some types', resources: api(['image/png'], 'MOCK') },
    { name: 'all types for proxies alone', resources: api(['*/*'], 'HTTP_PROXY') },
    { name: 'a parameter', resources: api({ Ref: 'Types' }, 'MOCK') },
  ],
  invalid: [
    {
      name: 'all types',
      resources: api(['image/png', '*/*'], 'MOCK'),
      at: ['Api'],
      message: "binaryMediaTypes has '*/*'",
    },
  ],
});
