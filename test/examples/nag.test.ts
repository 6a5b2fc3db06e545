import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { GatewayApi, GatewayIntegration, StageSet } from '../../lib';
import { sampleFunction } from '../sample';

test('an API with defaults has no API Gateway finding of AwsSolutions but the web ACL and Cognito', () => {
  const app = new App();
  const stack = new Stack(app, 'Sample');
  const api = new GatewayApi(stack, 'Api', {
    routes: { 'GET /a': { integration: GatewayIntegration.lambdaProxy(sampleFunction(stack)) } },
  });
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
  expect([...found].filter((rule) => /^(APIG|COG)/.test(rule)).sort()).toEqual(['APIG3', 'COG4']);
});
