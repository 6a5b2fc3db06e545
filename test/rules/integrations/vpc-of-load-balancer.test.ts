import { vpcOfLoadBalancer } from '../../../lib/rules/integrations/vpc-of-load-balancer';
import { ruleTester } from '../rule-tester';

ruleTester(vpcOfLoadBalancer, {
  valid: [{ name: 'a listener of the app', value: { target: 'App/Listener', knowsVpc: true } }],
  invalid: [
    {
      name: 'an imported listener',
      value: { target: 'App/Listener', knowsVpc: false },
      message: "the VPC of 'App/Listener' is not known",
    },
  ],
});
