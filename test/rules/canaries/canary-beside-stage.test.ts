import { canaryBesideStage } from '../../../lib/rules/canaries/canary-beside-stage';
import { ruleTester } from '../rule-tester';

ruleTester(canaryBesideStage, {
  valid: [{ name: 'one stack', value: { stage: 'prod', canaryStack: 'A', stageStack: 'A' } }],
  invalid: [
    {
      name: 'two stacks',
      value: { stage: 'prod', canaryStack: 'B', stageStack: 'A' },
      message: "stands in stack 'B', and the stage in 'A'",
    },
  ],
});
