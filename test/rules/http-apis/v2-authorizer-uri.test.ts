import { v2AuthorizerUri } from '../../../lib/rules/http-apis/v2-authorizer-uri';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const PATH =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/' +
  'arn:aws:lambda:eu-west-1:123456789012:function:users/invocations';
const authorizer = (properties: object) =>
  v2Api('HTTP', { Auth: ['Authorizer', { AuthorizerType: 'REQUEST', Name: 'users', ...properties }] });

ruleTester(v2AuthorizerUri, {
  valid: [
    { name: 'an invocation path', resources: authorizer({ AuthorizerUri: PATH }) },
    {
      name: 'an invocation path around a reference',
      resources: authorizer({
        AuthorizerUri: {
          'Fn::Sub':
            'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations',
        },
      }),
    },
    { name: 'a parameter', resources: authorizer({ AuthorizerUri: { Ref: 'Uri' } }) },
    { name: 'tokens', resources: authorizer({ AuthorizerType: 'JWT' }) },
  ],
  invalid: [
    {
      name: 'the ARN of a function',
      resources: authorizer({ AuthorizerUri: 'arn:aws:lambda:eu-west-1:123456789012:function:users' }),
      at: ['Auth'],
      message: "the URI of authorizer 'users' is 'arn:aws:lambda",
    },
    {
      name: 'the ARN of a function of the template',
      resources: authorizer({ AuthorizerUri: { 'Fn::GetAtt': ['Function', 'Arn'] } }),
      at: ['Auth'],
      message: "is '${Function.Arn}'",
    },
    { name: 'no URI', resources: authorizer({}), at: ['Auth'], message: "authorizer 'users' has no URI" },
  ],
});
