import { canaryOnRelease } from '../../../lib/rules/canaries/canary-on-release';
import { ruleTester } from '../rule-tester';

ruleTester(canaryOnRelease, {
  valid: [{ name: 'a release', value: { stage: 'prod', hasRelease: true } }],
  invalid: [
    {
      name: 'the newest deployment',
      value: { stage: 'prod', hasRelease: false },
      message: "stage 'prod' follows the newest deployment",
    },
  ],
});
