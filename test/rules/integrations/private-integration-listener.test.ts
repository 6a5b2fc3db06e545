import { privateIntegrationListener } from '../../../lib/rules/integrations/private-integration-listener';
import { ruleTester } from '../rule-tester';

import { v2Api } from '../v2-api';

ruleTester(privateIntegrationListener, {
  valid: [
    {
      name: 'a listener',
      value: { routeKey: 'GET /', uri: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:listener/app/a/1/2' },
    },
    {
      name: 'a Cloud Map service',
      value: { routeKey: 'GET /', uri: 'arn:aws:servicediscovery:eu-west-1:111111111111:service/srv-1' },
    },
    {
      name: 'a listener of the template',
      resources: v2Api('HTTP', {
        Int: [
          'Integration',
          { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', IntegrationUri: { Ref: 'Listener' } },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'an address',
      resources: v2Api('HTTP', {
        Int: [
          'Integration',
          { IntegrationType: 'HTTP_PROXY', ConnectionType: 'VPC_LINK', IntegrationUri: 'http://internal.example.com' },
        ],
      }),
      at: ['Int'],
      message: "'Int' goes through a VPC link to 'http://internal.example.com'",
    },
    {
      name: 'a load balancer',
      value: { routeKey: 'GET /', uri: 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/a/1' },
      message: 'loadbalancer/app',
    },
  ],
});
