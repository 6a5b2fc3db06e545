import { failoverHealthCheck } from '../../../lib/rules/custom-domains/failover-health-check';
import { ruleTester } from '../rule-tester';

ruleTester(failoverHealthCheck, {
  valid: [
    { name: 'a check', value: { failover: 'PRIMARY', hasHealthCheck: true } },
    { name: 'the secondary record', value: { failover: 'SECONDARY', hasHealthCheck: false } },
  ],
  invalid: [
    {
      name: 'no check',
      value: { failover: 'PRIMARY', hasHealthCheck: false },
      message: 'the primary record has no health check',
    },
  ],
});
