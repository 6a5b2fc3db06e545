import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnMethod, CfnRestApi, Model } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { GatewayApi, GatewayApiProps, GatewayIntegration, StageSet, StageSettings } from '../../lib';
import { mockRoute, sampleFunction, sampleStack, validTemplateOf } from '../sample';

/** The logical id of the deployment of a small API, after a change to it. */
function deploymentAfter(
  change: (api: GatewayApi, stack: Stack) => void = () => undefined,
  props: GatewayApiProps = {},
  stage: StageSettings = {},
): string {
  const stack = sampleStack();
  const fn = sampleFunction(stack);
  const api = new GatewayApi(stack, 'Api', {
    routes: { 'GET /a': { integration: GatewayIntegration.lambdaProxy(fn) }, 'GET /b': mockRoute },
    ...props,
  });
  new StageSet(stack, 'Stages', { api, stages: { prod: stage } });
  change(api, stack);
  const deployments = Object.keys(validTemplateOf(stack).findResources('AWS::ApiGateway::Deployment'));
  expect(deployments).toHaveLength(1);
  return deployments[0];
}

describe('the newest deployment', () => {
  const before = deploymentAfter();

  test('is the same for the same API', () => {
    expect(deploymentAfter()).toBe(before);
  });

  test.each<[string, (api: GatewayApi, stack: Stack) => void]>([
    ['a route', (api) => api.addRoute('GET /c', mockRoute)],
    [
      'an override',
      (api) => (api.route('GET /a').node.defaultChild as CfnMethod).addPropertyOverride('OperationName', 'A'),
    ],
    [
      'a deletion',
      (api) => (api.route('GET /b').node.defaultChild as CfnMethod).addDeletionOverride('Properties.MethodResponses'),
    ],
    ['a model made elsewhere', (api, stack) => new Model(stack, 'M', { restApi: api.restApi, schema: {} })],
    [
      'an L1 method',
      (api, stack) => {
        new CfnMethod(stack, 'L1', {
          restApiId: api.apiId,
          resourceId: api.restApi.root.resourceId,
          httpMethod: 'PUT',
          integration: { type: 'MOCK' },
          authorizationType: 'NONE',
        });
      },
    ],
    ['a binary type', (api) => ((api.restApi.node.defaultChild as CfnRestApi).binaryMediaTypes = ['image/png'])],
    [
      'a gateway response',
      (api) => api.restApi.addGatewayResponse('R', { type: { responseType: 'THROTTLED' } as never }),
    ],
    [
      'the resource policy',
      (api) =>
        api.restApi.addToResourcePolicy(
          new PolicyStatement({
            actions: ['execute-api:Invoke'],
            resources: ['execute-api:/*'],
            principals: [new ServicePrincipal('ec2.amazonaws.com')],
          }),
        ),
    ],
  ])('moves with %s', (_, change) => {
    expect(deploymentAfter(change)).not.toBe(before);
  });

  test('moves with CORS', () => {
    expect(deploymentAfter(undefined, { cors: { allowOrigins: ['*'] } })).not.toBe(before);
  });

  test('stays for settings of a stage and code of a function', () => {
    expect(deploymentAfter(undefined, {}, { throttle: { rateLimit: 1, burstLimit: 1 }, variables: { a: 'b' } })).toBe(
      before,
    );
    expect(
      deploymentAfter((_, stack) =>
        (stack.node.findChild('Handler').node.defaultChild as CfnResource).addPropertyOverride('MemorySize', 512),
      ),
    ).toBe(before);
  });

  test('stays for another API of the same app', () => {
    expect(deploymentAfter((_, stack) => new GatewayApi(stack, 'Other', { routes: { 'GET /c': mockRoute } }))).toBe(
      before,
    );
  });

  test('is looked at again by each synthesis', () => {
    const app = new App();
    const stack = new Stack(app, 'Sample');
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const deployments = () =>
      Object.keys(
        Template.fromJSON(app.synth({ force: true }).getStackByName('Sample').template).findResources(
          'AWS::ApiGateway::Deployment',
        ),
      );
    const first = deployments();
    api.addRoute('GET /b', mockRoute);
    expect(deployments()).not.toEqual(first);
  });

  test('is what every stage serves', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    new StageSet(stack, 'Stages', { api, stages: { dev: {}, prod: {} } });
    const template = validTemplateOf(stack);
    const [id] = Object.keys(template.findResources('AWS::ApiGateway::Deployment'));
    template.allResourcesProperties('AWS::ApiGateway::Stage', { DeploymentId: { Ref: id } });
  });

  test('can stand in another stack than the API', () => {
    const app = new App();
    const api = new GatewayApi(new Stack(app, 'Api'), 'Api', { routes: { 'GET /a': mockRoute } });
    const stages = new Stack(app, 'Stages');
    new StageSet(stages, 'Stages', { api, stages: { prod: {} } });
    validTemplateOf(stages).resourceCountIs('AWS::ApiGateway::Deployment', 1);
    expect(stages.dependencies.map(({ node }) => node.id)).toEqual(['Api']);
  });
});
