import { App, Duration, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { HttpApi, HttpMethod, IpAddressType } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  ApiKind,
  Endpoint,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  HttpGatewayApiProps,
  HttpGatewayRoute,
  StageSet,
} from '../../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../../sample';
import { httpTemplateOf, partsOf, proxyRoute, v2RoutesOf } from '../../v2-sample';

const open = GatewayAuthorizer.publicAccess();

describe('routes of an HTTP API', () => {
  test('come from a map', () => {
    const template = httpTemplateOf({
      routes: {
        'GET /pets/{id}': proxyRoute,
        'ANY /files/{proxy+}': proxyRoute,
        'GET /': proxyRoute,
        $default: proxyRoute,
      },
    });
    expect(Object.keys(v2RoutesOf(template)).sort()).toEqual([
      '$default',
      'ANY /files/{proxy+}',
      'GET /',
      'GET /pets/{id}',
    ]);
  });

  test('may differ in slashes and hyphens alone', () => {
    const keys = ['GET /a--b', 'GET /a-b', 'GET /a/b'];
    const template = httpTemplateOf({ routes: Object.fromEntries(keys.map((key) => [key, proxyRoute])) });
    expect(Object.keys(v2RoutesOf(template)).sort()).toEqual(keys);
  });

  test('stay the same when a variable gets another name', () => {
    const idOf = (key: string) =>
      Object.keys(httpTemplateOf({ routes: { [key]: proxyRoute } }).findResources('AWS::ApiGatewayV2::Route'))[0];
    expect(idOf('GET /pets/{petId}/toys/{toyId}')).toBe(idOf('GET /pets/{id}/toys/{toy}'));
    expect(idOf('GET /pets/{id+}')).not.toBe(idOf('GET /pets/{id}'));
  });

  test('that call one backend in one way share an integration', () => {
    const stack = sampleStack();
    const [list, show] = [sampleFunction(stack, 'List'), sampleFunction(stack, 'Show')];
    const lambda = (handler = list, timeout?: Duration) => ({
      integration: GatewayIntegration.lambdaProxy(handler, { timeout }),
    });
    const template = httpTemplateOf(
      {
        routes: {
          'GET /a': lambda(),
          'POST /b': lambda(),
          'GET /{id}': lambda(),
          'GET /c': lambda(show),
          'GET /d': lambda(list, Duration.seconds(3)),
          'GET /e': { ...lambda(), requestParameters: { 'append:header.x': '1' } },
          'GET /f': { ...lambda(), responseParameters: { 200: { 'append:header.x': '1' } } },
        },
      },
      stack,
    );
    const targets = Object.fromEntries(
      partsOf(template, 'Route').map((route) => [route.RouteKey, JSON.stringify(route.Target)]),
    );
    expect(new Set([targets['GET /a'], targets['POST /b'], targets['GET /{id}']]).size).toBe(1);
    expect(new Set(Object.values(targets)).size).toBe(5);
    expect(partsOf(template, 'Integration')).toHaveLength(5);
  });

  test('whose integrations only CloudFormation can tell apart have one each', () => {
    const stack = sampleStack();
    const [first, second] = ['One', 'Two'].map((id) => new Queue(stack, id));
    const url = (queue: Queue) => ({ integration: GatewayIntegration.http(`https://${queue.queueName}.example.com`) });
    const template = httpTemplateOf({ routes: { 'GET /a': url(first), 'GET /b': url(second) } }, stack);
    expect(partsOf(template, 'Integration')).toHaveLength(2);
  });

  test('are guarded by IAM unless they say so', () => {
    const routes = v2RoutesOf(
      httpTemplateOf({ routes: { 'GET /a': proxyRoute, 'GET /b': { ...proxyRoute, authorizer: open } } }),
    );
    expect(routes['GET /a'].AuthorizationType).toBe('AWS_IAM');
    expect(routes['GET /b'].AuthorizationType).toBe('NONE');
  });

  test('give the same template in any order, by map or one by one', () => {
    const keys = ['GET /b', '$default', 'POST /a', 'ANY /c/{proxy+}'];
    const templateOf = (ordered: string[], inMap: number) => {
      const stack = sampleStack();
      const routes = Object.fromEntries(ordered.slice(0, inMap).map((key) => [key, proxyRoute]));
      const api = new HttpGatewayApi(stack, 'Api', { routes });
      for (const key of ordered.slice(inMap)) api.addRoute(key, proxyRoute);
      new StageSet(stack, 'Stages', { api, stages: { $default: { autoDeploy: false } } });
      return JSON.stringify(validTemplateOf(stack).toJSON());
    };
    const expected = templateOf(keys, 4);
    expect(templateOf([...keys].reverse(), 4)).toBe(expected);
    expect(templateOf([...keys].reverse(), 0)).toBe(expected);
    expect(templateOf(keys, 2)).toBe(expected);
  });

  test.each<[string, { [key: string]: HttpGatewayRoute }, RegExp]>([
    ['without a slash', { 'GET pets': proxyRoute }, /^AGW-HTTP-01: 'GET pets' is given as a route key/],
    ['of an unknown method', { 'TRACE /pets': proxyRoute }, /^AGW-HTTP-01: /],
    ['with a greedy variable inside', { 'GET /{proxy+}/a': proxyRoute }, /^AGW-HTTP-01: /],
    ['with a slash at the end', { 'GET /pets/': proxyRoute }, /^AGW-PATH-16: 'GET \/pets\/' is given as a route/],
    ['with one variable twice', { 'GET /{a}/{a}': proxyRoute }, /^AGW-PATH-18: /],
    [
      'that differ in the name of a variable',
      { 'GET /pets/{id}': proxyRoute, 'GET /pets/{petId}': proxyRoute },
      /^AGW-HTTP-29: 'GET \/pets\/\{petId\}' is there 2 times/,
    ],
  ])('%s are refused, and leave nothing behind', (_name, routes, message) => {
    const stack = sampleStack();
    expect(() => new HttpGatewayApi(stack, 'Api', { routes })).toThrow(message);
    expect(stack.node.tryFindChild('Api')).toBeUndefined();
  });

  test('that are added and refused leave the API as it was', () => {
    const stack = sampleStack();
    const api = new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': proxyRoute } });
    expect(() => api.addRoute('GET /a', proxyRoute)).toThrow(/^AGW-HTTP-29/);
    expect(() => api.addRoute('GET /b', { integration: GatewayIntegration.mock({ 200: {} }) })).toThrow(/^AGW-GEN-20/);
    expect(api.routeKeys).toEqual(['GET /a']);
    api.addRoute('GET /b', proxyRoute);
    expect(api.routeKeys).toEqual(['GET /a', 'GET /b']);
  });

  test('have scopes and names', () => {
    const authorizer = GatewayAuthorizer.jwt({ issuer: 'https://login.example.com', audience: ['pets'] });
    const route = { ...proxyRoute, authorizer, authorizationScopes: ['pets/read'], operationName: 'ListPets' };
    expect(v2RoutesOf(httpTemplateOf({ routes: { 'GET /a': route } }))['GET /a']).toMatchObject({
      AuthorizationScopes: ['pets/read'],
      OperationName: 'ListPets',
    });
    const scoped = { ...proxyRoute, authorizationScopes: ['pets/read'] };
    expect(() => httpTemplateOf({ routes: { 'GET /a': scoped } })).toThrow(/^AGW-HTTP-13: 'GET \/a' has scopes/);
  });

  test('map parameters of requests and of responses', () => {
    const route: HttpGatewayRoute = {
      ...proxyRoute,
      requestParameters: { 'append:header.tenant': '$context.authorizer.tenant', 'remove:querystring.debug': "''" },
      responseParameters: { 404: { 'overwrite:statuscode': '200' }, 200: { 'append:header.x': '1' } },
    };
    expect(v2RoutesOf(httpTemplateOf({ routes: { 'GET /a': route } }))['GET /a'].integration).toMatchObject({
      RequestParameters: route.requestParameters,
      ResponseParameters: {
        404: { ResponseParameters: [{ Destination: 'overwrite:statuscode', Source: '200' }] },
        200: { ResponseParameters: [{ Destination: 'append:header.x', Source: '1' }] },
      },
    });
  });

  test.each<[string, HttpGatewayRoute, RegExp]>([
    ['a mapping of a body', { ...proxyRoute, requestParameters: { 'append:body': '1' } }, /^AGW-INT-37: /],
    ['a reserved header', { ...proxyRoute, requestParameters: { 'append:header.via': '1' } }, /^AGW-HTTP-22: /],
    ['a status that is none', { ...proxyRoute, responseParameters: { ok: {} } }, /^AGW-HTTP-21: /],
    [
      'an API key',
      { ...proxyRoute, apiKeyRequired: true } as HttpGatewayRoute,
      /REST and WebSocket APIs have API keys/,
    ],
    [
      'a model',
      { ...proxyRoute, requestModel: {} } as HttpGatewayRoute,
      /^AGW-GEN-20: 'GET \/a' of an HTTP API has requestModel/,
    ],
  ])('with %s are refused', (_name, route, message) => {
    expect(() => httpTemplateOf({ routes: { 'GET /a': route } })).toThrow(message);
  });
});

describe('settings of an HTTP API', () => {
  test('CORS names the methods of the routes', () => {
    const cors = { allowOrigins: ['https://a.example.com'], exposeHeaders: ['X-Id'] };
    const routes = { 'GET /a': proxyRoute, 'POST /a': proxyRoute };
    const [api] = partsOf(httpTemplateOf({ cors, routes }), 'Api');
    expect(api.CorsConfiguration).toMatchObject({
      AllowMethods: ['GET', 'POST'],
      AllowOrigins: ['https://a.example.com'],
      ExposeHeaders: ['X-Id'],
      AllowCredentials: false,
    });
    const [any] = partsOf(httpTemplateOf({ cors, routes: { $default: { ...proxyRoute, authorizer: open } } }), 'Api');
    expect(any.CorsConfiguration.AllowMethods).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']);
  });

  test('credentials with any origin are refused', () => {
    const cors = { allowOrigins: ['*'], allowCredentials: true };
    expect(() => httpTemplateOf({ cors })).toThrow(/^AGW-CORS-04/);
  });

  test.each([
    ['endpoint', Endpoint.edge(), 'REST APIs have edge and private endpoints'],
    ['resourcePolicy', {}, 'REST APIs have resource policies'],
    ['gatewayResponses', {}, 'REST APIs have gateway responses'],
  ])('%s is refused', (setting, value, message) => {
    const make = () => new HttpGatewayApi(sampleStack(), 'Api', { [setting]: value } as HttpGatewayApiProps);
    expect(make).toThrow(`AGW-GEN-20: 'Api' of an HTTP API has ${setting}; ${message}.`);
  });

  test('name, description, address and tags', () => {
    const [api] = partsOf(
      httpTemplateOf({
        apiName: 'Pets',
        description: 'All pets',
        disableExecuteApiEndpoint: true,
        ipAddressType: IpAddressType.DUAL_STACK,
        tags: { team: 'pets' },
      }),
      'Api',
    );
    expect(api).toMatchObject({
      Name: 'Pets',
      Description: 'All pets',
      DisableExecuteApiEndpoint: true,
      IpAddressType: 'dualstack',
      Tags: { team: 'pets' },
    });
    expect(() => new HttpGatewayApi(sampleStack(), 'Api', { apiName: 'x'.repeat(129) })).toThrow(/^AGW-HTTP-06/);
  });
});

describe('Lambda functions behind an HTTP API', () => {
  test('have one permission each, for routes and for authorizers', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.lambdaProxy(sampleFunction(stack));
    const authorizer = GatewayAuthorizer.lambdaRequest({ handler: sampleFunction(stack, 'Guard') });
    const template = httpTemplateOf(
      { authorizer, routes: { 'GET /a': { integration }, 'GET /b': { integration }, $default: { integration } } },
      stack,
    );
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission'));
    const calls = permissions.map(({ Properties }) => Properties.SourceArn['Fn::Join'][1].at(-1));
    expect(calls.sort()).toEqual(['/$default/*', '/authorizers/*']);
  });

  test('may belong to another stack', () => {
    const app = new App();
    const fn = sampleFunction(new Stack(app, 'Functions'));
    const stack = new Stack(app, 'Sample');
    const authorizer = GatewayAuthorizer.lambdaRequest({ handler: fn });
    const api = new HttpGatewayApi(stack, 'Api', {
      authorizer,
      routes: { 'GET /a': { integration: GatewayIntegration.lambdaProxy(fn) } },
    });
    new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
    Template.fromStack(stack).resourceCountIs('AWS::Lambda::Permission', 1);
  });
});

describe('an HTTP API tells', () => {
  const stack = sampleStack();
  const api = new HttpGatewayApi(stack, 'Api', { routes: { 'GET /pets/{id}': proxyRoute, $default: proxyRoute } });
  const resolved = (value: string) => JSON.stringify(stack.resolve(value));

  test('its kind, its parts and its routes', () => {
    expect(api.apiKind).toBe(ApiKind.HTTP);
    expect(api.apiId).toBe(api.httpApi.apiId);
    expect(api.route('GET /pets/{id}').path).toBe('/pets/{id}');
    expect(() => api.route('GET /pet/{id}')).toThrow(/AGW-PATH-17: .*Did you mean 'GET \/pets\/\{id\}'/);
  });

  test('the ARNs of its routes', () => {
    expect(resolved(api.arnForExecuteApi({ route: 'GET /pets/{id}', stage: 'dev' }))).toContain('/dev/GET/pets/*"');
    expect(resolved(api.arnForExecuteApi({ route: '$default' }))).toContain('/*/$default"');
    expect(resolved(api.arnForExecuteApi())).toContain('/*/*"');
  });

  test('its metrics', () => {
    expect(api.metricCount().metricName).toBe('Count');
    expect(api.metricClientError().metricName).toBe('4xx');
    expect(api.metricServerError().metricName).toBe('5xx');
    expect(api.metricLatency().metricName).toBe('Latency');
    expect(api.metricIntegrationLatency().metricName).toBe('IntegrationLatency');
  });

  test('lets somebody call routes that IAM guards', () => {
    const role = new Role(stack, 'Caller', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    api.grantInvoke(role, 'GET /pets/{id}');
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [Match.objectLike({ Action: 'execute-api:Invoke', Effect: 'Allow' })] },
    });
  });
});

test('an HTTP API of aws-cdk-lib goes into a stage set', () => {
  const stack = sampleStack();
  const httpApi = new HttpApi(stack, 'Theirs', { createDefaultStage: false });
  httpApi.addRoutes({
    path: '/pets',
    methods: [HttpMethod.GET],
    integration: new HttpLambdaIntegration('Backend', sampleFunction(stack)),
  });
  const api = HttpGatewayApi.fromHttpApi(stack, 'Api', httpApi);
  expect(api.routeKeys).toEqual(['GET /pets']);
  const throttle = { rateLimit: 1, burstLimit: 1 };
  new StageSet(stack, 'Stages', { api, stages: { $default: { methods: { 'GET /pets': { throttle } } } } });
  const [stage] = partsOf(validTemplateOf(stack), 'Stage');
  expect(stage.RouteSettings['GET /pets']).toMatchObject({ ThrottlingRateLimit: 1 });
});

test('an HTTP API known by its id alone goes into a stage set', () => {
  const stack = sampleStack();
  const api = HttpGatewayApi.fromHttpApi(
    stack,
    'Api',
    HttpApi.fromHttpApiAttributes(stack, 'Theirs', { httpApiId: 'abcdef' }),
  );
  expect(api.routeKeys).toEqual([]);
  new StageSet(stack, 'Stages', { api, stages: { dev: {} } });
  expect(partsOf(validTemplateOf(stack), 'Stage')[0].ApiId).toBe('abcdef');
});
