import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  CanaryDeployment,
  CanaryState,
  CanaryTraffic,
  GatewayApi,
  GatewayIntegration,
  LambdaVersion,
  StageSet,
} from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'Canary');

const quote = new Function(stack, 'Quote', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'quote.handler',
  code: Code.fromAsset(join(__dirname, 'handlers')),
});
const api = new GatewayApi(stack, 'Quotes', {
  routes: { 'GET /quote': { integration: GatewayIntegration.lambdaAlias(quote) } },
});
const stages = new StageSet(stack, 'Stages', {
  api,
  releases: ['v41', 'v42'],
  stages: { prod: { release: 'v41', lambdaVersion: LambdaVersion.number('7') } },
});

// One request in ten gets the new API and the new code. Change the share, and in the end the state: PROMOTED or ABORTED.
new CanaryDeployment(stack, 'Release', {
  stage: stages.stage('prod'),
  stable: 'v41',
  canary: 'v42',
  lambdaVersion: LambdaVersion.number('8'),
  traffic: CanaryTraffic.percent(10),
  state: CanaryState.RUNNING,
});
