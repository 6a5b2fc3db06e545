import { authorizerPermitted } from '../../../lib/rules/authorization/authorizer-permitted';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (properties: object, others: object = {}) => ({
  ...restApi(),
  Guard: restPart('Authorizer', { Type: 'TOKEN', Name: 'guard', ...properties }),
  ...others,
});

const AuthorizerUri = {
  'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations',
};
const lambdaAuthorizer = (properties: object, others: object = {}) =>
  api({ AuthorizerUri, ...properties }, { Fn: { Type: 'AWS::Lambda::Function', Properties: {} }, ...others });
const permission = (FunctionName: unknown) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName, Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' },
});

ruleTester(authorizerPermitted, {
  valid: [
    {
      name: 'a permission',
      resources: lambdaAuthorizer({}, { Permission: permission({ 'Fn::GetAtt': ['Fn', 'Arn'] }) }),
    },
    { name: 'a role', resources: lambdaAuthorizer({ AuthorizerCredentials: { 'Fn::GetAtt': ['Role', 'Arn'] } }) },
    { name: 'a function of another stack', resources: api({ AuthorizerUri: { 'Fn::ImportValue': 'Uri' } }) },
  ],
  invalid: [
    {
      name: 'no permission',
      resources: lambdaAuthorizer({}),
      at: ['Guard'],
      message: "authorizer 'guard' calls a function of this template that no permission is for",
    },
    {
      name: 'a permission on another function',
      resources: lambdaAuthorizer({}, { Permission: permission('other') }),
      at: ['Guard'],
      message: 'no permission',
    },
  ],
});
