import { CfnMethod } from 'aws-cdk-lib/aws-apigateway';
import { GatewayApi, GatewayIntegration, StageSet, StageSetProps } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

/** One synthesis of an app: its API has the routes, its stages the releases. */
function synthesize(routes: string[], props: Omit<StageSetProps, 'api'>) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: Object.fromEntries(routes.map((key) => [key, mockRoute])) });
  const stages = new StageSet(stack, 'Stages', { api, ...props });
  const template = validTemplateOf(stack);
  const deployments = template.findResources('AWS::ApiGateway::Deployment');
  const deploymentOf = Object.fromEntries(
    Object.values(template.findResources('AWS::ApiGateway::Stage')).map(({ Properties }) => [
      Properties.StageName,
      Properties.DeploymentId.Ref,
    ]),
  );
  return { deployments, deploymentOf, stages, stack };
}

const STAGES = { dev: {}, prod: { release: 'v41' } };

describe('a release', () => {
  const before = synthesize(['GET /a'], { releases: ['v41'], stages: STAGES });

  test('stays as it is while the API changes and the newest deployment moves', () => {
    const after = synthesize(['GET /a', 'GET /b'], { releases: ['v41'], stages: STAGES });
    expect(after.deploymentOf.prod).toBe(before.deploymentOf.prod);
    expect(after.deployments[after.deploymentOf.prod].Properties).toEqual(
      before.deployments[before.deploymentOf.prod].Properties,
    );
    expect(after.deploymentOf.dev).not.toBe(before.deploymentOf.dev);
    expect(after.deploymentOf.dev).not.toBe(after.deploymentOf.prod);
  });

  test('is left alone when another joins, and is there to go back to', () => {
    const next = synthesize(['GET /a', 'GET /b'], {
      releases: ['v41', 'v42'],
      stages: { dev: {}, prod: { release: 'v42' } },
    });
    const back = synthesize(['GET /a', 'GET /b'], { releases: ['v41', 'v42'], stages: STAGES });
    expect(next.deployments[before.deploymentOf.prod].Properties).toEqual(
      before.deployments[before.deploymentOf.prod].Properties,
    );
    expect(next.deploymentOf.prod).not.toBe(before.deploymentOf.prod);
    expect(back.deploymentOf.prod).toBe(before.deploymentOf.prod);
    expect(Object.keys(back.deployments).sort()).toEqual(Object.keys(next.deployments).sort());
  });

  test('has an id from its name, whatever the order of the list', () => {
    const one = synthesize(['GET /a'], { releases: ['v42', 'v41'], stages: STAGES });
    const other = synthesize(['GET /a'], { releases: ['v41', 'v42'], stages: STAGES });
    expect(one.deployments).toEqual(other.deployments);
    expect(one.deploymentOf.prod).toBe(before.deploymentOf.prod);
  });

  test('is taken when everything of the API is there', () => {
    const { deployments, deploymentOf } = before;
    expect(deployments[deploymentOf.prod].DependsOn).toEqual(deployments[deploymentOf.dev].DependsOn);
    expect(deployments[deploymentOf.prod].DependsOn.join()).toContain('GET');
  });

  test('says its name', () => {
    expect(before.deployments[before.deploymentOf.prod].Properties.Description).toBe('v41');
    const { deploymentId } = before.stages.release('v41');
    expect(before.stack.resolve(deploymentId)).toEqual({ Ref: before.deploymentOf.prod });
  });

  test('is kept until its name goes, used or not', () => {
    const unused = synthesize(['GET /a'], { releases: ['v40', 'v41'], stages: STAGES });
    expect(Object.keys(unused.deployments)).toHaveLength(3);
    expect(Object.keys(before.deployments)).toHaveLength(2);
  });

  test('that a stage uses must be in the list', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    expect(() => new StageSet(stack, 'Stages', { api, releases: ['v42', 'w1'], stages: STAGES })).toThrow(
      /^AGW-DEP-16: there is no release 'v41'; .* Did you mean 'v42' or 'w1'\?$/,
    );
    expect(() => new StageSet(stack, 'Stages', { api, stages: STAGES })).toThrow(/There are none yet\.$/);
    expect(stack.node.tryFindChild('Stages')).toBeUndefined();
    expect(() => before.stages.release('v14')).toThrow(/^AGW-DEP-16: /);
  });

  test('may serve routes that the API has no more, with settings of their own', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /b': mockRoute } });
    const methods = { 'GET /a': { throttle: { rateLimit: 1, burstLimit: 1 } } };
    new StageSet(stack, 'Stages', { api, releases: ['v41'], stages: { prod: { release: 'v41', methods } } });
    const [stage] = Object.values(validTemplateOf(stack).findResources('AWS::ApiGateway::Stage'));
    expect(stage.Properties.MethodSettings).toContainEqual(
      expect.objectContaining({ ResourcePath: '/~1a', ThrottlingRateLimit: 1 }),
    );
  });

  test('needs no variables that only the newest state of the API reads', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.http('https://${stageVariables.backend}/a');
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } });
    const stages = { dev: { variables: { backend: 'a.example.com' } }, prod: { release: 'v41' } };
    new StageSet(stack, 'Stages', { api, releases: ['v41'], stages });
    expect(() => validTemplateOf(stack)).not.toThrow();
  });

  test('does not move with an override of a method', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    new StageSet(stack, 'Stages', { api, releases: ['v41'], stages: STAGES });
    (api.route('GET /a').node.defaultChild as CfnMethod).addPropertyOverride('OperationName', 'A');
    const template = validTemplateOf(stack);
    expect(Object.keys(template.findResources('AWS::ApiGateway::Deployment'))).toContain(before.deploymentOf.prod);
  });
});
