import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { GatewayApi, GatewayIntegration, HttpGatewayApi, IGatewayApi, StageSet, WebSocketGatewayApi } from '../../lib';
import { sampleFunction } from '../sample';

/** The rules of AwsSolutions about API Gateway that an API with defaults breaks. */
function findingsOf(apiIn: (stack: Stack, integration: GatewayIntegration) => IGatewayApi): string[] {
  const app = new App();
  const stack = new Stack(app, 'Sample');
  const api = apiIn(stack, GatewayIntegration.lambdaProxy(sampleFunction(stack)));
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  const pack = new AwsSolutionsChecks();
  Validations.of(app).addPlugins(pack);
  const found = new Set<string>();
  const validate = pack.validate.bind(pack);
  pack.validate = (context) => {
    const report = validate(context);
    for (const { ruleName } of report.violations)
      found.add(ruleName.replace(/^.*AwsSolutions-/, '').replace(/\[.*/, ''));
    return { ...report, success: true, violations: [] };
  };
  app.synth();
  return [...found].filter((rule) => /^(APIG|COG)/.test(rule)).sort();
}

test('a REST API with defaults has no finding of AwsSolutions but the web ACL and Cognito', () => {
  const findings = findingsOf(
    (stack, integration) => new GatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } }),
  );
  expect(findings).toEqual(['APIG3', 'COG4']);
});

test('an HTTP API with defaults has none', () => {
  const findings = findingsOf(
    (stack, integration) => new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } }),
  );
  expect(findings).toEqual([]);
});

test('a WebSocket API with defaults has one: messages have no authorizer', () => {
  const findings = findingsOf(
    (stack, integration) =>
      new WebSocketGatewayApi(stack, 'Api', { routes: { $connect: { integration }, $default: { integration } } }),
  );
  expect(findings).toEqual(['APIG4']);
});
