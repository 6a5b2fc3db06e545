import { stageSetHasStage } from '../../../lib/rules/stages/stage-set-has-stage';
import { ruleTester } from '../rule-tester';

ruleTester(stageSetHasStage, {
  valid: [{ name: 'one stage', value: { stageSet: 'Shop/Stages', stages: 1 } }],
  invalid: [{ name: 'no stage', value: { stageSet: 'Shop/Stages', stages: 0 }, message: "'Shop/Stages' has no stage" }],
});
