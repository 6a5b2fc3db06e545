import { integrationTargetNeedsVpcLink } from '../../../lib/rules/integrations/integration-target-needs-vpc-link';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const target = (more: object) => getPets({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', ...more });

ruleTester(integrationTargetNeedsVpcLink, {
  valid: [
    { name: 'both', resources: target({ IntegrationTarget: { Ref: 'Balancer' }, ConnectionType: 'VPC_LINK' }) },
    { name: 'neither', resources: target({}) },
  ],
  invalid: [
    {
      name: 'a target alone',
      resources: target({ IntegrationTarget: { Ref: 'Balancer' } }),
      at: ['GetPets'],
      message:
        "'GET /pets' has an IntegrationTarget and no VPC link; IntegrationTarget goes with ConnectionType VPC_LINK",
    },
  ],
});
