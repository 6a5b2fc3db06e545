import { WebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { GatewayApi, HttpGatewayApi, Quota, StageSet, UsagePlanBundle, WebSocketGatewayApi } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { proxyRoute, quietRoute } from '../v2-sample';
import { clients } from './clients';

const throttle = { rateLimit: 5, burstLimit: 10 };

function chatIn(stack = sampleStack()) {
  const api = new WebSocketGatewayApi(stack, 'Chat', {
    routes: { $connect: { ...quietRoute, apiKeyRequired: true }, $default: quietRoute },
  });
  return { stack, api, live: new StageSet(stack, 'ChatStages', { api, stages: { live: {} } }).stage('live') };
}

function petsIn(stack = sampleStack()) {
  const routes = { 'GET /pets': { ...mockRoute, apiKeyRequired: true } };
  const api = new GatewayApi(stack, 'Pets', { routes });
  return new StageSet(stack, 'PetsStages', { api, stages: { prod: {} } }).stage('prod');
}

test('a plan opens the stage of a WebSocket API, after the stage is there', () => {
  const { stack, api, live } = chatIn();
  const plans = { free: { throttle, quota: Quota.perDay(100), keys: clients('acme') } };
  new UsagePlanBundle(stack, 'Plans', { stages: [live], plans });
  const template = validTemplateOf(stack);
  const [stageId] = Object.keys(template.findResources('AWS::ApiGatewayV2::Stage'));
  const [plan] = Object.values(template.findResources('AWS::ApiGateway::UsagePlan'));
  expect(plan.Properties.ApiStages).toEqual([{ ApiId: stack.resolve(api.apiId), Stage: { Ref: stageId } }]);
  expect(plan.DependsOn).toContain(stageId);
  template.resourceCountIs('AWS::ApiGateway::UsagePlanKey', 1);
});

test('a plan opens stages of REST and WebSocket APIs, and limits routes of the first', () => {
  const { stack, live } = chatIn();
  const methods = { 'GET /pets': { rateLimit: 1, burstLimit: 1 } };
  const plans = { gold: { throttle, methodThrottles: methods, keys: clients('acme') } };
  new UsagePlanBundle(stack, 'Plans', { stages: [petsIn(stack), live], plans });
  const [plan] = Object.values(validTemplateOf(stack).findResources('AWS::ApiGateway::UsagePlan'));
  const throttles = plan.Properties.ApiStages.map(({ Throttle }: any) => Throttle && Object.keys(Throttle));
  expect(throttles).toEqual([['/pets/GET'], undefined]);
});

test('a plan limits no routes of a WebSocket API whose routes are not known', () => {
  const stack = sampleStack();
  const theirs = WebSocketApi.fromWebSocketApiAttributes(stack, 'Theirs', { webSocketId: 'abcdef' });
  const api = WebSocketGatewayApi.fromWebSocketApi(stack, 'Api', theirs);
  const live = new StageSet(stack, 'Stages', { api, stages: { live: {} } }).stage('live');
  const plans = { gold: { throttle, methodThrottles: { 'GET /pets': throttle }, keys: clients('acme') } };
  new UsagePlanBundle(stack, 'Plans', { stages: [petsIn(stack), live], plans });
  const [plan] = Object.values(validTemplateOf(stack).findResources('AWS::ApiGateway::UsagePlan'));
  expect(plan.Properties.ApiStages[1]).toEqual({ ApiId: 'abcdef', Stage: expect.anything() });
});

test('a plan limits no routes of a WebSocket API', () => {
  const { stack, live } = chatIn();
  const plans = { gold: { throttle, methodThrottles: { $connect: throttle } } };
  expect(() => new UsagePlanBundle(stack, 'Plans', { stages: [live], plans })).toThrow(
    "AGW-GEN-20: the usage plan 'gold' of a WebSocket API limits single routes; REST APIs have limits of single routes in " +
      'usage plans. Limit them in the stage, with methods.',
  );
});

test('the limit that holds for a message is told', () => {
  const { stack, live } = chatIn();
  const bundle = new UsagePlanBundle(stack, 'Plans', { stages: [live], plans: { free: { throttle } } });
  expect(bundle.effectiveThrottle({ plan: 'free', stage: live, route: '$connect' })).toMatchObject({ rateLimit: 5 });
});

test('a plan on an HTTP API is refused, with the kinds that have plans', () => {
  const stack = sampleStack();
  const api = new HttpGatewayApi(stack, 'Api', { routes: { $default: proxyRoute } });
  const stages = [new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod')];
  expect(() => new UsagePlanBundle(stack, 'Plans', { stages, plans: { free: { throttle } } })).toThrow(
    /^AGW-KEY-01: the usage plan 'free' lists a stage of an HTTP API; keys and plans belong to REST APIs, and keys to Web/,
  );
  expect(stack.node.tryFindChild('Plans')).toBeUndefined();
});
