import { stageHasDeployment } from '../../../lib/rules/deployments/stage-has-deployment';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

ruleTester(stageHasDeployment, {
  valid: [
    { name: 'a deployment', resources: restStage() },
    { name: 'a deployment by its id', resources: restStage({ DeploymentId: { 'Fn::ImportValue': 'id' } }) },
    { name: 'AutoDeploy', resources: httpStage() },
    { name: 'an unresolved AutoDeploy', resources: httpStage({ AutoDeploy: { Ref: 'Auto' } }) },
    {
      name: 'a deployment that names the stage',
      resources: httpStage(
        { AutoDeploy: false },
        {
          Deployment: {
            Type: 'AWS::ApiGatewayV2::Deployment',
            Properties: { ApiId: { Ref: 'Api' }, StageName: 'prod' },
          },
        },
      ),
    },
  ],
  invalid: [
    {
      name: 'a REST API',
      resources: restStage({ DeploymentId: undefined }),
      at: ['Stage'],
      message: "stage 'prod' has no deployment",
    },
    { name: 'an HTTP API', resources: httpStage({ AutoDeploy: false }), at: ['Stage'], message: 'AutoDeploy' },
  ],
});
