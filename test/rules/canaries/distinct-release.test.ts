import { distinctRelease } from '../../../lib/rules/canaries/distinct-release';
import { ruleTester } from '../rule-tester';

ruleTester(distinctRelease, {
  valid: [{ name: 'two releases', value: { stage: 'prod', stable: 'v41', canary: 'v42' } }],
  invalid: [
    {
      name: 'one release',
      value: { stage: 'prod', stable: 'v41', canary: 'v41' },
      message: "canary and stable of stage 'prod' are both 'v41'",
    },
  ],
});
