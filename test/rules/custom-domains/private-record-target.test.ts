import { privateRecordTarget } from '../../../lib/rules/custom-domains/private-record-target';
import { ruleTester } from '../rule-tester';

ruleTester(privateRecordTarget, {
  valid: [{ name: 'a target', value: { domain: 'a.internal', hasTarget: true } }],
  invalid: [
    {
      name: 'imported VPC endpoints',
      value: { domain: 'a.internal', hasTarget: false },
      message: "'a.internal' has a hosted zone, and imported VPC endpoints only",
    },
  ],
});
