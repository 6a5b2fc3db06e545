import { ApiModel, GatewayApi, GatewayAuthorizer, GatewayIntegration, RequestValidation, StageSet } from '../../../lib';
import { methodsOf, mockRoute, sampleFunction, sampleStack, templateOf, validTemplateOf } from '../../sample';

const withRoutes = (...keys: string[]) =>
  new GatewayApi(sampleStack(), 'Api', { routes: Object.fromEntries(keys.map((key) => [key, mockRoute])) });

describe('routes', () => {
  test('have paths of whatever words', () => {
    const keys = ['GET /GET', 'ANY /OPTIONS/Resource', 'GET /a/Default', 'GET /a', 'GET /a/b', 'GET /a--b'];
    const routes = Object.fromEntries(keys.map((key) => [key, mockRoute]));
    expect(Object.keys(methodsOf(templateOf({ routes }))).sort()).toEqual([...keys].sort());
  });

  test('become methods on the resources of their path', () => {
    const template = templateOf({
      routes: { 'GET /': mockRoute, 'ANY /a/{id}': mockRoute, 'GET /a/{id}/{rest+}': mockRoute },
    });
    expect(Object.keys(methodsOf(template)).sort()).toEqual(['ANY /a/{id}', 'GET /', 'GET /a/{id}/{rest+}']);
    template.resourceCountIs('AWS::ApiGateway::Resource', 3);
  });

  test('declare the variables of their path', () => {
    const template = templateOf({ routes: { 'GET /a/{id}/{rest+}': mockRoute } });
    expect(methodsOf(template)['GET /a/{id}/{rest+}'].RequestParameters).toEqual({
      'method.request.path.id': true,
      'method.request.path.rest': true,
    });
  });

  test('carry their settings to the method', () => {
    const template = templateOf({
      routes: {
        'POST /a': {
          ...mockRoute,
          apiKeyRequired: true,
          operationName: 'CreateA',
          parameters: { 'method.request.querystring.dry': false },
          requestModel: ApiModel.jsonSchema('A', { type: 'object' }),
          responseModels: { 200: ApiModel.jsonSchema('B', { type: 'object' }) },
        },
      },
    });
    const method = methodsOf(template)['POST /a'];
    expect(method).toMatchObject({
      ApiKeyRequired: true,
      AuthorizationType: 'AWS_IAM',
      OperationName: 'CreateA',
      RequestParameters: { 'method.request.querystring.dry': false },
    });
    expect(Object.keys(method.RequestModels)).toEqual(['application/json']);
    expect(method.MethodResponses).toHaveLength(1);
    expect(Object.keys(method.MethodResponses[0].ResponseModels)).toEqual(['application/json']);
  });

  test('share one validator for each kind', () => {
    const template = templateOf({
      routes: {
        'GET /a': mockRoute,
        'GET /b': mockRoute,
        'GET /c': { ...mockRoute, requestValidation: RequestValidation.BODY },
        'GET /d': { ...mockRoute, requestValidation: RequestValidation.NONE },
      },
    });
    template.resourceCountIs('AWS::ApiGateway::RequestValidator', 2);
    const methods = methodsOf(template);
    expect(methods['GET /a'].RequestValidatorId).toEqual(methods['GET /b'].RequestValidatorId);
    expect(methods['GET /d'].RequestValidatorId).toBeUndefined();
  });

  test('share one model however often it is used', () => {
    const model = () => ApiModel.jsonSchema('Pet', { type: 'object' });
    const template = templateOf({
      routes: {
        'POST /a': { ...mockRoute, requestModel: model() },
        'POST /b': { ...mockRoute, requestModel: model() },
      },
    });
    template.resourceCountIs('AWS::ApiGateway::Model', 1);
    template.hasResourceProperties('AWS::ApiGateway::Model', {
      Name: 'Pet',
      Schema: { $schema: 'http://json-schema.org/draft-04/schema#', type: 'object' },
    });
  });

  test('can be added later, and are found by key', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api');
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    const added = api.addRoute('GET /late', mockRoute);
    expect(api.route('GET /late')).toBe(added);
    expect(api.routeKeys).toEqual(['GET /late']);
    const deployment = Object.values(validTemplateOf(stack).findResources('AWS::ApiGateway::Deployment'))[0];
    expect(deployment.DependsOn).toContain(stack.getLogicalId(added!.node.defaultChild as never));
  });

  test('give the same template, byte for byte, in any order', () => {
    const keys = ['GET /b', 'POST /a/{id}', 'GET /a', 'DELETE /a/{id}', 'GET /'];
    const bytesFor = (inMap: string[], added: string[]) => {
      const stack = sampleStack();
      const fn = sampleFunction(stack);
      const route = { integration: GatewayIntegration.lambdaProxy(fn), authorizer: GatewayAuthorizer.publicAccess() };
      const api = new GatewayApi(stack, 'Api', {
        cors: { allowOrigins: ['*'] },
        routes: Object.fromEntries(inMap.map((key) => [key, route])),
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {}, dev: {} } });
      for (const key of added) api.addRoute(key, route);
      return JSON.stringify(validTemplateOf(stack).toJSON());
    };
    const expected = bytesFor(keys, []);
    expect(bytesFor([...keys].reverse(), [])).toBe(expected);
    expect(bytesFor([], [...keys].reverse())).toBe(expected);
    expect(bytesFor(keys.slice(3), keys.slice(0, 3))).toBe(expected);
  });
});

describe('a route is refused', () => {
  test.each([
    ['an unknown verb', ['FETCH /a'], 'AGW-PATH-09: '],
    ['a lower-case verb', ['get /a'], 'AGW-PATH-09: '],
    ['a key without a path', ['GET'], 'AGW-PATH-16: '],
    ['a path without a slash', ['GET a'], 'AGW-PATH-16: '],
    ['an empty part', ['GET /a//b'], 'AGW-PATH-16: '],
    ['a trailing slash', ['GET /a/'], 'AGW-PATH-16: '],
    ['a query string', ['GET /a?b=c'], 'AGW-PATH-16: '],
    ['a second space', ['GET /a /b'], 'AGW-PATH-16: '],
    ['a part of other characters', ['GET /a*b'], 'AGW-PATH-01: '],
    ['a variable that is not the whole part', ['GET /pet{id}'], 'AGW-PATH-02: '],
    ['a greedy variable that is not last', ['GET /{rest+}/a'], 'AGW-PATH-03: '],
    ['a sibling variable', ['GET /a/{id}', 'GET /a/{name}/b'], 'AGW-PATH-04: '],
    ['a greedy sibling', ['GET /a/{id}', 'GET /a/{rest+}'], 'AGW-PATH-04: '],
    ['a variable named twice', ['GET /a/{id}/b/{id}'], 'AGW-PATH-18: '],
  ])('for %s', (_, keys, message) => {
    expect(() => withRoutes(...keys)).toThrow(message);
  });

  test('when it is there already', () => {
    expect(() => withRoutes('GET /a').addRoute('GET /a', mockRoute)).toThrow('AGW-PATH-05: ');
  });

  test('and nothing of the API is left behind', () => {
    const stack = sampleStack();
    expect(() => new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute, 'GET b': mockRoute } })).toThrow();
    expect(stack.node.tryFindChild('Api')).toBeUndefined();
  });

  test('and nothing of the route is left behind', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
    const before = stack.node.findAll().length;
    const scoped = { ...mockRoute, authorizationScopes: ['pets/read'] };
    expect(() => api.addRoute('GET /b/{id}', scoped)).toThrow('AGW-AUTH-16: ');
    expect(stack.node.findAll()).toHaveLength(before);
    expect(api.routeKeys).toEqual(['GET /a']);
    api.addRoute('GET /b/{name}', mockRoute);
  });

  test('by a stack that begins in the code of the user', () => {
    try {
      withRoutes('GET a');
      throw new Error('accepted');
    } catch (error) {
      const frames = (error as Error).stack!.split('\n').filter((line) => /^\s+at /.test(line));
      expect(frames[0]).toContain('routes.test.ts');
    }
  });

  test('with the nearest names when it is asked for and not there', () => {
    expect(() => withRoutes('GET /pets', 'POST /orders').route('GET /pet')).toThrow(/AGW-PATH-17: .*'GET \/pets'/s);
  });
});

test('two different models of one name are refused', () => {
  const route = (schema: object) => ({ ...mockRoute, requestModel: ApiModel.jsonSchema('Pet', schema) });
  expect(() =>
    templateOf({ routes: { 'POST /a': route({ type: 'object' }), 'POST /b': route({ type: 'array' }) } }),
  ).toThrow('AGW-MAP-08: ');
});
