import { planStageExists } from '../../../lib/rules/usage-plans/plan-stage-exists';
import { restPart } from '../rest-api';
import { restMethod } from '../rest-method';
import { ruleTester } from '../rule-tester';

const stage = {
  Stage: restPart('Stage', { StageName: 'prod' }),
};
const planFor = (Stage: unknown, others: object = stage) =>
  restMethod(
    {},
    {
      ...others,
      Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage }] } },
    },
  );

ruleTester(planStageExists, {
  valid: [
    { name: 'a stage of the template', resources: planFor('prod') },
    { name: 'a reference', resources: planFor({ Ref: 'Stage' }) },
    { name: 'a stage that may stand elsewhere', resources: planFor('live', {}) },
  ],
  invalid: [
    {
      name: 'a stage that is not there',
      resources: planFor('live'),
      at: ['Plan'],
      message: "usage plan 'Plan' has the stage 'live', and the API has 'prod'",
    },
  ],
});
