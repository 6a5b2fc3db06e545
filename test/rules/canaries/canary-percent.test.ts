import { canaryPercent } from '../../../lib/rules/canaries/canary-percent';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const canary = (PercentTraffic: unknown) => restStage({ CanarySetting: { PercentTraffic } });

ruleTester(canaryPercent, {
  valid: [
    { name: 'none', resources: canary(0) },
    { name: 'all', resources: canary(100) },
    { name: 'a fraction', resources: canary(0.5) },
    { name: 'an unresolved share', resources: canary({ Ref: 'Percent' }) },
  ],
  invalid: [
    {
      name: 'more than all',
      resources: canary(150),
      at: ['Stage'],
      message: "the canary of stage 'prod' takes 150 percent of the requests",
    },
    { name: 'less than none', resources: canary('-1'), at: ['Stage'], message: '-1 percent' },
    {
      name: 'a canary release',
      resources: {
        Deployment: {
          Type: 'AWS::ApiGateway::Deployment',
          Properties: { RestApiId: 'abc', StageName: 'dev', DeploymentCanarySettings: { PercentTraffic: 101 } },
        },
      },
      at: ['Deployment'],
      message: "stage 'dev' takes 101",
    },
  ],
});
