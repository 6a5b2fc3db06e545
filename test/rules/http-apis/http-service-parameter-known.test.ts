import { httpServiceParameterKnown } from '../../../lib/rules/http-apis/http-service-parameter-known';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const service = (RequestParameters: object, IntegrationSubtype = 'SQS-SendMessage') =>
  v2Api('HTTP', { Int: ['Integration', { IntegrationType: 'AWS_PROXY', IntegrationSubtype, RequestParameters }] });

ruleTester(httpServiceParameterKnown, {
  valid: [
    { name: 'what the action has', resources: service({ QueueUrl: 'q', MessageBody: 'm', DelaySeconds: '5' }) },
    { name: 'an action that nobody knows', resources: service({ Song: 'a' }, 'SQS-Sing') },
    { name: 'what only CloudFormation knows', resources: service({ Ref: 'Parameters' }) },
  ],
  invalid: [
    {
      name: 'a parameter that the action has not',
      resources: service({ QueueUrl: 'q', MessageBody: 'm', Delay: '1' }),
      at: ['Int'],
      message: "'Int' maps 'Delay' for SQS-SendMessage; its parameters are QueueUrl, MessageBody, DelaySeconds",
    },
    {
      name: 'a mapping of a header',
      resources: service({ QueueUrl: 'q', MessageBody: 'm', 'append:header.x': '1' }),
      at: ['Int'],
      message: "maps 'append:header.x'",
    },
  ],
});
