import { oneCanaryPerStage } from '../../../lib/rules/canaries/one-canary-per-stage';
import { ruleTester } from '../rule-tester';

ruleTester(oneCanaryPerStage, {
  valid: [{ name: 'one', value: { stage: 'prod', canaries: 1 } }],
  invalid: [{ name: 'two', value: { stage: 'prod', canaries: 2 }, message: "stage 'prod' has 2 canaries" }],
});
