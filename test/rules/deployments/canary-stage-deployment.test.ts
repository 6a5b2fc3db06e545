import { canaryStageDeployment } from '../../../lib/rules/deployments/canary-stage-deployment';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const ontoProd = (CanarySetting: unknown, deployment: object = {}) =>
  restStage(
    { CanarySetting },
    {
      Side: restPart('Deployment', { StageName: 'prod', ...deployment }),
    },
  );

ruleTester(canaryStageDeployment, {
  valid: [
    { name: 'a stage without a canary', resources: ontoProd(undefined) },
    { name: 'a canary release', resources: ontoProd({ PercentTraffic: 5 }, { DeploymentCanarySettings: {} }) },
    { name: 'another stage', resources: ontoProd({ PercentTraffic: 5 }, { StageName: 'dev' }) },
    { name: 'a canary that a condition decides', resources: ontoProd({ 'Fn::If': ['IsCanary', {}, {}] }) },
  ],
  invalid: [
    {
      name: 'a deployment that is no canary release',
      resources: ontoProd({ PercentTraffic: 5 }),
      at: ['Side'],
      message: "the deployment 'Side' goes onto the stage 'prod', which has a canary, and is none itself",
    },
  ],
});
