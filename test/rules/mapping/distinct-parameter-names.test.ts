import { distinctParameterNames } from '../../../lib/rules/mapping/distinct-parameter-names';
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

ruleTester(distinctParameterNames, {
  valid: [
    {
      name: 'different names',
      resources: method({ 'method.request.querystring.a': true, 'method.request.header.b': true }),
    },
  ],
  invalid: [
    {
      name: 'one name in two places',
      resources: method({ 'method.request.querystring.a': true, 'method.request.header.a': true }),
      at: ['Method'],
      message: "'GET /' has the parameter 'a' in two places",
    },
  ],
});
