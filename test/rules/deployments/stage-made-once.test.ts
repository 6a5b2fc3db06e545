import { stageMadeOnce } from '../../../lib/rules/deployments/stage-made-once';
import { restPart } from '../rest-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const deployment = (more: object) => restStage({}, { Side: restPart('Deployment', more) });

ruleTester(stageMadeOnce, {
  valid: [
    { name: 'a deployment without a stage', resources: restStage() },
    { name: 'a stage of another name', resources: deployment({ StageName: 'dev' }) },
    { name: 'an unresolved name', resources: deployment({ StageName: { Ref: 'Name' } }) },
    {
      name: 'a canary release',
      resources: deployment({ StageName: 'prod', DeploymentCanarySettings: { PercentTraffic: 10 } }),
    },
  ],
  invalid: [
    {
      name: 'a stage with a resource',
      resources: deployment({ StageName: 'prod' }),
      at: ['Side'],
      message: "the deployment 'Side' names the stage 'prod', which has a resource of its own",
    },
  ],
});
