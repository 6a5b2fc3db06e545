import { Tags } from 'aws-cdk-lib';
import { DefinitionForm, GatewayIntegration, HttpGatewayApi, StageSet } from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { partsOf } from '../v2-sample';

function bodyApi() {
  const stack = sampleStack();
  const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
  const api = new HttpGatewayApi(stack, 'Api', {
    definition: DefinitionForm.OPENAPI,
    description: 'Pets.',
    cors: { allowOrigins: ['https://app.example.com'] },
    disableExecuteApiEndpoint: true,
    routes: { 'GET /pets/{id}': { integration }, $default: { integration } },
  });
  return { api, integration, stack };
}

test('the body says everything, also the tags that are put on the stack, and nothing stands beside it', () => {
  const { api, integration, stack } = bodyApi();
  new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
  Tags.of(stack).add('team', 'pets');
  expect(api.addRoute('POST /pets', { integration })).toBeUndefined();
  const [{ Body, ...others }] = partsOf(validTemplateOf(stack), 'Api');
  expect(others).toEqual({ FailOnWarnings: true });
  expect(Body).toMatchObject({
    info: { title: 'Sample-Api', description: 'Pets.' },
    tags: [{ name: 'team', 'x-amazon-apigateway-tag-value': 'pets' }],
    'x-amazon-apigateway-cors': { allowOrigins: ['https://app.example.com'] },
    'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true },
  });
  expect(Object.keys(Body.paths)).toEqual(['/$default', '/pets', '/pets/{id}']);
});

test('its stages follow a deployment that waits for the permissions, unless they are told to deploy by themselves', () => {
  const { api, stack } = bodyApi();
  new StageSet(stack, 'Stages', { api, stages: { $default: {}, dev: { autoDeploy: true } } });
  const template = validTemplateOf(stack);
  const [permission] = Object.keys(template.findResources('AWS::Lambda::Permission'));
  const [deployment] = Object.values(template.findResources('AWS::ApiGatewayV2::Deployment'));
  expect(deployment.DependsOn).toContain(permission);
  const stages = partsOf(template, 'Stage').map(({ AutoDeploy, DeploymentId, StageName }) => [
    StageName,
    AutoDeploy,
    DeploymentId !== undefined,
  ]);
  expect(stages).toEqual([
    ['$default', false, true],
    ['dev', true, false],
  ]);
});

test('a route of a body has no object of aws-cdk-lib', () => {
  const { api } = bodyApi();
  expect(() => api.route('GET /pets/{id}')).toThrow("AGW-OAS-15: 'GET /pets/{id}' is an operation and has no resource");
  expect(() => api.route('GET /pet')).toThrow('AGW-PATH-17');
});
