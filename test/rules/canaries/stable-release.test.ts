import { stableRelease } from '../../../lib/rules/canaries/stable-release';
import { ruleTester } from '../rule-tester';

ruleTester(stableRelease, {
  valid: [{ name: 'the same', value: { stage: 'prod', release: 'v41', stable: 'v41' } }],
  invalid: [
    {
      name: 'another',
      value: { stage: 'prod', release: 'v41', stable: 'v40' },
      message: "stage 'prod' serves 'v41', and stable is 'v40'",
    },
  ],
});
