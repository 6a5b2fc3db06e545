import { distinctPlanStage } from '../../../lib/rules/usage-plans/distinct-plan-stage';
import { ruleTester } from '../rule-tester';
import { LISTED, petsPlan } from './pets-plan';

const plan = (...ApiStages: object[]) => petsPlan({ plan: { ApiStages } });
const imported = (name: string) => ({ ...LISTED, ApiId: { 'Fn::ImportValue': name } });

ruleTester(distinctPlanStage, {
  valid: [
    { name: 'one stage', resources: plan(LISTED) },
    { name: 'two stages', resources: plan(LISTED, { ...LISTED, Stage: 'test' }) },
    { name: 'imports of different APIs', resources: plan(imported('Cats'), imported('Dogs')) },
    {
      name: 'the same stage in two plans',
      resources: petsPlan({
        resources: { Silver: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [LISTED] } } },
      }),
    },
  ],
  invalid: [
    {
      name: 'a stage twice',
      resources: plan(LISTED, { ...LISTED, Stage: 'prod' }),
      at: ['Plan'],
      message: "the usage plan 'Plan' lists a stage 2 times",
    },
  ],
});
