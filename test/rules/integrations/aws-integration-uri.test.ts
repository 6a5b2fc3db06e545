import { awsIntegrationUri } from '../../../lib/rules/integrations/aws-integration-uri';
import { ruleTester } from '../rule-tester';
import { getPets, LAMBDA_URI, SQS_URI } from './get-pets';

const call = (Uri: unknown) => getPets({ Type: 'AWS', IntegrationHttpMethod: 'POST', Uri });

ruleTester(awsIntegrationUri, {
  valid: [
    { name: 'a function', resources: call(LAMBDA_URI) },
    { name: 'a path', resources: call(SQS_URI) },
    {
      name: 'an action of a service with a subdomain',
      resources: call('arn:aws:apigateway:eu-west-1:x.iot:action/Publish'),
    },
    { name: 'an unresolved URI', resources: call({ Ref: 'Uri' }) },
    { name: 'an unresolved service', resources: call({ 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:${Service}' }) },
  ],
  invalid: [
    {
      name: 'no ARN',
      resources: call('non-valid-arn'),
      at: ['GetPets'],
      message: "the AWS integration of 'GET /pets' calls 'non-valid-arn'; it is arn:<partition>:apigateway:",
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: 'the ARN of something else',
      resources: call('arn:aws:iam::0000000000:role/service-role/asdf'),
      at: ['GetPets'],
      message: 'arn:aws:iam',
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: 'neither path nor action',
      resources: call({
        'Fn::Sub': 'arn:aws:apigateway:us-east-1:lambda:test/2015-03-31/functions/${F.Arn}/invocations',
      }),
      at: ['GetPets'],
      message: 'lambda:test/',
      recorded: { call: 'PutIntegration', error: 'BadRequestException' },
    },
    {
      name: "a function's own ARN",
      resources: call('arn:aws:lambda:eu-west-1:1:function:f'),
      at: ['GetPets'],
      message: ':f',
    },
  ],
});
