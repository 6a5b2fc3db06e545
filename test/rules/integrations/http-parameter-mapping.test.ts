import { httpParameterMapping } from '../../../lib/rules/integrations/http-parameter-mapping';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(httpParameterMapping, {
  valid: [
    {
      name: 'a header',
      resources: v2Api('HTTP', {
        Int: [
          'Integration',
          { IntegrationType: 'HTTP_PROXY', RequestParameters: { 'append:header.x': 'y', 'overwrite:path': '/a' } },
        ],
      }),
    },
    {
      name: 'parameters of a service',
      resources: v2Api('HTTP', {
        Int: ['Integration', { IntegrationSubtype: 'SQS-SendMessage', RequestParameters: { QueueUrl: 'a' } }],
      }),
    },
  ],
  invalid: [
    {
      name: "a REST API's",
      resources: v2Api('HTTP', {
        Int: [
          'Integration',
          { IntegrationType: 'HTTP_PROXY', RequestParameters: { 'integration.request.header.x': 'y' } },
        ],
      }),
      at: ['Int'],
      message: "'Int' maps 'integration.request.header.x'",
    },
  ],
});
