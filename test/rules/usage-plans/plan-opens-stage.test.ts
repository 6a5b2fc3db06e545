import { planOpensStage } from '../../../lib/rules/usage-plans/plan-opens-stage';
import { ruleTester } from '../rule-tester';
import { apiKey, petsPlan, planKey } from './pets-plan';

const bound = { Key: apiKey({ Enabled: true }), Binding: planKey('Key', 'Plan') };
const plan = (ApiStages: unknown, resources: object = bound) => petsPlan({ plan: { ApiStages }, resources });

ruleTester(planOpensStage, {
  valid: [
    { name: 'a stage', resources: petsPlan({ resources: bound }) },
    { name: 'no keys yet', resources: plan([], {}) },
    { name: 'stages that only CloudFormation knows', resources: plan({ 'Fn::Split': [',', 'a'] }) },
    { name: 'a plan elsewhere', resources: { ...bound, Binding: planKey('Key', 'Other') } },
  ],
  invalid: [
    {
      name: 'an empty list',
      resources: plan([]),
      at: ['Plan'],
      message: "the usage plan 'Plan' has 1 key and lists no stage",
    },
    { name: 'no list', resources: plan(undefined), at: ['Plan'], message: 'lists no stage' },
  ],
});
