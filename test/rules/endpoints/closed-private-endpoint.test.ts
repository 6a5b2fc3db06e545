import { closedPrivateEndpoint } from '../../../lib/rules/endpoints/closed-private-endpoint';
import { ruleTester } from '../rule-tester';

const api = (DisableExecuteApiEndpoint?: unknown, type = 'PRIVATE') => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Name: 'pets', EndpointConfiguration: { Types: [type] }, DisableExecuteApiEndpoint },
  },
});
const DomainNameArn = { Ref: 'Domain' };

ruleTester(closedPrivateEndpoint, {
  valid: [
    { name: 'an open default endpoint', resources: api() },
    { name: 'what only CloudFormation knows', resources: api({ Ref: 'IsClosed' }) },
    { name: 'a regional API', resources: api(true, 'REGIONAL') },
    {
      name: 'a mapped domain name',
      resources: {
        ...api(true),
        Mapping: {
          Type: 'AWS::ApiGateway::BasePathMappingV2',
          Properties: { DomainNameArn, RestApiId: { Ref: 'Api' }, Stage: 'prod' },
        },
      },
    },
    {
      name: 'a routing rule',
      resources: {
        ...api(true),
        Rule: {
          Type: 'AWS::ApiGatewayV2::RoutingRule',
          Properties: {
            DomainNameArn,
            Priority: 1,
            Actions: [{ InvokeApi: { ApiId: { Ref: 'Api' }, Stage: 'prod' } }],
          },
        },
      },
    },
  ],
  invalid: [
    {
      name: 'an API without any address',
      resources: api(true),
      at: ['Api'],
      message: 'default endpoint of the private',
    },
    {
      name: 'an OpenAPI body that closes it',
      resources: {
        Api: {
          Type: 'AWS::ApiGateway::RestApi',
          Properties: {
            EndpointConfiguration: { Types: ['PRIVATE'] },
            Body: {
              openapi: '3.0.1',
              paths: {},
              'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true },
            },
          },
        },
      },
      at: ['Api'],
      message: 'no domain name of the template leads to it',
    },
  ],
});
