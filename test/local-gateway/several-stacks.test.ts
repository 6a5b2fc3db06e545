import { App, CfnOutput, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import {
  CfnApiKey,
  CfnStage,
  CfnUsagePlan,
  CfnUsagePlanKey,
  Deployment,
  IResource,
  MockIntegration,
  PassthroughBehavior,
  RestApi,
  Stage,
} from 'aws-cdk-lib/aws-apigateway';
import { LocalGateway } from '../../lib/local';

const says = (text: string) =>
  new MockIntegration({
    passthroughBehavior: PassthroughBehavior.NEVER,
    requestTemplates: { 'application/json': '{"statusCode":200}' },
    integrationResponses: [{ statusCode: '200', responseTemplates: { 'application/json': text } }],
  });
const options = { methodResponses: [{ statusCode: '200' }] };

function addPets(root: IResource, text: string) {
  return root.addResource('pets').addMethod('GET', says(text), options);
}

test('an API in a nested stack, with a stage in the stack around it', async () => {
  const stack = new Stack(new App(), 'Outer');
  const nested = new NestedStack(stack, 'Nested');
  const api = new RestApi(nested, 'Api', { deploy: false });
  addPets(api.root, 'nested $stageVariables.who');
  const deployment = new Deployment(nested, 'Deployment', { api });
  new CfnStage(stack, 'Stage', {
    restApiId: api.restApiId,
    deploymentId: deployment.deploymentId,
    stageName: 'prod',
    variables: { who: 'pets' },
  });
  const gateway = LocalGateway.fromStack(stack);
  expect((await gateway.fetch('prod', 'GET /pets')).text).toBe('nested pets');
  expect(gateway.unresolved).toEqual([]);
});

test('routes in nested stacks of an API in the stack around them', async () => {
  const stack = new Stack(new App(), 'Outer');
  const api = new RestApi(stack, 'Api', { deploy: false });
  addPets(api.root, 'outer');
  for (const name of ['dogs', 'cats']) {
    const nested = new NestedStack(stack, name);
    const imported = RestApi.fromRestApiAttributes(nested, 'Api', {
      restApiId: api.restApiId,
      rootResourceId: api.root.resourceId,
    });
    imported.root.addResource(name).addMethod('GET', says(`many ${name}`), options);
  }
  new Stage(stack, 'Stage', { deployment: new Deployment(stack, 'Deployment', { api }) });
  const gateway = LocalGateway.fromStack(stack);
  const texts = await Promise.all(
    ['pets', 'dogs', 'cats'].map(async (name) => (await gateway.fetch('prod', `GET /${name}`)).text),
  );
  expect(texts).toEqual(['outer', 'many dogs', 'many cats']);
});

test('a stage, its deployment and its plan in another stack than the API', async () => {
  const app = new App();
  const first = new Stack(app, 'First');
  const second = new Stack(app, 'Second');
  const api = new RestApi(first, 'Api', { deploy: false });
  addPets(api.root, 'first');
  const stage = new Stage(second, 'Stage', { deployment: new Deployment(second, 'Deployment', { api }) });
  const key = new CfnApiKey(second, 'Key', { enabled: true, value: 'a-key-of-twenty-characters' });
  const plan = new CfnUsagePlan(second, 'Plan', { apiStages: [{ apiId: api.restApiId, stage: stage.stageName }] });
  new CfnUsagePlanKey(second, 'PlanKey', { keyId: key.ref, keyType: 'API_KEY', usagePlanId: plan.ref });
  const gateway = LocalGateway.fromStack(first);
  const response = await gateway.fetch('prod', 'GET /pets', { apiKey: 'a-key-of-twenty-characters' });
  expect([response.status, response.text]).toEqual([200, 'first']);
  expect(gateway.usagePlans.plans[0].stages[0].apiId).toBe(gateway.apis[0].id);
});

test('stacks with equal names inside stay apart', async () => {
  const app = new App();
  const apis = ['One', 'Two'].map((name) => {
    const stack = new Stack(app, name);
    const api = new RestApi(stack, 'Api', { restApiName: name });
    addPets(api.root, `stack ${name}`);
    new CfnOutput(stack, 'Id', { value: api.restApiId, exportName: `${name}Id` });
    return stack;
  });
  // It leans on both, so that all three are read as one.
  const third = new Stack(app, 'Third');
  const restApiId = Fn.importValue('OneId');
  new CfnStage(third, 'Stage', { restApiId, stageName: 'more', deploymentId: 'x' });
  new CfnStage(third, 'Other', { restApiId: Fn.importValue('TwoId'), stageName: 'more', deploymentId: 'x' });
  const { directory } = app.synth();
  const gateway = LocalGateway.fromAssembly(directory);
  expect(apis).toHaveLength(2);
  const texts = [
    await gateway.fetch('prod', 'GET /pets', { api: 'One' }),
    await gateway.fetch('prod', 'GET /pets', { api: 'Two' }),
    await gateway.fetch('more', 'GET /pets', { api: 'Two' }),
  ];
  expect(texts.map(({ text }) => text)).toEqual(['stack One', 'stack Two', 'stack Two']);
});
