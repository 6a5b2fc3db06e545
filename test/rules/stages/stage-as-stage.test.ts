import { stageAsStage } from '../../../lib/rules/stages/stage-as-stage';
import { ruleTester } from '../rule-tester';

ruleTester(stageAsStage, {
  valid: [{ name: 'a stage', value: { where: "the mapping 'v1'" } }],
  invalid: [
    {
      name: 'an API',
      value: { where: "the mapping 'v1'", given: { what: 'an API', fix: 'Pass one of its stages.' } },
      message: "the mapping 'v1' is an API; a stage comes from a StageSet, or from aws-cdk-lib through MappingTarget",
    },
    {
      name: 'nothing',
      value: { where: "a stage of the usage plan 'gold'", given: { what: 'undefined' } },
      message: "Pass stages.stage('prod'), or wrap the stage with MappingTarget.",
    },
  ],
});
