import { Stack } from 'aws-cdk-lib';
import { ApiKey, CfnUsagePlan, CfnUsagePlanKey } from 'aws-cdk-lib/aws-apigateway';
import { WebSocketApi, WebSocketRoute, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import {
  AccountCloudWatchRole,
  ApiKeySource,
  GatewayDefaults,
  GatewayIntegration,
  StageSet,
  UsagePlanBundle,
  WebSocketGatewayApi,
} from '../../lib';
import { sampleFunction } from '../sample';
import { adopt } from './adopted';

const cloudWatchRole = AccountCloudWatchRole.existing();
const gatewayDefaults = GatewayDefaults.SERVICE;

function theirs(stack: Stack, apiKeyRequired = false) {
  const handler = sampleFunction(stack);
  const webSocketApi = new WebSocketApi(stack, 'Api');
  const route = (name: string) => ({ integration: new WebSocketLambdaIntegration(name, handler) });
  new WebSocketRoute(stack, 'Connect', { webSocketApi, routeKey: '$connect', ...route('Connect'), apiKeyRequired });
  webSocketApi.addRoute('send', route('Send'));
  const stage = new WebSocketStage(stack, 'Live', { webSocketApi, stageName: 'live', autoDeploy: true });
  handler.addEnvironment('CALLBACK_URL', stage.callbackUrl);
  stage.grantManagementApiAccess(handler);
  return { stage, webSocketApi };
}

function takenOver(stack: Stack, apiKeyRequired = false) {
  const { stage, webSocketApi } = theirs(stack, apiKeyRequired);
  const api = WebSocketGatewayApi.fromWebSocketApi(stack, 'Adopted', webSocketApi);
  const stages = { live: { takeOver: stage } };
  new StageSet(stack, 'Stages', { api, cloudWatchRole, gatewayDefaults, stages });
  return { stage, webSocketApi };
}

function ours(stack: Stack, apiKeyRequired?: boolean) {
  const handler = sampleFunction(stack);
  const integration = GatewayIntegration.lambdaProxy(handler);
  const api = new WebSocketGatewayApi(stack, 'Chat', {
    apiName: 'Api',
    gatewayDefaults,
    routes: { $connect: { integration, apiKeyRequired }, send: { integration } },
  });
  const live = new StageSet(stack, 'Stages', { api, cloudWatchRole, stages: { live: {} } }).stage('live');
  live.addCallbackUrl(handler);
  return live;
}

test('a WebSocketApi with its stage and callback URL is adopted', async () => {
  await adopt({
    before: (stack) => void theirs(stack),
    taken: (stack) => void takenOver(stack),
    rewritten: (stack) => void ours(stack),
  });
});

function planOf(stack: Stack, { stage, webSocketApi }: ReturnType<typeof theirs>): void {
  const apiStages = [{ apiId: webSocketApi.apiId, stage: stage.stageName }];
  const plan = new CfnUsagePlan(stack, 'Plan', { usagePlanName: 'partners', apiStages });
  plan.node.addDependency(stage);
  const { keyId } = new ApiKey(stack, 'Acme', { apiKeyName: 'acme' });
  new CfnUsagePlanKey(stack, 'PlanKey', { usagePlanId: plan.ref, keyId, keyType: 'API_KEY' });
}

test('a WebSocketApi with API keys is adopted', async () => {
  await adopt({
    before: (stack) => planOf(stack, theirs(stack, true)),
    taken: (stack) => planOf(stack, takenOver(stack, true)),
    rewritten(stack) {
      const plans = { partners: { keys: [ApiKeySource.generated('acme')] } };
      new UsagePlanBundle(stack, 'Plans', { stages: [ours(stack, true)], plans });
    },
  });
});
