import { canaryDiffers } from '../../../lib/rules/canaries/canary-differs';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const canary = (CanarySetting: unknown) => restStage({ CanarySetting });

ruleTester(canaryDiffers, {
  valid: [
    { name: 'another deployment', resources: canary({ DeploymentId: { Ref: 'Next' } }) },
    { name: 'another deployment by its id', resources: canary({ DeploymentId: 'abc123' }) },
    { name: 'other variables', resources: canary({ StageVariableOverrides: { alias: 'next' } }) },
    { name: 'an unresolved canary', resources: canary({ Ref: 'Canary' }) },
    {
      name: 'a canary release, which is a deployment itself',
      resources: {
        Deployment: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'abc', StageName: 'dev', DeploymentCanarySettings: { PercentTraffic: 5 } },
        },
      },
    },
  ],
  invalid: [
    {
      name: 'a share of the requests alone',
      resources: canary({ PercentTraffic: 5 }),
      at: ['Stage'],
      message: "the canary of stage 'prod' serves what the stage serves",
    },
    {
      name: 'the same deployment',
      resources: canary({ DeploymentId: { Ref: 'Deployment' } }),
      at: ['Stage'],
      message: 'prod',
    },
  ],
});
