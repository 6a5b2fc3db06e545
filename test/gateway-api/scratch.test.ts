import { Queue } from 'aws-cdk-lib/aws-sqs';
import { ApiModel, GatewayAuthorizer, GatewayIntegration, StageSet, WebSocketGatewayApi } from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';

test('x', () => {
  const stack = sampleStack();
  const fn = sampleFunction(stack);
  const api = new WebSocketGatewayApi(stack, 'Chat', {
    authorizer: GatewayAuthorizer.lambdaRequest({
      handler: sampleFunction(stack, 'Auth'),
      identitySources: ['route.request.querystring.token'],
    }),
    routes: {
      $connect: {
        integration: GatewayIntegration.mock({ 200: {} }),
        requestParameters: { 'route.request.querystring.token': true },
      },
      $disconnect: { integration: GatewayIntegration.lambdaProxy(fn) },
      $default: { integration: GatewayIntegration.mock({ 200: { message: 'what?' } }), returnResponse: true },
      send: {
        integration: GatewayIntegration.lambdaAlias(fn),
        requestModel: ApiModel.jsonSchema('Send', { type: 'object', required: ['text'] }),
      },
      queue: { integration: GatewayIntegration.sqs(new Queue(stack, 'Q')), apiKeyRequired: false },
    },
  });
  const stages = new StageSet(stack, 'Stages', {
    api,
    stages: {
      live: { methods: { send: { throttle: { rateLimit: 1, burstLimit: 1 } } } },
      manual: { autoDeploy: false },
    },
  });
  stages.dashboard();
  stages.alarms();
  stages.stage('live').addCallbackUrl(fn);
  console.log(JSON.stringify(validTemplateOf(stack).toJSON().Resources, null, 1), stages.stage('live').url);
});
