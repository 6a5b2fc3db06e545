import { planWaitsForStage } from '../../../lib/rules/usage-plans/plan-waits-for-stage';
import { ruleTester } from '../rule-tester';
import { petsPlan } from './pets-plan';

const plan = (Stage: unknown, DependsOn?: string) =>
  petsPlan({
    resources: {
      Alarm: { Type: 'AWS::CloudWatch::Alarm', DependsOn: 'Stage', Properties: {} },
      Plan: {
        Type: 'AWS::ApiGateway::UsagePlan',
        ...(DependsOn && { DependsOn }),
        Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage }] },
      },
    },
  });

ruleTester(planWaitsForStage, {
  valid: [
    { name: 'a reference', resources: plan({ Ref: 'Stage' }) },
    { name: 'a name and a dependency', resources: plan('prod', 'Stage') },
    { name: 'a dependency on the way', resources: plan('prod', 'Alarm') },
    { name: 'a stage elsewhere', resources: plan('test') },
    { name: 'a parameter', resources: plan({ Ref: 'StageName' }) },
  ],
  invalid: [
    {
      name: 'a name',
      resources: plan('prod'),
      at: ['Plan'],
      message: "the usage plan 'Plan' lists the stage 'Stage' and does not wait for it",
    },
    { name: 'a dependency on what comes before', resources: plan('prod', 'Deployment'), at: ['Plan'], message: 'wait' },
  ],
});
