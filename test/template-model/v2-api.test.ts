import { ApiKind } from '../../lib/template-model/api-kind';
import { TemplateModel } from '../../lib/template-model/template-model';

const ApiId = { Ref: 'Api' };
const modelOf = (Resources: object) => TemplateModel.fromTemplate({ Resources });
const api = (ProtocolType: unknown, more: object = {}) => ({
  Type: 'AWS::ApiGatewayV2::Api',
  Properties: { Name: 'pets', ProtocolType, ...more },
});
const of = (type: string, Properties: object) => ({
  Type: `AWS::ApiGatewayV2::${type}`,
  Properties: { ApiId, ...Properties },
});

describe('an API of the second generation', () => {
  test('is an HTTP or a WebSocket API, always regional', () => {
    const model = modelOf({ Http: api('HTTP'), Socket: api('WEBSOCKET') });
    expect(model.httpApis.map(({ logicalId }) => logicalId)).toEqual(['Http']);
    expect(model.webSocketApis.map(({ logicalId }) => logicalId)).toEqual(['Socket']);
    expect(model.restApis).toEqual([]);
    expect(model.httpApis[0].endpointTypes).toEqual(['REGIONAL']);
  });

  test.each([
    ['HTTP', 'GET /pets/{id}', 'GET', '/pets/{id}'],
    ['HTTP', '$default', undefined, undefined],
    ['WEBSOCKET', '$connect', undefined, undefined],
    ['WEBSOCKET', 'GET /pets', undefined, undefined],
  ])('%s route %s', (protocol, RouteKey, verb, path) => {
    const [route] = modelOf({ Api: api(protocol), Route: of('Route', { RouteKey }) }).routes;
    expect(route).toMatchObject({ key: RouteKey, authorizationType: 'NONE', apiKeyRequired: false });
    expect(route.verb).toBe(verb);
    expect(route.path).toBe(path);
  });

  test.each([
    ['joined', { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] }],
    ['substituted', { 'Fn::Sub': 'integrations/${Integration}' }],
  ])('a %s target leads to the integration', (_, Target) => {
    const model = modelOf({
      Api: api('HTTP'),
      List: { Type: 'AWS::Lambda::Function' },
      One: of('Route', { RouteKey: 'GET /a', Target }),
      Two: of('Route', { RouteKey: 'GET /b', Target }),
      Integration: of('Integration', {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['List', 'Arn'] },
      }),
    });
    const [integration] = model.integrations;
    expect(model.routes.map((route) => route.integration)).toEqual([integration, integration]);
    expect(integration.route).toBe(model.routes[0]);
    expect(integration).toMatchObject({ integrationType: 'AWS_PROXY', uri: '${List.Arn}' });
    expect(integration.lambdaFunction).toBe(model.functions[0]);
    expect(model.apis[0].integrations).toEqual([integration]);
  });

  test('routes, authorizers, stages, deployments and models belong to it', () => {
    const model = modelOf({
      Api: api('HTTP'),
      Auth: of('Authorizer', { AuthorizerType: 'JWT', Name: 'users' }),
      Route: of('Route', { RouteKey: 'GET /a', AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Auth' } }),
      Deployment: of('Deployment', {}),
      Stage: of('Stage', { StageName: 'prod', DeploymentId: { Ref: 'Deployment' } }),
      Model: of('Model', { Name: 'Pet' }),
    });
    const [first] = model.apis;
    expect(model.routes[0].authorizer).toBe(first.authorizers[0]);
    expect(model.routes[0].authorizer).toMatchObject({ authorizerType: 'JWT', name: 'users' });
    expect(first.stages[0]).toMatchObject({ stageName: 'prod', deployment: first.deployments[0] });
    expect(first.models.map(({ logicalId }) => logicalId)).toEqual(['Model']);
  });

  test('an unresolved authorization type is not taken for none', () => {
    const [route] = modelOf({ Api: api('HTTP'), Route: of('Route', { AuthorizationType: { Ref: 'Type' } }) }).routes;
    expect(route.authorizationType).toBeUndefined();
    expect(route.key).toBeUndefined();
  });

  test.each([
    ['https://example.com', undefined, '$default', 'HTTP_PROXY'],
    [{ 'Fn::GetAtt': ['List', 'Arn'] }, 'GET /pets', 'GET /pets', 'AWS_PROXY'],
  ])('a target of the API itself makes a route', (Target, RouteKey, key, integrationType) => {
    const model = modelOf({ Api: api('HTTP', { Target, RouteKey }), List: { Type: 'AWS::Lambda::Function' } });
    expect(model.routes[0]).toMatchObject({ key, location: 'Target', logicalId: 'Api' });
    expect(model.routes[0].integration).toMatchObject({ integrationType });
    expect(model.integrations[0].lambdaFunction).toBe(typeof Target === 'string' ? undefined : model.functions[0]);
  });

  test.each([
    ['GET /pets', ApiKind.HTTP],
    ['$default', ApiKind.HTTP],
    ['$connect', ApiKind.WEBSOCKET],
  ])('a route %s of an API outside of the template hangs on a placeholder of kind %s', (RouteKey, kind) => {
    const model = modelOf({ Route: of('Route', { RouteKey, ApiId: 'abc' }) });
    expect(model.apis).toEqual([]);
    expect(model.routes[0].api).toMatchObject({ logicalId: '', kind, hasHiddenRoutes: true });
  });
});

test('an API whose protocol is unresolved is what its route selection says', () => {
  const kindWith = (properties: object) => modelOf({ Api: api({ Ref: 'Protocol' }, properties) }).apis[0].kind;
  expect(kindWith({ RouteSelectionExpression: '$request.body.action' })).toBe(ApiKind.WEBSOCKET);
  expect(kindWith({ RouteSelectionExpression: '${request.method} ${request.path}' })).toBe(ApiKind.HTTP);
  expect(kindWith({})).toBe(ApiKind.HTTP);
});
