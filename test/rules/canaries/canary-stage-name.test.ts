import { canaryStageName } from '../../../lib/rules/canaries/canary-stage-name';
import { ruleTester } from '../rule-tester';

const release = (StageName: unknown, DeploymentCanarySettings: unknown = { PercentTraffic: 5 }) => ({
  Canary: {
    Type: 'AWS::ApiGateway::Deployment',
    Properties: { RestApiId: 'abc', StageName, DeploymentCanarySettings },
  },
});

ruleTester(canaryStageName, {
  valid: [
    { name: 'a stage', resources: release('prod') },
    { name: 'an unresolved stage', resources: release({ Ref: 'Stage' }) },
    { name: 'no canary release', resources: release(undefined, { Ref: 'AWS::NoValue' }) },
  ],
  invalid: [
    {
      name: 'no stage',
      resources: release(undefined),
      at: ['Canary'],
      message: "the canary release 'Canary' names no stage",
    },
    { name: 'an empty name', resources: release(''), at: ['Canary'], message: 'names no stage' },
  ],
});
