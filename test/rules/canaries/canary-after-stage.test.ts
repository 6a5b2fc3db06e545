import { canaryAfterStage } from '../../../lib/rules/canaries/canary-after-stage';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const release = (StageName: unknown, DependsOn?: string) =>
  restStage(
    {},
    {
      Canary: {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn,
        Properties: { RestApiId: { Ref: 'Api' }, StageName, DeploymentCanarySettings: { PercentTraffic: 5 } },
      },
    },
  );

ruleTester(canaryAfterStage, {
  valid: [
    { name: 'a stage in DependsOn', resources: release('prod', 'Stage') },
    { name: 'a reference to the stage', resources: release({ Ref: 'Stage' }) },
    { name: 'an unresolved stage', resources: release({ Ref: 'StageName' }) },
    { name: 'a deployment that is no canary release', resources: restStage() },
  ],
  invalid: [
    {
      name: 'no order',
      resources: release('prod'),
      at: ['Canary'],
      message: "the canary release 'Canary' does not wait for the stage 'prod'",
    },
    {
      name: 'a stage that is not there',
      resources: release('non-existing', 'Stage'),
      at: ['Canary'],
      message: "'non-existing'",
      recorded: { call: 'CreateDeployment', error: 'BadRequestException' },
    },
  ],
});
