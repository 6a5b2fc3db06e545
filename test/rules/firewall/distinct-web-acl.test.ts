import { distinctWebAcl } from '../../../lib/rules/firewall/distinct-web-acl';
import { ruleTester } from '../rule-tester';

ruleTester(distinctWebAcl, {
  valid: [
    { name: 'the same limit', value: { name: 'Managed', rateLimits: [500, 500] } },

    { name: 'one stage', value: { name: 'Managed', rateLimits: [500] } },
  ],
  invalid: [
    {
      name: 'two limits',
      value: { name: 'Managed', rateLimits: [500, 10] },
      message: "web ACL 'Managed' has a rateLimit of 500 and of 10",
    },

    {
      name: 'a third limit',
      value: { name: 'Managed', rateLimits: [500, 500, 10] },
      message: 'a rateLimit of 500 and of 500 and of 10',
    },
  ],
});
