import { Duration } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ContentHandling, MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { ApiModel, Endpoint, GatewayIntegration } from '../../lib';
import { methodsOf, sampleFunction, sampleStack, templateOf } from '../sample';
import { serve } from './gateway';

const methodFor = (integration: GatewayIntegration, key = 'GET /a', stack = sampleStack()) =>
  methodsOf(templateOf({ routes: { [key]: { integration } } }, stack))[key];

describe('GatewayIntegration', () => {
  test('lambdaProxy passes the whole request by POST', () => {
    const stack = sampleStack();
    const { Integration } = methodFor(
      GatewayIntegration.lambdaProxy(sampleFunction(stack), { timeout: Duration.seconds(5) }),
      'GET /a',
      stack,
    );
    expect(Integration).toMatchObject({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', TimeoutInMillis: 5000 });
    expect(Integration.Uri['Fn::Join'][1].at(-1)).toBe('/invocations');
  });

  test('lambdaProxy streams through the address that is for streams', () => {
    const stack = sampleStack();
    const streaming = GatewayIntegration.lambdaProxy(sampleFunction(stack), {
      responseStreaming: true,
      timeout: Duration.minutes(15),
    });
    const { Integration } = methodFor(streaming, 'GET /a', stack);
    expect(Integration.ResponseTransferMode).toBe('STREAM');
    expect(Integration.Uri['Fn::Join'][1].at(-1)).toBe('/response-streaming-invocations');
  });

  test('lambdaCustom runs a function on its own', () => {
    const stack = sampleStack();
    const method = methodFor(
      GatewayIntegration.lambdaCustom(sampleFunction(stack), { asynchronous: true }),
      'POST /a',
      stack,
    );
    expect(method.Integration.RequestParameters).toEqual({
      'integration.request.header.X-Amz-Invocation-Type': "'Event'",
    });
    expect(method.MethodResponses).toEqual([{ ResponseParameters: {}, StatusCode: '202' }]);
  });

  test('http fills in the variables of the path', () => {
    const method = methodFor(
      GatewayIntegration.http('https://pets.example.com/{petId}/{rest}'),
      'GET /pets/{petId}/{rest+}',
    );
    expect(method.Integration).toMatchObject({
      Type: 'HTTP_PROXY',
      IntegrationHttpMethod: 'GET',
      RequestParameters: {
        'integration.request.path.petId': 'method.request.path.petId',
        'integration.request.path.rest': 'method.request.path.rest',
      },
    });
    expect(method.RequestParameters).toEqual({ 'method.request.path.petId': true, 'method.request.path.rest': true });
  });

  test('httpCustom declares the parameters that it maps', () => {
    const requestParameters = { 'integration.request.header.X-Limit': 'method.request.querystring.limit' };
    const method = methodFor(
      GatewayIntegration.httpCustom('https://pets.example.com', { requestParameters, httpMethod: 'POST' }),
    );
    expect(method.RequestParameters).toEqual({ 'method.request.querystring.limit': false });
    expect(method.Integration).toMatchObject({
      Type: 'HTTP',
      IntegrationHttpMethod: 'POST',
      RequestParameters: requestParameters,
    });
  });

  test('http takes an address with a stage variable as it is', () => {
    const url = 'https://${stageVariables.backend}/pets';
    const routes = { 'GET /a': { integration: GatewayIntegration.http(url) } };
    const template = templateOf({ routes }, sampleStack(), { variables: { backend: 'pets.example.com' } });
    expect(methodsOf(template)['GET /a'].Integration.Uri).toBe(url);
  });

  test('mock answers with the lowest success and declares the others', () => {
    const method = methodFor(GatewayIntegration.mock({ 404: { message: 'none' }, 201: {}, 200: { status: 'ok' } }));
    expect(method.Integration.RequestTemplates).toEqual({ 'application/json': '{"statusCode":200}' });
    expect(
      method.Integration.IntegrationResponses.map(({ StatusCode, SelectionPattern }: any) => [
        StatusCode,
        SelectionPattern,
      ]),
    ).toEqual([
      ['200', undefined],
      ['201', '201'],
      ['404', '404'],
    ]);
    expect(method.Integration.IntegrationResponses[0].ResponseTemplates).toEqual({
      'application/json': '{"status":"ok"}',
    });
  });

  test('mock writes its bodies as they are, whatever Velocity would make of them', async () => {
    const body = { a: '## hi', b: '#if', c: '$context.stage ${x}', d: ['#set($x = 1)'], e: "it's" };
    const { fetch } = serve({ 'GET /a': { integration: GatewayIntegration.mock({ 200: body }) } }, sampleStack());
    expect((await fetch('GET /a')).json()).toEqual(body);
  });

  test('mock redirects', async () => {
    const integration = GatewayIntegration.mock(
      { 301: undefined },
      { responseHeaders: { Location: 'https://example.com/new' } },
    );
    const response = await serve({ 'GET /a': { integration } }, sampleStack()).fetch('GET /a');
    expect([response.status, response.headers.get('Location'), response.text]).toEqual([
      301,
      'https://example.com/new',
      '',
    ]);
  });

  test('mock does not depend on the order of keys', () => {
    const template = (body: object) => JSON.stringify(methodFor(GatewayIntegration.mock({ 200: body })));
    expect(template({ b: 1, a: { d: 2, c: 3 } })).toBe(template({ a: { c: 3, d: 2 }, b: 1 }));
  });

  test.each<[string, { [statusCode: string]: unknown }, string]>([
    ['no response', {}, "the mock of 'GET /a' has no response"],
    ['a word for a status', { ok: {} }, "the mock of 'GET /a' has the status code 'ok'"],
  ])('mock with %s is refused', (_, responses, message) => {
    expect(() => methodFor(GatewayIntegration.mock(responses))).toThrow(`AGW-INT-62: ${message}`);
  });

  test.each([
    ['ANY /{proxy+}', 'https://pets.example.com', 'https://pets.example.com/{proxy}'],
    ['ANY /v1/{rest+}', 'https://pets.example.com/', 'https://pets.example.com/v1/{rest}'],
    ['ANY /v1/{rest+}', 'https://pets.example.com/all/{rest+}', 'https://pets.example.com/all/{rest}'],
    ['GET /v1', 'https://pets.example.com', 'https://pets.example.com'],
  ])('http passes the path of %s to %s on', (key, url, uri) => {
    const { Integration } = methodFor(GatewayIntegration.http(url), key);
    expect(Integration.Uri).toBe(uri);
    const [, variable] = /\{(\w+)\}/.exec(uri) ?? [];
    if (variable) expect(Integration.RequestParameters).toHaveProperty([`integration.request.path.${variable}`]);
  });

  test('http adds parameters, and streams', () => {
    const method = methodFor(
      GatewayIntegration.http('https://pets.example.com', {
        requestParameters: {
          'integration.request.header.X-User': 'context.authorizer.principalId',
          'integration.request.querystring.limit': 'method.request.querystring.max',
        },
        responseStreaming: true,
        timeout: Duration.minutes(15),
      }),
    );
    expect(method.Integration).toMatchObject({
      Type: 'HTTP_PROXY',
      ResponseTransferMode: 'STREAM',
      TimeoutInMillis: 900_000,
      RequestParameters: { 'integration.request.header.X-User': 'context.authorizer.principalId' },
    });
    expect(method.RequestParameters).toEqual({ 'method.request.querystring.max': false });
  });

  test('a stream takes no longer than 15 minutes', () => {
    const options = { responseStreaming: true, timeout: Duration.minutes(16) };
    expect(() => methodFor(GatewayIntegration.http('https://pets.example.com', options))).toThrow('AGW-INT-06: ');
  });

  test('lambdaAliasCustom calls the alias of the stage through a template', () => {
    const stack = sampleStack();
    const integration = GatewayIntegration.lambdaAliasCustom(sampleFunction(stack), {
      requestTemplates: { 'application/json': '{"id":1}' },
      asynchronous: true,
    });
    const { Integration } = methodFor(integration, 'POST /a', stack);
    expect(Integration).toMatchObject({ Type: 'AWS', RequestTemplates: { 'application/json': '{"id":1}' } });
    expect(Integration.Uri['Fn::Join'][1].at(-1)).toBe(':${stageVariables.lambdaAlias}/invocations');
    Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Alias', { Name: 'prod' });
  });

  test('content handling of requests and responses is written', () => {
    const integration = GatewayIntegration.httpCustom('https://pets.example.com', {
      contentHandling: ContentHandling.CONVERT_TO_TEXT,
      responses: [{ statusCode: '200', contentHandling: ContentHandling.CONVERT_TO_BINARY }],
    });
    const { Integration } = methodFor(integration);
    expect(Integration.ContentHandling).toBe('CONVERT_TO_TEXT');
    expect(Integration.IntegrationResponses[0].ContentHandling).toBe('CONVERT_TO_BINARY');
  });

  test('fromCdk declares the responses of its integration', () => {
    const integrationResponses = [
      { statusCode: '302', responseParameters: { 'method.response.header.Location': "'https://example.com'" } },
    ];
    const integration = GatewayIntegration.fromCdk(new MockIntegration({ integrationResponses }));
    const ResponseParameters = { 'method.response.header.Location': true };
    expect(methodFor(integration).MethodResponses).toEqual([{ StatusCode: '302', ResponseParameters }]);
    const responseModels = { 302: ApiModel.jsonSchema('Moved', { type: 'object' }) };
    const documented = methodsOf(templateOf({ routes: { 'GET /a': { integration, responseModels } } }))['GET /a'];
    const ResponseModels = { 'application/json': expect.anything() };
    expect(documented.MethodResponses).toEqual([{ StatusCode: '302', ResponseParameters, ResponseModels }]);
  });

  test('fromCdk takes an integration of aws-cdk-lib', () => {
    expect(
      methodFor(GatewayIntegration.fromCdk(new MockIntegration({ requestTemplates: { a: 'b' } }))).Integration,
    ).toEqual({
      Type: 'MOCK',
      RequestTemplates: { a: 'b' },
    });
  });

  test.each<[string, () => unknown, string]>([
    ['an address without a scheme', () => GatewayIntegration.http('pets.example.com'), 'AGW-INT-16: '],
    [
      'a variable that the path has not',
      () => methodFor(GatewayIntegration.http('https://a.example.com/{petid}'), 'GET /{petId}'),
      "AGW-INT-63: the URL 'https://a.example.com/{petid}' of 'GET /{petId}' has the variable 'petid'",
    ],
    ['port 22', () => methodFor(GatewayIntegration.http('http://pets.example.com:22/')), 'AGW-INT-15: '],
    ['port 22 by template', () => methodFor(GatewayIntegration.httpCustom('http://a.example.com:22/')), 'AGW-INT-15: '],
    [
      'text without quotes',
      () =>
        methodFor(
          GatewayIntegration.httpCustom('https://a.example.com', {
            requestParameters: { 'integration.request.header.X': 'text' },
          }),
        ),
      'AGW-INT-31: ',
    ],
    [
      'a pattern that is none',
      () =>
        methodFor(
          GatewayIntegration.httpCustom('https://a.example.com', {
            responses: [{ statusCode: '200', selectionPattern: '4(' }],
          }),
        ),
      'AGW-INT-36: ',
    ],
    ['half a minute at the edge', () => atTheEdge(Duration.seconds(30)), 'AGW-INT-06: '],
    ['49 milliseconds', () => atTheEdge(Duration.millis(49)), 'AGW-INT-06: '],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});

function atTheEdge(timeout: Duration) {
  return templateOf({
    endpoint: Endpoint.edge(),
    routes: { 'GET /a': { integration: GatewayIntegration.http('https://a.example.com', { timeout }) } },
  });
}
