import { restMethod } from './rest-method';

const URI = 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Handler.Arn}/invocations';

/** The function `Handler`, and the REST API `Api` whose root calls it. */
export const lambdaMethod = (others: object, integration: object = {}) =>
  restMethod(
    {
      Integration: {
        Type: 'AWS_PROXY',
        IntegrationHttpMethod: 'POST',
        Uri: { 'Fn::Sub': URI },
        ...integration,
      },
    },
    { Handler: { Type: 'AWS::Lambda::Function', Properties: {} }, ...others },
  );

/** Lets API Gateway call a function, from where `callsFrom` says behind the id of the API `Api`. */
export const permission = (FunctionName: unknown, callsFrom?: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName,
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    ...(callsFrom !== undefined && {
      SourceArn: {
        'Fn::Sub': `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/${callsFrom}`,
      },
    }),
  },
});
