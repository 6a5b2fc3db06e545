import { Duration } from 'aws-cdk-lib';
import { MockIntegration } from 'aws-cdk-lib/aws-apigateway';
import { Endpoint, GatewayIntegration } from '../../lib';
import { methodsOf, sampleFunction, sampleStack, templateOf } from '../sample';

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
