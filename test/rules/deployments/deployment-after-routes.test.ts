import { deploymentAfterRoutes } from '../../../lib/rules/deployments/deployment-after-routes';
import { importedApi } from '../integrations/imported-api';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const Deployment = (DependsOn?: string | string[]) => ({
  Deployment: { Type: 'AWS::ApiGateway::Deployment', DependsOn, Properties: { RestApiId: { Ref: 'Api' } } },
});

ruleTester(deploymentAfterRoutes, {
  valid: [
    { name: 'every method', resources: restStage() },
    { name: 'a body, which comes with the API', resources: { ...importedApi({ type: 'mock' }), ...Deployment() } },
    {
      name: 'methods behind something in between',
      resources: restStage(
        {},
        {
          ...Deployment('Methods'),
          Methods: { Type: 'AWS::CloudFormation::WaitConditionHandle', DependsOn: ['GetPets', 'GetPet'] },
        },
      ),
    },
  ],
  invalid: [
    {
      name: 'nothing',
      resources: restStage({}, Deployment()),
      at: ['Deployment'],
      message: "the deployment 'Deployment' may be made before 'GET /pets' and 1 more",
    },
    {
      name: 'one of two methods',
      resources: restStage({}, Deployment('GetPets')),
      at: ['Deployment'],
      message: "before 'GET /pets/{id}';",
    },
    {
      name: 'the routes of an HTTP API',
      resources: httpStage(
        {},
        { Deployment: { Type: 'AWS::ApiGatewayV2::Deployment', Properties: { ApiId: { Ref: 'Api' } } } },
      ),
      at: ['Deployment'],
      message: "before 'GET /pets';",
    },
  ],
});
