import { authorizationTypeWritten } from '../../../lib/rules/authorization/authorization-type-written';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const body = { openapi: '3.0.1', paths: { '/pets': { get: { 'x-amazon-apigateway-integration': { type: 'mock' } } } } };

ruleTester(authorizationTypeWritten, {
  valid: [
    { name: 'a public method', resources: restMethod({}) },
    { name: 'a method for AWS identities', resources: restMethod({ AuthorizationType: 'AWS_IAM' }) },
    { name: 'a type that only CloudFormation knows', resources: restMethod({ AuthorizationType: { Ref: 'Type' } }) },
    {
      name: 'an operation without security',
      resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: body } } },
    },
    {
      name: 'a route of an HTTP API',
      resources: { Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { ApiId: 'api-1', RouteKey: 'GET /' } } },
    },
  ],
  invalid: [
    {
      name: 'a method that says nothing',
      resources: restMethod({ AuthorizationType: undefined }),
      at: ['Method'],
      message: "'GET /' has no AuthorizationType",
    },
    {
      name: 'a preflight that says nothing',
      resources: restMethod({ HttpMethod: 'OPTIONS', AuthorizationType: undefined }),
      at: ['Method'],
      message: "'OPTIONS /' has no AuthorizationType",
    },
  ],
});
