import { CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HttpMethod, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUrlIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { GatewayIntegration, HttpGatewayApi } from '../../lib';
import { sampleFunction, sampleStack, validTemplateOf } from '../sample';
import { v2RoutesOf } from '../v2-sample';
import { integrationOf } from './http-api';

describe('an HTTP API calls a function', () => {
  test('with the payload format 2.0, or 1.0 where it says so', () => {
    const { integration } = integrationOf((stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack)));
    expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
    const { integration: old } = integrationOf((stack) =>
      GatewayIntegration.lambdaProxy(sampleFunction(stack), {
        payloadFormatVersion: PayloadFormatVersion.VERSION_1_0,
        timeout: Duration.seconds(30),
      }),
    );
    expect(old).toMatchObject({ PayloadFormatVersion: '1.0', TimeoutInMillis: 30_000 });
  });

  test('through the alias of the stage', () => {
    const { integration, template } = integrationOf((stack) => GatewayIntegration.lambdaAlias(sampleFunction(stack)));
    expect(integration.IntegrationUri['Fn::Join'][1].at(-1)).toBe(':${stageVariables.lambdaAlias}/invocations');
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'default' });
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', { StageVariables: { lambdaAlias: 'default' } });
  });

  test('and waits no longer than it can', () => {
    const timeout = Duration.seconds(31);
    const make = (stack: Stack) => GatewayIntegration.lambdaProxy(sampleFunction(stack), { timeout });
    expect(() => integrationOf(make)).toThrow(/^AGW-INT-07: the timeout of 'POST \/pets\/\{id\}' is 31000 ms/);
  });
});

describe('an HTTP API calls an address', () => {
  test('once for all routes that call it alike, under an id that no other route changes', () => {
    const templateOf = (keys: string[]) => {
      const stack = sampleStack();
      // Two addresses that nothing but a reference tells apart.
      const hosts = ['Blue', 'Green'].map((id) => new CfnParameter(stack, id).valueAsString);
      const api = new HttpGatewayApi(stack, 'Api');
      for (const key of keys) {
        const integration = GatewayIntegration.http(`https://${hosts[key.includes('blue') ? 0 : 1]}/pets`);
        api.addRoute(key, { integration });
      }
      return validTemplateOf(stack);
    };
    const idsOf = (template: Template) =>
      Object.fromEntries(
        Object.entries(template.findResources('AWS::ApiGatewayV2::Integration')).map(([id, { Properties }]) => [
          JSON.stringify(Properties.IntegrationUri),
          id,
        ]),
      );
    const alone = templateOf(['GET /green']);
    const later = templateOf(['GET /blue', 'GET /green', 'GET /green/too', 'GET /blue/too']);
    expect(Object.keys(idsOf(later))).toHaveLength(2);
    expect(idsOf(later)).toMatchObject(idsOf(alone));
    const reversed = templateOf(['GET /blue/too', 'GET /green/too', 'GET /green', 'GET /blue']);
    expect(idsOf(reversed)).toEqual(idsOf(later));
  });

  test('with the method of the route, or another', () => {
    const { integration } = integrationOf(() => GatewayIntegration.http('https://a.example.com/{id}'));
    expect(integration).toMatchObject({
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: 'https://a.example.com/{id}',
    });
    expect(integration.RequestParameters).toBeUndefined();
    const put = integrationOf(() => GatewayIntegration.http('https://a.example.com', { httpMethod: 'PUT' }));
    expect(put.integration.IntegrationMethod).toBe('PUT');
  });

  test('with the path of the request where the route has none', () => {
    const url = (address: string) => () => GatewayIntegration.http(address);
    const pathOf = (address: string) => integrationOf(url(address), '$default').integration.RequestParameters;
    expect(pathOf('https://a.example.com')).toEqual({ 'overwrite:path': '$request.path' });
    expect(pathOf('https://a.example.com/fixed')).toBeUndefined();
    const greedy = integrationOf(url('https://a.example.com'), 'ANY /v1/{proxy+}').integration;
    expect(greedy.RequestParameters).toEqual({ 'overwrite:path': '$request.path' });
    const named = integrationOf(url('https://a.example.com/{proxy+}'), 'ANY /v1/{proxy+}').integration;
    expect(named.IntegrationUri).toBe('https://a.example.com/{proxy}');
    expect(() => integrationOf(url('https://a.example.com/{id}'), 'GET /a')).toThrow(/^AGW-INT-63: /);
  });
});

test.each<[string, (stack: Stack) => GatewayIntegration]>([
  ['mock', () => GatewayIntegration.mock({ 200: {} })],
  ['sns', (stack) => GatewayIntegration.sns(new Topic(stack, 'Topic'))],
  ['kinesisRecords', (stack) => GatewayIntegration.kinesisRecords(new Stream(stack, 'Stream'))],
  ['lambdaCustom', (stack) => GatewayIntegration.lambdaCustom(sampleFunction(stack))],
  ['httpCustom', () => GatewayIntegration.httpCustom('https://a.example.com')],
  ['s3Get', (stack) => GatewayIntegration.s3Get(new Bucket(stack, 'Bucket'))],
  [
    'awsAction',
    () => GatewayIntegration.awsAction({ service: 'ses', action: 'SendEmail', resources: ['arn:aws:ses'] }),
  ],
])('an HTTP API does not call %s, and nothing is left behind', (_name, make) => {
  const stack = sampleStack();
  const routes = { 'GET /a': { integration: make(stack) } };
  expect(() => new HttpGatewayApi(stack, 'Api', { routes })).toThrow(
    /^AGW-GEN-20: 'GET \/a' of an HTTP API calls '.*'; REST.* APIs have that integration\. Call it from a function/,
  );
  expect(stack.node.tryFindChild('Api')).toBeUndefined();
});

test.each([
  { requestParameters: { 'append:header.x': '1' } },
  { responseParameters: { 200: { 'append:header.x': '1' } } },
])('an integration of aws-cdk-lib brings its own mappings, so %j of its route is refused', (mappings) => {
  const integration = GatewayIntegration.fromCdkHttp(new HttpUrlIntegration('Theirs', 'https://a.example.com'));
  const routes = { 'GET /a': { integration, ...mappings } };
  expect(() => new HttpGatewayApi(sampleStack(), 'Api', { routes })).toThrow(/^AGW-INT-64: 'GET \/a' has re/);
});

test('an integration of aws-cdk-lib is used as it is', () => {
  const stack = sampleStack();
  const integration = GatewayIntegration.fromCdkHttp(
    new HttpUrlIntegration('Theirs', 'https://a.example.com', { method: HttpMethod.PUT }),
  );
  new HttpGatewayApi(stack, 'Api', { routes: { 'GET /a': { integration } } });
  expect(v2RoutesOf(validTemplateOf(stack))['GET /a'].integration).toMatchObject({ IntegrationMethod: 'PUT' });
});
