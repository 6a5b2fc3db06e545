import { proxyTargetsLambda } from '../../../lib/rules/integrations/proxy-targets-lambda';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI, SQS_URI } from './get-pets';

const proxy = (Uri: unknown) => getPets({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri });

ruleTester(proxyTargetsLambda, {
  valid: [
    { name: 'a function', resources: proxy(LAMBDA_URI) },
    {
      name: 'a queue without a proxy',
      resources: getPets({ Type: 'AWS', IntegrationHttpMethod: 'POST', Uri: SQS_URI }),
    },
    { name: 'an unresolved URI', resources: proxy({ Ref: 'Uri' }) },
  ],
  invalid: [
    {
      name: 'a table',
      resources: proxy('arn:aws:apigateway:eu-west-1:dynamodb:action/Query'),
      at: ['GetPets'],
      message: "the AWS_PROXY integration of 'GET /pets' calls dynamodb; the type AWS_PROXY is for Lambda functions",
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: 'a bucket',
      resources: proxy('arn:aws:apigateway:us-east-1:s3:path/b/k'),
      at: ['GetPets'],
      message: 'calls s3',
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: "a function's path on Firehose",
      resources: proxy('arn:aws:apigateway:us-east-1:firehose:path/2015-03-31/functions/f/invocations'),
      at: ['GetPets'],
      message: 'calls firehose',
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
  ],
});
