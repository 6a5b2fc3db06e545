import { integrationTargetLoadBalancer } from '../../../lib/rules/integrations/integration-target-load-balancer';
import { ruleTester } from '../rule-tester';
import { getPets } from './get-pets';

const BALANCING = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:';

const through = (IntegrationTarget: unknown) =>
  getPets({
    Type: 'HTTP_PROXY',
    IntegrationHttpMethod: 'GET',
    ConnectionType: 'VPC_LINK',
    ConnectionId: { Ref: 'Link' },
    Uri: 'http://pets.example.com',
    IntegrationTarget,
  });

ruleTester(integrationTargetLoadBalancer, {
  valid: [
    { name: 'a load balancer', resources: through(`${BALANCING}loadbalancer/app/pets/50dc6c495c0c9188`) },
    { name: 'a listener', resources: through(`${BALANCING}listener/net/pets/50dc6c495c0c9188/f2f7dc8efc522ab2`) },
    { name: 'a listener of the template', resources: through({ Ref: 'Listener' }) },
  ],
  invalid: [
    {
      name: 'a target group',
      resources: through(`${BALANCING}targetgroup/pets/50dc6c495c0c9188`),
      at: ['GetPets'],
      message:
        "'GET /pets' has the integration target 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/",
    },
    {
      name: 'a Cloud Map service',
      resources: through('arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1'),
      at: ['GetPets'],
      message: 'servicediscovery',
    },
    { name: 'an address', resources: through('http://pets.example.com'), at: ['GetPets'], message: 'http://' },
    {
      name: 'a gateway load balancer',
      value: { routeKey: 'GET /pets', target: `${BALANCING}loadbalancer/gwy/pets/50dc6c495c0c9188` },
      message: 'loadbalancer/gwy',
    },
  ],
});
