import { httpServiceParameters } from '../../../lib/rules/http-apis/http-service-parameters';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const service = (RequestParameters: object, IntegrationSubtype = 'SQS-SendMessage') =>
  v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'AWS_PROXY', IntegrationSubtype, RequestParameters }] });

ruleTester(httpServiceParameters, {
  valid: [
    { name: 'all of them', resources: service({ QueueUrl: { Ref: 'Queue' }, MessageBody: '$request.body' }) },
    { name: 'a parameter', resources: service({ Ref: 'Parameters' }) },
    { name: 'an action that nobody knows', resources: service({}, 'SQS-Sing') },
  ],
  invalid: [
    {
      name: 'one missing',
      resources: service({ QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/pets' }),
      at: ['Int'],
      message: "'Int' calls SQS-SendMessage without MessageBody",
    },
    {
      name: 'several missing',
      resources: service({ Source: 'pets' }, 'EventBridge-PutEvents'),
      at: ['Int'],
      message: 'without Detail and DetailType',
    },
  ],
});
