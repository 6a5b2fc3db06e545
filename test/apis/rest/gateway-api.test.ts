import { App, NestedStack, Size, Stack } from 'aws-cdk-lib';
import { ApiKeySourceType } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { GatewayApi, HttpGatewayApi } from '../../../lib';
import { mockRoute, sampleStack, templateOf, validTemplateOf } from '../../sample';

const REST_API = 'AWS::ApiGateway::RestApi';
const routes = { 'GET /a': mockRoute, 'GET /pets/{petId}': mockRoute };

describe('GatewayApi', () => {
  test('writes its settings to the REST API', () => {
    templateOf({
      routes,
      apiName: 'pets',
      description: 'All pets',
      binaryMediaTypes: ['image/png'],
      minimumCompressionSize: Size.kibibytes(1),
      disableExecuteApiEndpoint: true,
      apiKeySource: ApiKeySourceType.AUTHORIZER,
      tags: { team: 'pets' },
    }).hasResourceProperties(REST_API, {
      Name: 'pets',
      Description: 'All pets',
      BinaryMediaTypes: ['image/png'],
      MinimumCompressionSize: 1024,
      DisableExecuteApiEndpoint: true,
      ApiKeySourceType: 'AUTHORIZER',
      Tags: [{ Key: 'team', Value: 'pets' }],
    });
  });

  test('is named after its stack and its construct', () => {
    templateOf({ routes }).hasResourceProperties(REST_API, { Name: 'Sample-Api' });
  });

  test('refuses a header of an error that stands there without quotes', () => {
    const gatewayResponses = { THROTTLED: { responseHeaders: { 'Retry-After': '5' } } };
    expect(() => templateOf({ routes, gatewayResponses })).toThrow(/^AGW-GWR-10: THROTTLED maps/);
  });

  test('tells of a stack that its routes do not fit into, and of the way out', () => {
    const many = Object.fromEntries(Array.from({ length: 170 }, (_, index) => [`GET /r${index}`, mockRoute]));
    expect(() => templateOf({ routes: many, cors: { allowOrigins: ['*'] } })).toThrow(
      /AGW-PATH-08: stack 'Sample' has 5\d\d resources, 5\d\d of them for the 170 routes of 'Sample\/Api'; .* DefinitionForm\.OPENAPI/,
    );
  });

  test('refuses a compression size over 10 MiB', () => {
    expect(() => templateOf({ routes, minimumCompressionSize: Size.mebibytes(20) })).toThrow(
      'AGW-BIN-04: minimumCompressionSize is 20971520 bytes; API Gateway takes 0 to 10485760 bytes',
    );
  });

  test('answers in its own words where asked', () => {
    templateOf({
      routes,
      cors: { allowOrigins: ['*'] },
      gatewayResponses: {
        THROTTLED: {
          statusCode: '429',
          responseHeaders: { 'Retry-After': "'1'" },
          templates: { 'application/json': '{}' },
        },
      },
    }).hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseType: 'THROTTLED',
      StatusCode: '429',
      ResponseParameters: {
        'gatewayresponse.header.Retry-After': "'1'",
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
      },
      ResponseTemplates: { 'application/json': '{}' },
    });
  });

  test.each([
    [{ THROTLED: {} }, 'AGW-GWR-01: '],
    [{ THROTTLED: { statusCode: '600' } }, 'AGW-GWR-02: '],
  ])('refuses the gateway response %j', (gatewayResponses, message) => {
    expect(() => templateOf({ routes, gatewayResponses })).toThrow(message);
  });

  test('lets somebody call one route, or all', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes });
    const caller = (id: string) => new Role(stack, id, { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
    api.grantInvoke(caller('One'), 'GET /pets/{petId}');
    api.grantInvoke(caller('All'));
    const policies = validTemplateOf(stack).findResources('AWS::IAM::Policy');
    const ends = Object.values(policies).map(({ Properties }) =>
      Properties.PolicyDocument.Statement[0].Resource['Fn::Join'][1].at(-1),
    );
    expect(ends.sort()).toEqual(['/*/*/*', '/*/GET/pets/*']);
    expect(() => api.grantInvoke(caller('None'), 'GET /pets')).toThrow('AGW-PATH-17: ');
  });

  test('has metrics of its own name', () => {
    const api = new GatewayApi(sampleStack(), 'Api', { routes, apiName: 'pets' });
    const metrics = [
      api.metricCount(),
      api.metricClientError(),
      api.metricServerError(),
      api.metricLatency(),
      api.metricIntegrationLatency(),
    ];
    expect(metrics.map((metric) => metric.metricName)).toEqual([
      'Count',
      '4XXError',
      '5XXError',
      'Latency',
      'IntegrationLatency',
    ]);
    for (const metric of metrics) expect(metric.dimensions).toEqual({ ApiName: 'pets' });
  });

  test('shows the resources that it made', () => {
    const api = new GatewayApi(sampleStack(), 'Api', { routes });
    expect(api.restApi.restApiName).toBe('Sample-Api');
    expect(api.route('GET /a').httpMethod).toBe('GET');
    expect(api.apiId).toBe(api.restApi.restApiId);
  });

  test('has a name that no other API of the account has', () => {
    const app = new App();
    const nameOf = (stackName: string, ...path: string[]) => {
      const stack = new Stack(app, `Stack${stackName}${path.join('')}`, { stackName });
      const scope = path.slice(0, -1).reduce((within, id) => new Construct(within, id), stack as Construct);
      return new GatewayApi(scope, path.at(-1)!, { routes }).restApi.restApiName;
    };
    expect(nameOf('ShopDev', 'Api')).toBe('ShopDev-Api');
    const names = [nameOf('shop', 'a-b'), nameOf('shop', 'a', 'b'), nameOf('shop-a', 'b')];
    for (const name of names) expect(name).toMatch(/^shop-a-b-[\da-f]{8}$/);
    expect(new Set(names).size).toBe(3);
    const nested = new NestedStack(new Stack(app, 'Outer'), 'Inner');
    expect(new HttpGatewayApi(nested, 'Api').httpApi.httpApiName).toMatch(/^Outer-Inner-Api-/);
    expect(nameOf('Long', 'x'.repeat(200))).toHaveLength(128);
  });
});
