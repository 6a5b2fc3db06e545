import { autoDeployAlone } from '../../../lib/rules/deployments/auto-deploy-alone';
import { ruleTester } from '../rule-tester';
import { httpStage } from '../staged-apis';

ruleTester(autoDeployAlone, {
  valid: [
    { name: 'AutoDeploy', resources: httpStage() },
    { name: 'a deployment', resources: httpStage({ AutoDeploy: false, DeploymentId: 'abc' }) },
    { name: 'an unresolved AutoDeploy', resources: httpStage({ AutoDeploy: { Ref: 'Auto' }, DeploymentId: 'abc' }) },
  ],
  invalid: [
    {
      name: 'both',
      resources: httpStage({ DeploymentId: { Ref: 'Deployment' } }),
      at: ['Stage'],
      message: "stage 'prod' has AutoDeploy and a DeploymentId",
    },
  ],
});
