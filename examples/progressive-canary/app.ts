import { App, Duration, Stack } from 'aws-cdk-lib';
import { CanaryAlarms, CanaryDeployment, CanaryTraffic, GatewayApi, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'ProgressiveCanary');

const api = new GatewayApi(stack, 'Checkout', {
  routes: { 'POST /orders': { integration: GatewayIntegration.http('https://checkout.example.com/orders') } },
});
const stages = new StageSet(stack, 'Stages', {
  api,
  releases: ['v41', 'v42'],
  stages: { prod: { release: 'v41' } },
});

// `cdk deploy` takes half an hour, and ends with v42 serving everything, or fails with the name of the alarm and v41 as it was.
new CanaryDeployment(stack, 'Release', {
  stage: stages.stage('prod'),
  canary: 'v42',
  traffic: CanaryTraffic.steps([5, 25, 50], Duration.minutes(5)),
  bakeTime: Duration.minutes(15),
  alarms: CanaryAlarms.defaults(),
});
