import { vpcOfLoadBalancer } from '../../../lib/rules/integrations/vpc-of-load-balancer';
import { ruleTester } from '../rule-tester';

ruleTester(vpcOfLoadBalancer, {
  valid: [{ name: 'a listener of the app', value: { listener: 'App/Listener', knowsVpc: true } }],
  invalid: [
    {
      name: 'an imported listener',
      value: { listener: 'App/Listener', knowsVpc: false },
      message: "the VPC of listener 'App/Listener' is not known",
    },
  ],
});
