import { HttpGatewayApi, GatewayIntegration, StageSet, GatewayAuthorizer, LambdaVersion } from '../../lib';
import { sampleStack, sampleFunction, validTemplateOf } from '../sample';
import { Queue } from 'aws-cdk-lib/aws-sqs';
test('x', () => {
  const stack = sampleStack();
  const fn = sampleFunction(stack);
  const api = new HttpGatewayApi(stack, 'Pets', {
    cors: { allowOrigins: ['https://a.example.com'] },
    authorizer: GatewayAuthorizer.jwt({ issuer: 'https://login.example.com/', audience: ['pets'] }),
    routes: {
      'GET /pets': { integration: GatewayIntegration.lambdaAlias(fn) },
      'POST /pets/{id}': { integration: GatewayIntegration.sqs(new Queue(stack, 'Q')) },
      $default: { integration: GatewayIntegration.http('https://example.com'), authorizer: GatewayAuthorizer.publicAccess(), requestParameters: { 'append:header.x': '1' }, responseParameters: { 404: { 'overwrite:statuscode': '200' } } },
    },
  });
  const stages = new StageSet(stack, 'Stages', { api, releases: ['v1'], stages: { $default: { methods: { 'GET /pets': { throttle: { rateLimit: 1, burstLimit: 1 } } } }, test: { release: 'v1', lambdaVersion: LambdaVersion.latest() }, manual: { autoDeploy: false } } });
  stages.dashboard(); stages.alarms();
  console.log(JSON.stringify(validTemplateOf(stack).toJSON().Resources, null, 1), stages.stage('$default').url);
});
