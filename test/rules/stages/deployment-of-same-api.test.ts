import { deploymentOfSameApi } from '../../../lib/rules/stages/deployment-of-same-api';
import { ruleTester } from '../rule-tester';
import { restStage } from '../staged-apis';

const other = {
  Other: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'orders' } },
  Foreign: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Other' } } },
};

ruleTester(deploymentOfSameApi, {
  valid: [
    { name: 'its own deployment', resources: restStage({}, other) },
    { name: 'a deployment by its id', resources: restStage({ DeploymentId: 'abc123' }, other) },
    {
      name: 'a deployment of an API that the template does not show',
      resources: restStage(
        { DeploymentId: { Ref: 'Foreign' } },
        { Foreign: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'ApiId' } } } },
      ),
    },
  ],
  invalid: [
    {
      name: 'the deployment of another API',
      resources: restStage({ DeploymentId: { Ref: 'Foreign' } }, other),
      at: ['Stage'],
      message: "stage 'prod' serves the deployment 'Foreign' of another API",
    },
    {
      name: 'a canary with the deployment of another API',
      resources: restStage({ CanarySetting: { DeploymentId: { Ref: 'Foreign' } } }, other),
      at: ['Stage'],
      message: "'Foreign'",
      recorded: { call: 'CreateStage', error: 'BadRequestException' },
    },
  ],
});
