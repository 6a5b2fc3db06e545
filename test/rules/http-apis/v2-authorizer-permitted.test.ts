import { v2AuthorizerPermitted } from '../../../lib/rules/http-apis/v2-authorizer-permitted';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const Permission = {
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName: { Ref: 'Function' }, Principal: 'apigateway.amazonaws.com' },
};

const AuthorizerUri = {
  'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations',
};

const authorizer = (properties: object) => ({
  ...v2Api('HTTP', {
    Auth: ['Authorizer', { AuthorizerType: 'REQUEST', Name: 'users', AuthorizerUri, ...properties }],
  }),
  Function: { Type: 'AWS::Lambda::Function' },
});

ruleTester(v2AuthorizerPermitted, {
  valid: [
    { name: 'a permission', resources: { ...authorizer({}), Permission } },
    { name: 'a role', resources: authorizer({ AuthorizerCredentialsArn: { Ref: 'Role' } }) },
    { name: 'a function of another template', resources: authorizer({ AuthorizerUri: { Ref: 'Uri' } }) },
  ],
  invalid: [
    {
      name: 'neither',
      resources: authorizer({}),
      at: ['Auth'],
      message: "authorizer 'users' calls a function of this template that no permission is for",
    },
  ],
});
