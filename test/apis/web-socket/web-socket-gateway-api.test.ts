import { Match, Template } from 'aws-cdk-lib/assertions';
import { Model } from 'aws-cdk-lib/aws-apigateway';
import { WebSocketApi, WebSocketApiKeySelectionExpression } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketMockIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApiKind,
  ApiModel,
  GatewayAuthorizer,
  GatewayIntegration,
  StageSet,
  WebSocketGatewayApi,
  WebSocketGatewayApiProps,
  WebSocketGatewayRoute,
} from '../../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../../sample';
import { partsOf, quietRoute, v2RoutesOf, webSocketTemplateOf } from '../../v2-sample';

const message = ApiModel.jsonSchema('Message', { type: 'object', required: ['text'] });
const routes = { $connect: quietRoute, $disconnect: quietRoute, $default: quietRoute, send: quietRoute };

describe('routes of a WebSocket API', () => {
  test('come from a map, each with an integration of its own', () => {
    const template = webSocketTemplateOf({ routes });
    expect(Object.keys(v2RoutesOf(template)).sort()).toEqual(['$connect', '$default', '$disconnect', 'send']);
    template.resourceCountIs('AWS::ApiGatewayV2::Integration', 4);
  });

  test('give the same template in any order, by map or one by one', () => {
    const templateOf = (keys: string[], inMap: number) => {
      const stack = sampleStack();
      const inProps = Object.fromEntries(keys.slice(0, inMap).map((key) => [key, quietRoute]));
      const api = new WebSocketGatewayApi(stack, 'Api', { routes: inProps });
      for (const key of keys.slice(inMap)) api.addRoute(key, quietRoute);
      new StageSet(stack, 'Stages', { api, stages: { live: { autoDeploy: false } } });
      return JSON.stringify(validTemplateOf(stack).toJSON());
    };
    const keys = Object.keys(routes);
    const expected = templateOf(keys, 4);
    expect(templateOf([...keys].reverse(), 4)).toBe(expected);
    expect(templateOf([...keys].reverse(), 1)).toBe(expected);
  });

  test('are selected by the field action, or by what the API says', () => {
    expect(partsOf(webSocketTemplateOf({ routes }), 'Api')[0].RouteSelectionExpression).toBe('$request.body.action');
    const [api] = partsOf(webSocketTemplateOf({ routes, routeSelectionExpression: '$request.body.type' }), 'Api');
    expect(api.RouteSelectionExpression).toBe('$request.body.type');
  });

  test('answer where they say so', () => {
    const template = webSocketTemplateOf({
      routes: {
        ...routes,
        send: { integration: GatewayIntegration.mock({ 200: { ok: true } }), returnResponse: true },
      },
    });
    expect(v2RoutesOf(template).send.RouteResponseSelectionExpression).toBe('$default');
    expect(partsOf(template, 'RouteResponse')).toHaveLength(1);
    expect(partsOf(template, 'IntegrationResponse')).toEqual([
      expect.objectContaining({
        IntegrationResponseKey: '$default',
        ResponseTemplates: { $default: '{"ok":true}' },
        TemplateSelectionExpression: '\\$default',
      }),
    ]);
  });

  test('of functions answer without a mapping', () => {
    const stack = sampleStack();
    const send = { integration: GatewayIntegration.lambdaProxy(sampleFunction(stack)), returnResponse: true };
    const template = webSocketTemplateOf({ routes: { ...routes, send } }, stack);
    template.resourceCountIs('AWS::ApiGatewayV2::RouteResponse', 1);
    template.resourceCountIs('AWS::ApiGatewayV2::IntegrationResponse', 0);
  });

  test('share the model of their messages', () => {
    const template = webSocketTemplateOf({
      routes: {
        ...routes,
        send: { ...quietRoute, requestModel: message },
        join: { ...quietRoute, requestModel: message },
      },
    });
    expect(partsOf(template, 'Model')).toEqual([expect.objectContaining({ Name: 'Message' })]);
    expect(v2RoutesOf(template).send).toMatchObject({
      ModelSelectionExpression: '$request.body.action',
      RequestModels: { send: 'Message' },
    });
  });

  test('require parameters, keys, and have names', () => {
    const $connect: WebSocketGatewayRoute = {
      ...quietRoute,
      parameters: { 'route.request.querystring.room': true },
      apiKeyRequired: true,
      operationName: 'Connect',
    };
    const { RequestParameters, ApiKeyRequired, OperationName } = v2RoutesOf(
      webSocketTemplateOf({ routes: { ...routes, $connect } }),
    ).$connect;
    expect(RequestParameters).toEqual({ 'route.request.querystring.room': { Required: true } });
    expect({ ApiKeyRequired, OperationName }).toEqual({ ApiKeyRequired: true, OperationName: 'Connect' });
  });

  test.each<[string, (stack: ReturnType<typeof sampleStack>) => WebSocketGatewayRoute, RegExp]>([
    ['an authorizer', () => ({ ...quietRoute, authorizer: GatewayAuthorizer.iam() }), /^AGW-AUTH-26: 'send' has/],
    [
      'a model of another class',
      () => ({ ...quietRoute, requestModel: ApiModel.fromCdk({ modelId: 'Theirs' } as Model) }),
      /^AGW-GEN-20: 'send' of a WebSocket API has the model 'Theirs' of aws-cdk-lib; REST APIs/,
    ],
    [
      'a schema that is too large',
      () => ({ ...quietRoute, requestModel: ApiModel.jsonSchema('Big', { description: 'x'.repeat(33_000) }) }),
      /^AGW-WS-23: /,
    ],
    [
      'headers that only the opening request has',
      () => ({
        integration: GatewayIntegration.httpCustom('https://a.example.com', {
          requestParameters: { 'integration.request.header.x': 'route.request.header.x' },
        }),
      }),
      /^AGW-WS-16: /,
    ],
  ])('with %s are refused', (_name, routeOf, refusal) => {
    const stack = sampleStack();
    expect(() => webSocketTemplateOf({ routes: { ...routes, send: routeOf(stack) } }, stack)).toThrow(refusal);
  });

  test('with one name for two models are refused', () => {
    const other = ApiModel.jsonSchema('Message', { type: 'string' });
    const withModels = { send: { ...quietRoute, requestModel: message }, join: { ...quietRoute, requestModel: other } };
    expect(() => webSocketTemplateOf({ routes: { ...routes, ...withModels } })).toThrow(/^AGW-MAP-/);
  });

  test('that are added and refused leave the API as it was', () => {
    const api = new WebSocketGatewayApi(sampleStack(), 'Api', { routes });
    expect(() => api.addRoute('send', quietRoute)).toThrow(/^AGW-HTTP-29: 'send' is there 2 times/);
    expect(api.routeKeys).toEqual(['$connect', '$default', '$disconnect', 'send']);
  });
});

describe('connections of a WebSocket API', () => {
  test('are guarded by IAM, messages by nothing', () => {
    const rendered = v2RoutesOf(webSocketTemplateOf({ routes }));
    const types = Object.fromEntries(Object.entries(rendered).map(([key, route]) => [key, route.AuthorizationType]));
    expect(types).toEqual({ $connect: 'AWS_IAM', $disconnect: 'NONE', $default: 'NONE', send: 'NONE' });
  });

  test('are open to everybody only in so many words', () => {
    const { $connect, ...messages } = routes;
    const make = (authorizer?: GatewayAuthorizer) => () => webSocketTemplateOf({ routes: messages, authorizer });
    expect(make()).toThrow(/AGW-WS-25: 'Sample\/Api' has an authorizer of type AWS_IAM and no route for it/);
    expect(make(GatewayAuthorizer.publicAccess())).not.toThrow();
  });
});

describe('a WebSocket API', () => {
  test('has no CORS', () => {
    const props = { routes, cors: { allowOrigins: ['*'] } } as WebSocketGatewayApiProps;
    expect(() => new WebSocketGatewayApi(sampleStack(), 'Api', props)).toThrow(
      "AGW-GEN-20: 'Api' of a WebSocket API has cors; HTTP APIs have CORS as a setting of the API.",
    );
  });

  test('takes a key from the authorizer', () => {
    const apiKeySelectionExpression = WebSocketApiKeySelectionExpression.AUTHORIZER_USAGE_IDENTIFIER_KEY;
    const [api] = partsOf(webSocketTemplateOf({ routes, apiKeySelectionExpression }), 'Api');
    expect(api.ApiKeySelectionExpression).toBe('$context.authorizer.usageIdentifierKey');
  });

  test('tells its kind, its parts, ARNs and metrics', () => {
    const stack = sampleStack();
    const api = new WebSocketGatewayApi(stack, 'Api', { routes, description: 'All rooms', tags: { team: 'chat' } });
    expect(api.apiKind).toBe(ApiKind.WEBSOCKET);
    expect(api.apiId).toBe(api.webSocketApi.apiId);
    expect(api.cfnApi.description).toBe('All rooms');
    expect(api.route('send').routeKey).toBe('send');
    expect(() => api.route('sned')).toThrow(/AGW-PATH-17: .*'send'/);
    expect(JSON.stringify(stack.resolve(api.arnForExecuteApi({ route: 'send', stage: 'live' })))).toContain(
      '/live/send"',
    );
    expect(api.metric('ConnectCount').metricName).toBe('ConnectCount');
  });

  test('lets somebody connect, and somebody manage connections', () => {
    const stack = sampleStack();
    const api = new WebSocketGatewayApi(stack, 'Api', { routes });
    const role = new Role(stack, 'Caller', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    api.grantInvoke(role);
    api.grantManageConnections(role);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Action: 'execute-api:Invoke' }),
          Match.objectLike({ Action: 'execute-api:ManageConnections' }),
        ],
      },
    });
  });

  test('of aws-cdk-lib goes into a stage set', () => {
    const stack = sampleStack();
    const integration = new WebSocketMockIntegration('Mock');
    const theirs = new WebSocketApi(stack, 'Theirs', { connectRouteOptions: { integration } });
    theirs.addRoute('send', { integration });
    const api = WebSocketGatewayApi.fromWebSocketApi(stack, 'Api', theirs);
    expect(api.routeKeys).toEqual(['$connect', 'send']);
    const stages = new StageSet(stack, 'Stages', { api, stages: { live: { autoDeploy: false } } });
    const deployment = stack.resolve(stages.latestV2Deployment!.logicalId);
    const { Resources } = validTemplateOf(stack).toJSON();
    const waitsFor = Resources[deployment].DependsOn.map((id: string) => Resources[id].Type);
    expect(waitsFor.filter((type: string) => type === 'AWS::ApiGatewayV2::Route')).toHaveLength(2);
  });
});
