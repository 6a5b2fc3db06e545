import { httpServiceAction } from '../../../lib/rules/integrations/http-service-action';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpServiceAction, {
  valid: [
    {
      name: 'a message',
      resources: v2Api('HTTP', {
        Int: [
          'Integration',
          { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-SendMessage', CredentialsArn: { Ref: 'Role' } },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'another action',
      resources: v2Api('HTTP', {
        Int: [
          'Integration',
          { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'DynamoDB-PutItem', CredentialsArn: 'arn' },
        ],
      }),
      at: ['Int'],
      message: "'Int' calls 'DynamoDB-PutItem'",
    },
    {
      name: 'no role',
      resources: v2Api('HTTP', {
        Int: ['Integration', { IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-SendMessage' }],
      }),
      at: ['Int'],
      message: 'without CredentialsArn',
    },
  ],
});
