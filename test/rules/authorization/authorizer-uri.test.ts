import { authorizerUri } from '../../../lib/rules/authorization/authorizer-uri';
import { restApi, restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';

const api = (properties: object, others: object = {}) => ({
  ...restApi(),
  Guard: restPart('Authorizer', { Type: 'TOKEN', Name: 'guard', ...properties }),
  ...others,
});

ruleTester(authorizerUri, {
  valid: [
    {
      name: 'the invocation path',
      resources: api({
        AuthorizerUri: {
          'Fn::Sub':
            'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations',
        },
      }),
    },
    { name: 'a parameter', resources: api({ AuthorizerUri: { Ref: 'Uri' } }) },
    { name: 'a user pool', resources: api({ Type: 'COGNITO_USER_POOLS', ProviderARNs: [] }) },
  ],
  invalid: [
    {
      name: 'the ARN of the function',
      resources: api({ AuthorizerUri: 'arn:aws:lambda:eu-west-1:111111111111:function:guard' }),
      at: ['Guard'],
      message: "the URI of authorizer 'guard' is 'arn:aws:lambda:",
    },
  ],
});
