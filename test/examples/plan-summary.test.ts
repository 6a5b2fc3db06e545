import { plansOf } from '../../examples/show/plan-summary';
import { ApiKeySource, GatewayApi, StageSet, UsagePlanBundle } from '../../lib';
import { TemplateModel } from '../../lib/template-model/template-model';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

test('a plan is told by its limits, keys and stages', () => {
  const model = TemplateModel.fromTemplate({
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
      Stage: {
        Type: 'AWS::ApiGateway::Stage',
        Properties: {
          RestApiId: { Ref: 'Api' },
          StageName: 'prod',
          MethodSettings: [
            { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 },
            { HttpMethod: 'POST', ResourcePath: '/~1', ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 },
          ],
        },
      },
      Get: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
          HttpMethod: 'GET',
          AuthorizationType: 'AWS_IAM',
          ApiKeyRequired: true,
          Integration: { Type: 'MOCK' },
        },
      },
      Plan: {
        Type: 'AWS::ApiGateway::UsagePlan',
        Properties: {
          UsagePlanName: 'free',
          Throttle: { RateLimit: 5, BurstLimit: 10 },
          Quota: { Limit: 1000, Period: 'DAY' },
          ApiStages: [
            { ApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' }, Throttle: { '//GET': { RateLimit: 1, BurstLimit: 2 } } },
            { ApiId: 'abc', Stage: 'test' },
          ],
        },
      },
      Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Name: 'acme' } },
      Binding: {
        Type: 'AWS::ApiGateway::UsagePlanKey',
        Properties: { KeyId: { Ref: 'Key' }, UsagePlanId: { Ref: 'Plan' }, KeyType: 'API_KEY' },
      },
      Empty: { Type: 'AWS::ApiGateway::UsagePlan', Properties: {} },
    },
  });
  expect(plansOf(model)).toEqual([
    {
      name: 'free',
      rateLimit: 5,
      burstLimit: 10,
      quota: '1000 a DAY',
      keys: ['acme'],
      stages: [
        {
          name: 'pets/prod',
          routes: [
            {
              key: 'GET /',
              ofPlan: { rateLimit: 1, burstLimit: 2 },
              ofStage: { rateLimit: 100, burstLimit: 50 },
            },
          ],
        },
        { name: 'abc/test', routes: [] },
      ],
    },
    { name: 'Empty', keys: [], stages: [] },
  ]);
});

test('a plan of a WebSocket API is told by the limits of its routes', () => {
  const route = (RouteKey: string) => ({
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: { Ref: 'Chat' }, RouteKey, ApiKeyRequired: true },
  });
  const model = TemplateModel.fromTemplate({
    Resources: {
      Chat: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'chat', ProtocolType: 'WEBSOCKET' } },
      Connect: route('$connect'),
      Send: route('send'),
      Live: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: {
          ApiId: { Ref: 'Chat' },
          StageName: 'live',
          DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 },
          RouteSettings: { send: { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5 } },
        },
      },
      Plan: {
        Type: 'AWS::ApiGateway::UsagePlan',
        Properties: { UsagePlanName: 'free', ApiStages: [{ ApiId: { Ref: 'Chat' }, Stage: { Ref: 'Live' } }] },
      },
    },
  });
  const [{ stages }] = plansOf(model);
  expect(stages).toEqual([
    {
      name: 'chat/live',
      routes: [
        { key: '$connect', ofPlan: undefined, ofStage: { rateLimit: 100, burstLimit: 50 } },
        { key: 'send', ofPlan: undefined, ofStage: { rateLimit: 10, burstLimit: 5 } },
      ],
    },
  ]);
});

test('a key without a name is told by its client', () => {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const stages = [new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod')];
  const keys = [
    ApiKeySource.generated('acme', { generation: 2 }),
    ApiKeySource.generated('globex'),
    ApiKeySource.fromId('abcdef1234'),
  ];
  new UsagePlanBundle(stack, 'Plans', { stages, plans: { gold: { keys } } });
  const [plan] = plansOf(TemplateModel.fromTemplate(validTemplateOf(stack).toJSON()));
  expect([...plan.keys].sort()).toEqual(['abcdef1234', 'acme, generation 2', 'globex']);
});
