import { canaryNamed } from '../../../lib/rules/canaries/canary-named';
import { ruleTester } from '../rule-tester';

ruleTester(canaryNamed, {
  valid: [{ name: 'a release', value: { stage: 'prod', canary: 'v42' } }],
  invalid: [{ name: 'none', value: { stage: 'prod', canary: '' }, message: 'has a fixed share and no release' }],
});
