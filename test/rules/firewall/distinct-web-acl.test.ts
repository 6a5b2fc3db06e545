import { distinctWebAcl } from '../../../lib/rules/firewall/distinct-web-acl';
import { ruleTester } from '../rule-tester';

ruleTester(distinctWebAcl, {
  valid: [
    { name: 'the same limit', value: { name: 'Managed', settings: ['{"rateLimit":500}', '{"rateLimit":500}'] } },

    { name: 'one stage', value: { name: 'Managed', settings: ['{"rateLimit":500}'] } },
  ],
  invalid: [
    {
      name: 'two limits',
      value: { name: 'Managed', settings: ['{"rateLimit":500}', '{"rateLimit":10}'] },
      message: 'web ACL \'Managed\' has {"rateLimit":500} and {"rateLimit":10}',
    },

    {
      name: 'others in a third stage',
      value: { name: 'Managed', settings: ['{"rateLimit":500}', '{"rateLimit":500}', '{}'] },
      message: 'and {}; web ACLs of one name',
    },
  ],
});
