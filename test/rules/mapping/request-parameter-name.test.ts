import { requestParameterName } from '../../../lib/rules/mapping/request-parameter-name';
import { ruleTester } from '../rule-tester';

const method = (RequestParameters: { [name: string]: boolean }) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      HttpMethod: 'GET',
      AuthorizationType: 'NONE',
      RequestParameters,
    },
  },
});

ruleTester(requestParameterName, {
  valid: [{ name: 'a full name', resources: method({ 'method.request.querystring.limit': false }) }],
  invalid: [
    {
      name: 'a short name',
      resources: method({ 'querystring.limit': false }),
      at: ['Method'],
      message: "'GET /' has the request parameter 'querystring.limit'",
    },
  ],
});
