import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CanaryAlarms, CanaryDeployment, CanaryTraffic, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'ProgressiveCanary');

const order = new Function(stack, 'Order', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'order.handler',
  code: Code.fromAsset(join(__dirname, 'handlers')),
});
const api = new GatewayApi(stack, 'Checkout', {
  routes: { 'POST /orders': { integration: GatewayIntegration.lambdaAlias(order) } },
});
const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });

// From its second time on, `cdk deploy` of new code or new routes takes half an hour. It ends with the new ones serving everything, or
// fails with the name of the alarm, and everything is as it was.
new CanaryDeployment(stack, 'Release', {
  stage: stages.stage('prod'),
  traffic: CanaryTraffic.steps([5, 25, 50], Duration.minutes(5)),
  bakeTime: Duration.minutes(15),
  alarms: CanaryAlarms.defaults(),
});
