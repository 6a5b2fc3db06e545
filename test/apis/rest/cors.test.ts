import { Duration } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CorsSettings, GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../../lib';
import { renderedWithOverrides } from '../../rendered-template';
import { methodsOf, mockRoute, sampleFunction, sampleStack, templateOf, validTemplateOf } from '../../sample';

const APP = 'https://app.example.com';
const ADMIN = 'https://admin.example.com';

const withCors = (cors: CorsSettings) =>
  templateOf({ cors, routes: { 'GET /a': mockRoute, 'POST /a': mockRoute, 'ANY /b': mockRoute } });

const responseHeaders = (template: Template, key: string) =>
  methodsOf(template)[key].Integration.IntegrationResponses[0].ResponseParameters;

describe('cors', () => {
  test('answers the preflight of every path, open and without a key', () => {
    const methods = methodsOf(withCors({ allowOrigins: [APP] }));
    expect(
      Object.keys(methods)
        .filter((key) => key.startsWith('OPTIONS'))
        .sort(),
    ).toEqual(['OPTIONS /a', 'OPTIONS /b']);
    expect(methods['OPTIONS /a']).toMatchObject({ AuthorizationType: 'NONE', ApiKeyRequired: false });
    expect(methods['OPTIONS /a'].Integration).toMatchObject({ Type: 'MOCK', ContentHandling: 'CONVERT_TO_TEXT' });
  });

  test('allows the methods of the routes', () => {
    const template = withCors({ allowOrigins: [APP] });
    const allowed = (key: string) =>
      responseHeaders(template, key)['method.response.header.Access-Control-Allow-Methods'];
    expect(allowed('OPTIONS /a')).toBe("'OPTIONS,GET,POST'");
    expect(allowed('OPTIONS /b')).toBe("'OPTIONS,GET,PUT,POST,DELETE,PATCH,HEAD'");
  });

  test('allows the methods that are given in their place, each by its name', () => {
    const template = withCors({ allowOrigins: [APP], allowMethods: ['GET', 'PUT'] });
    const headers = responseHeaders(template, 'OPTIONS /a');
    expect(headers['method.response.header.Access-Control-Allow-Methods']).toBe("'GET,PUT'");
    expect(() => withCors({ allowOrigins: [APP], allowMethods: ['GET, PUT'] })).toThrow(
      "AGW-CORS-13: allowMethods has the name 'GET, PUT'",
    );
  });

  test('puts the headers on the errors of API Gateway itself', () => {
    const template = withCors({ allowOrigins: [APP], allowCredentials: true });
    for (const ResponseType of ['DEFAULT_4XX', 'DEFAULT_5XX']) {
      template.hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
        ResponseType,
        ResponseParameters: {
          'gatewayresponse.header.Access-Control-Allow-Origin': `'${APP}'`,
          'gatewayresponse.header.Access-Control-Allow-Credentials': "'true'",
        },
      });
    }
  });

  test('puts the headers on the responses of integrations that are not proxies', () => {
    expect(responseHeaders(withCors({ allowOrigins: [APP] }), 'GET /a')).toMatchObject({
      'method.response.header.Access-Control-Allow-Origin': `'${APP}'`,
      'method.response.header.Vary': "'Origin'",
    });
  });

  test('writes every setting into the preflight response', () => {
    const template = withCors({
      allowOrigins: ['*'],
      allowHeaders: ['X-A', 'X-B'],
      exposeHeaders: ['X-C'],
      maxAge: Duration.hours(1),
    });
    expect(responseHeaders(template, 'OPTIONS /a')).toEqual({
      'method.response.header.Access-Control-Allow-Origin': "'*'",
      'method.response.header.Access-Control-Allow-Headers': "'X-A,X-B'",
      'method.response.header.Access-Control-Allow-Methods': "'OPTIONS,GET,POST'",
      'method.response.header.Access-Control-Expose-Headers': "'X-C'",
      'method.response.header.Access-Control-Max-Age': "'3600'",
    });
  });

  test.each([
    [ADMIN, ADMIN],
    [APP, undefined],
    ['https://evil.example.com', undefined],
    [undefined, undefined],
  ])('of several origins, answers %s with an override to %s', (origin, override) => {
    const template = withCors({ allowOrigins: [APP, ADMIN] });
    const { ResponseTemplates } = methodsOf(template)['OPTIONS /a'].Integration.IntegrationResponses[0];
    const header = origin === undefined ? undefined : { origin };
    const { responseHeaders } = renderedWithOverrides(ResponseTemplates['application/json'], { header });
    expect(responseHeaders['Access-Control-Allow-Origin']).toBe(override);
  });

  test('of several origins, answers the successes of services and backends with the caller’s', () => {
    const stack = sampleStack();
    const template = templateOf(
      {
        cors: { allowOrigins: [APP, ADMIN] },
        routes: {
          'POST /queue': { integration: GatewayIntegration.sqs(new Queue(stack, 'Queue')) },
          'POST /late': { integration: GatewayIntegration.lambdaCustom(sampleFunction(stack), { asynchronous: true }) },
          'POST /none': {
            integration: GatewayIntegration.httpCustom('https://a.example.com', { responses: [{ statusCode: '204' }] }),
          },
        },
      },
      stack,
    );
    for (const [key, body] of [
      ['POST /queue', '{"id":1}'],
      ['POST /late', '{"id":1}'],
      ['POST /none', ''],
    ]) {
      const { ResponseTemplates } = methodsOf(template)[key].Integration.IntegrationResponses[0];
      const event = { header: { origin: ADMIN }, body: '{"id":1}' };
      const { text, responseHeaders } = renderedWithOverrides(ResponseTemplates['application/json'], event);
      expect(text.trim()).toBe(body);
      expect(responseHeaders['Access-Control-Allow-Origin']).toBe(ADMIN);
    }
  });

  test('leaves a route of the user for OPTIONS alone', () => {
    for (const order of [
      ['GET /a', 'OPTIONS /a'],
      ['OPTIONS /a', 'GET /a'],
    ]) {
      const stack = sampleStack();
      const api = new GatewayApi(stack, 'Api', { cors: { allowOrigins: ['*'] } });
      for (const key of order) api.addRoute(key, mockRoute);
      expect(methodsOf(validTemplateOf(stack))['OPTIONS /a'].AuthorizationType).toBe('AWS_IAM');
    }
  });

  test('is set and found by the keys of its preflight requests', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { cors: { allowOrigins: ['*'] }, routes: { 'GET /a': mockRoute } });
    const methods = { 'OPTIONS /a': { throttle: { rateLimit: 10, burstLimit: 5 } } };
    new StageSet(stack, 'Stages', { api, stages: { prod: { methods } } });
    const preflight = api.route('OPTIONS /a');
    expect([preflight.httpMethod, preflight.resource.path]).toEqual(['OPTIONS', '/a']);
    expect(api.routeKeys).toEqual(['GET /a']);
    validTemplateOf(stack).hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: Match.arrayWith([
        Match.objectLike({ HttpMethod: 'OPTIONS', ResourcePath: '/~1a', ThrottlingRateLimit: 10 }),
      ]),
    });
    expect(() => api.route('OPTIONS /b')).toThrow(/^AGW-PATH-17/);
  });

  test('leaves out lists that are empty', () => {
    const headers = responseHeaders(
      withCors({ allowOrigins: [APP], allowHeaders: [], exposeHeaders: [] }),
      'OPTIONS /a',
    );
    expect(Object.keys(headers).filter((name) => /(Allow|Expose)-Headers/.test(name))).toEqual([]);
  });

  test('is offered to functions, which must send the headers themselves', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', {
      cors: { allowOrigins: [APP, ADMIN], allowCredentials: true },
      routes: {
        'GET /a': {
          integration: GatewayIntegration.lambdaProxy(sampleFunction(stack)),
          authorizer: GatewayAuthorizer.publicAccess(),
        },
      },
    });
    expect(api.corsEnvironment).toEqual({
      CORS_ALLOW_ORIGINS: `${APP},${ADMIN}`,
      CORS_ALLOW_CREDENTIALS: 'true',
      CORS_EXPOSE_HEADERS: '',
    });
  });

  test.each<[string, CorsSettings, string]>([
    ['credentials with any origin', { allowOrigins: ['*'], allowCredentials: true }, 'AGW-CORS-04: '],
    ['any origin beside another', { allowOrigins: ['*', APP] }, 'AGW-CORS-07: '],
    ['a day and a second', { allowOrigins: [APP], maxAge: Duration.seconds(86_401) }, 'AGW-CORS-05: '],
    ['a slash behind an origin', { allowOrigins: [`${APP}/`] }, 'AGW-CORS-09: '],
    ['every subdomain', { allowOrigins: ['https://*.example.com'] }, 'AGW-CORS-09: '],
    [
      'any header with credentials',
      { allowOrigins: [APP], allowCredentials: true, allowHeaders: ['*'] },
      'AGW-CORS-10: ',
    ],
  ])('refuses %s', (_, cors, message) => {
    expect(() => withCors(cors)).toThrow(message);
  });
});
