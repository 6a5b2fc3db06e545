import { stageNameHyphen } from '../../../lib/rules/stages/stage-name-hyphen';
import { ruleTester } from '../rule-tester';

const stage = (StageName: unknown) => ({
  Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: 'abc', StageName } },
});

ruleTester(stageNameHyphen, {
  valid: [
    { name: 'an underscore', resources: stage('pre_prod') },
    { name: 'a parameter', resources: stage({ Ref: 'Stage' }) },
  ],
  invalid: [{ name: 'a hyphen', resources: stage('pre-prod'), at: ['Stage'], message: "a stage is named 'pre-prod'" }],
});
