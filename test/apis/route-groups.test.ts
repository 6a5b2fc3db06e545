import { Duration } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import {
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayRouteGroup,
  HttpGatewayApi,
  RequestValidation,
} from '../../lib';
import { methodsOf, mockRoute, sampleFunction, sampleStack, templateOf, validTemplateOf } from '../sample';
import { httpTemplateOf, partsOf, proxyRoute, v2RoutesOf } from '../v2-sample';

const open = { ...mockRoute, authorizer: GatewayAuthorizer.publicAccess() };

describe('the defaults of an API', () => {
  test('hold for every route that does not say so itself', () => {
    const template = templateOf({
      apiKeyRequired: true,
      requestValidation: RequestValidation.NONE,
      cors: { allowOrigins: ['*'] },
      routes: {
        'GET /a': mockRoute,
        'GET /b': { ...mockRoute, apiKeyRequired: false, requestValidation: RequestValidation.BODY },
      },
    });
    const { 'GET /a': a, 'GET /b': b, 'OPTIONS /a': preflight } = methodsOf(template);
    expect([a.ApiKeyRequired, b.ApiKeyRequired, preflight.ApiKeyRequired]).toEqual([true, false, false]);
    expect([a.RequestValidatorId, b.RequestValidatorId]).toEqual([undefined, expect.anything()]);
  });

  test('give scopes to the routes whose authorizers know scopes', () => {
    const stack = sampleStack();
    const authorizer = GatewayAuthorizer.cognito({ userPools: [new UserPool(stack, 'People')] });
    const routes = { 'GET /a': mockRoute, 'GET /b': { ...mockRoute, authorizationScopes: ['own'] }, 'GET /c': open };
    const methods = methodsOf(templateOf({ authorizer, authorizationScopes: ['pets'], routes }, stack));
    const scopes = Object.values(methods).map(({ AuthorizationScopes }) => AuthorizationScopes);
    expect(scopes).toEqual([['pets'], ['own'], undefined]);
  });

  test('give a time to integrations that have none', () => {
    const stack = sampleStack();
    const fn = sampleFunction(stack);
    const timeout = Duration.seconds(3);
    const routes = {
      'GET /a': { integration: GatewayIntegration.lambdaProxy(fn) },
      'GET /b': { integration: GatewayIntegration.lambdaProxy(fn, { timeout: Duration.seconds(9) }) },
      'GET /c': mockRoute,
    };
    const methods = Object.values(methodsOf(templateOf({ timeout, routes }, stack)));
    expect(methods.map(({ Integration }) => Integration.TimeoutInMillis)).toEqual([3000, 9000, undefined]);
    const template = httpTemplateOf({ timeout, routes: { 'GET /a': proxyRoute } });
    expect(partsOf(template, 'Integration').map(({ TimeoutInMillis }) => TimeoutInMillis)).toEqual([3000]);
    const late = { timeout: Duration.millis(10), routes: { 'GET /a': routes['GET /a'] } };
    expect(() => new GatewayApi(stack, 'Late', late)).toThrow(/^AGW-INT-0\d: .*10/);
  });
});

describe('groups of routes', () => {
  const admin: GatewayRouteGroup = {
    authorizer: GatewayAuthorizer.iam(),
    apiKeyRequired: true,
    routes: { 'GET /': mockRoute, 'GET /users/{id}': mockRoute, 'POST /users': { ...open, apiKeyRequired: false } },
  };

  test('stand below a path, with defaults of their own', () => {
    const template = templateOf({
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: { 'GET /': mockRoute },
      groups: { '/admin': admin, '/': { routes: { 'GET /health': mockRoute } } },
    });
    const shown = Object.entries(methodsOf(template)).map(([key, method]) => [
      key,
      method.AuthorizationType,
      method.ApiKeyRequired,
    ]);
    expect(shown.sort()).toEqual([
      ['GET /', 'NONE', false],
      ['GET /admin', 'AWS_IAM', true],
      ['GET /admin/users/{id}', 'AWS_IAM', true],
      ['GET /health', 'NONE', false],
      ['POST /admin/users', 'NONE', false],
    ]);
  });

  test('may join later, and make the same template', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /': mockRoute } });
    const methods = api.addGroup('/admin', admin);
    expect(methods.map(({ httpMethod }) => httpMethod)).toEqual(['GET', 'GET', 'POST']);
    const whole = sampleStack();
    new GatewayApi(whole, 'Api', { groups: { '/admin': admin }, routes: { 'GET /': mockRoute } });
    expect(validTemplateOf(stack).toJSON()).toEqual(validTemplateOf(whole).toJSON());
  });

  test('of an HTTP API are the same', () => {
    const authorizer = GatewayAuthorizer.publicAccess();
    const template = httpTemplateOf({ groups: { '/v1': { authorizer, routes: { 'GET /pets/{id}': proxyRoute } } } });
    expect(v2RoutesOf(template)['GET /v1/pets/{id}'].AuthorizationType).toBe('NONE');
    const api = new HttpGatewayApi(sampleStack(), 'Api');
    api.addGroup('/v2/', { routes: { 'ANY /': proxyRoute } });
    expect(api.routeKeys).toEqual(['ANY /v2']);
  });

  test('are refused where their routes are', () => {
    const api = new GatewayApi(sampleStack(), 'Api', { groups: { '/admin': admin } });
    expect(() => api.addGroup('/admin', { routes: { 'GET /': mockRoute } })).toThrow(/^AGW-PATH-05: 'GET \/admin'/);
    expect(() => api.addGroup('admin', { routes: { 'GET /': mockRoute } })).toThrow(/^AGW-PATH-16: 'GET admin'/);
    expect(() => new HttpGatewayApi(sampleStack(), 'Api').addGroup('/a', { routes: { $default: proxyRoute } })).toThrow(
      /^AGW-HTTP-01: /,
    );
    expect(() => api.addGroup('/b', {} as never)).toThrow(/^AGW-GEN-22: the group '\/b' has no routes/);
  });
});
