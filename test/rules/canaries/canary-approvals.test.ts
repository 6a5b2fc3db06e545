import { canaryApprovals } from '../../../lib/rules/canaries/canary-approvals';
import { ruleTester } from '../rule-tester';

ruleTester(canaryApprovals, {
  valid: [{ name: 'one of the shares', value: { stage: 'prod', approvals: [25], percents: [5, 25, 50] } }],
  invalid: [
    {
      name: 'another share',
      value: { stage: 'prod', approvals: [10], percents: [5, 25] },
      message: 'asks for an approval at 10 %, and its shares are 5, 25 %',
    },
  ],
});
