import { App } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { GatewayApi, GatewayIntegration, LambdaVersion, StageSet, StageSettings, WebAcl } from '../../lib';
import { mockRoute, sampleFunction, sampleStack, validTemplateOf } from '../sample';

const synthOf = (stack = sampleStack()) => (stack.node.root as App).synth();

function stageOf(settings: StageSettings, isAliased: boolean, defaults?: StageSettings) {
  const stack = sampleStack();
  const handler = sampleFunction(stack);
  const integration = isAliased ? GatewayIntegration.lambdaAlias(handler) : GatewayIntegration.lambdaProxy(handler);
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } });
  new StageSet(stack, 'Stages', { api, stages: { prod: settings }, defaults });
  return stack;
}

test('a stage that chooses a version calls a function through an alias', () => {
  const version = { lambdaVersion: LambdaVersion.latest() };
  expect(() => synthOf(stageOf(version, false))).toThrow(/AGW-VAR-16: stage 'prod' has lambdaVersion, and no route/);
  expect(() => synthOf(stageOf({ aliasName: 'live' }, false))).toThrow(/AGW-VAR-16: stage 'prod' has aliasName/);
  expect(() => synthOf(stageOf(version, true))).not.toThrow();
  expect(() => synthOf(stageOf({}, false, version))).not.toThrow();
});

test('a stage set has a stage', () => {
  const stack = sampleStack();
  const stages = new StageSet(stack, 'Stages', {
    api: new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } }),
  });
  expect(() => synthOf(stack)).toThrow(/AGW-STG-19: 'Sample\/Stages' has no stage/);
  stages.addStage('dev');
  expect(() => synthOf(stack)).not.toThrow();
});

test('an API without a stage is told of', () => {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  synthOf(stack);
  Annotations.fromStack(stack).hasWarning(
    '/Sample/Api',
    Match.stringLikeRegexp("AGW-STG-21: no stage of this app serves 'Sample/Api'"),
  );
  const served = sampleStack();
  const other = new GatewayApi(served, 'Api', { routes: { 'GET /a': mockRoute } });
  new StageSet(served, 'Stages', { api: other, stages: { dev: {} } });
  synthOf(served);
  Annotations.fromStack(served).hasNoWarning('/Sample/Api', Match.anyValue());
  expect(api.routeKeys).toEqual(other.routeKeys);
});

test('a web ACL of CloudFront guards no stage', () => {
  const arn = (scope: string) => `arn:aws:wafv2:us-east-1:111111111111:${scope}/webacl/Guard/1-2-3`;
  expect(() => WebAcl.fromArn(arn('global'))).toThrow(/^AGW-WAF-05: .* has the scope 'CLOUDFRONT'/);
  expect(() => WebAcl.fromArn(arn('regional'))).not.toThrow();
});

describe('functions may be called', () => {
  const sourceOf = (prepare: (api: GatewayApi) => void, allowTestInvoke?: boolean) => {
    const stack = sampleStack();
    const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
    const api = new GatewayApi(stack, 'Api', { allowTestInvoke, routes: { 'GET /a': { integration } } });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    prepare(api);
    const [permission] = Object.values(validTemplateOf(stack).findResources('AWS::Lambda::Permission'));
    expect(stages.stages).toHaveLength(1);
    return permission.Properties.SourceArn['Fn::Join'][1].at(-1);
  };

  test('by the only stage', () => {
    expect(sourceOf(() => undefined)).toBe('/prod/*/*');
  });

  test('by a stage beside the stage set', () => {
    const beside = (api: GatewayApi) => {
      const deployment = api.node.scope!.node.findChild('Stages').node.findChild('Latest.Deployment');
      const { ref: deploymentId } = deployment.node.defaultChild as CfnStage;
      new CfnStage(api, 'Beside', { restApiId: api.apiId, stageName: 'beside', deploymentId });
    };
    expect(sourceOf(beside)).toBe('/*/*/*');
  });

  test('by tests of the console, where that is allowed', () => {
    expect(sourceOf(() => undefined, true)).toBe('/*/*/*');
    const stack = sampleStack();
    const integration = GatewayIntegration.lambdaAlias(sampleFunction(stack));
    const api = new GatewayApi(stack, 'Api', { allowTestInvoke: true, routes: { 'GET /a': { integration } } });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const [permission] = Object.values(validTemplateOf(stack).findResources('AWS::Lambda::Permission'));
    expect(permission.Properties.SourceArn['Fn::Join'][1].at(-1)).toBe('/*/*/*');
  });
});
