import { App, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import {
  ApiKeySource,
  CacheSize,
  CustomDomain,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  LambdaVersion,
  Quota,
  StageSet,
  UsagePlanBundle,
} from '../../lib';
import { traceLines } from '../../lib/command/trace-lines';
import { FunctionHandler, LocalGateway, Trace } from '../../lib/local';
import { LAMBDA_URI, webSocketApiWith } from './web-socket/web-socket-template';

const step = (trace: Trace, name: string) => trace.entries.find((entry) => entry.step === name);

describe('the way of a request, explained', () => {
  const called: unknown[] = [];
  const handler: FunctionHandler = (event) => {
    called.push(event);
    return { statusCode: 200 };
  };
  let gateway: LocalGateway;

  beforeAll(() => {
    jest.spyOn(console, 'error').mockImplementation();
    const stack = new Stack(new App(), 'Shop', { env: { region: 'eu-west-1', account: '123456789012' } });
    const fn = (id: string) =>
      new Function(stack, id, { runtime: Runtime.NODEJS_22_X, handler: 'index.handler', code: Code.fromInline('1') });
    const api = new GatewayApi(stack, 'Pets', {
      routes: {
        'GET /pets': {
          integration: GatewayIntegration.lambdaAlias(fn('ListPets')),
          authorizer: GatewayAuthorizer.lambdaToken({ handler: fn('Guard') }),
          apiKeyRequired: true,
        },
      },
    });
    const stages = new StageSet(stack, 'Stages', {
      api,
      stages: {
        prod: {
          lambdaVersion: LambdaVersion.latest(),
          throttle: { rateLimit: 500, burstLimit: 250 },
          cache: { size: CacheSize.GB_0_5, ttl: Duration.minutes(5) },
        },
      },
    });
    new UsagePlanBundle(stack, 'Plans', {
      stages: [stages.stage('prod')],
      plans: {
        gold: {
          throttle: { rateLimit: 100, burstLimit: 50 },
          quota: Quota.perDay(5),
          keys: [ApiKeySource.generated('acme')],
        },
      },
    });
    new CustomDomain(stack, 'Domain', {
      domainName: 'api.example.com',
      hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' }),
      mappings: { v1: stages.stage('prod') },
    });
    gateway = LocalGateway.fromStack(stack, { functions: { ListPets: handler, Guard: handler } });
  });

  test('names each thing on it, and calls nothing', async () => {
    const apiKey = gateway.usagePlans.keys[0].value;
    const trace = await gateway.explain('prod', 'GET /pets', { apiKey, headers: { Authorization: 'token' } });
    expect(called).toEqual([]);
    expect(step(trace, 'request')?.details.mapping).toContain('https://api.example.com/v1');
    expect(step(trace, 'authorizer')?.details).toMatchObject({
      kind: 'TOKEN',
      function: expect.stringContaining(':function:Guard'),
    });
    expect(step(trace, 'API key')?.details).toMatchObject({ plan: 'gold', quota: { limit: 5, period: 'DAY' } });
    expect(step(trace, 'throttles')?.details).toEqual({
      limits: {
        'usage plan': { rateLimit: 100, burstLimit: 50 },
        stage: { rateLimit: 500, burstLimit: 250 },
        account: { rateLimit: 10_000, burstLimit: 5_000 },
      },
      holds: 'usage plan',
    });
    expect(step(trace, 'cache')?.details).toMatchObject({ hit: false, seconds: 300 });
    expect(step(trace, 'integration')?.details).toMatchObject({
      function: expect.stringMatching(/^arn:aws:lambda:eu-west-1:123456789012:function:ListPets\w+:prod$/),
      timeoutMilliseconds: 29_000,
    });
    expect(step(trace, 'access log')?.details.format).toContain('$context.requestId');
    expect(step(trace, 'cost')?.details.gateway).toContain('$3.50');
    expect(step(trace, 'cost')?.details.lambda).toHaveLength(2);
  });

  test('goes past what would refuse the request, and tells it', async () => {
    const trace = await gateway.explain('prod', 'GET /pets');
    expect(step(trace, 'authorizer')?.fault).toContain('identity source');
    expect(step(trace, 'API key')?.fault).toContain('no API key');
    expect(step(trace, 'integration')?.details.function).toContain('ListPets');
  });

  test('counts nothing', async () => {
    const apiKey = gateway.usagePlans.keys[0].value;
    for (let request = 0; request < 6; request++) {
      const trace = await gateway.explain('prod', 'GET /pets', { apiKey });
      expect(step(trace, 'API key')?.fault).toBeUndefined();
    }
  });

  test('a key is meant by its name, or the end of its id', () => {
    const { keys } = gateway.usagePlans;
    for (const text of ['acme', keys[0].name, keys[0].value]) expect(gateway.usagePlans.keyCalled(text)).toBe(keys[0]);
    expect(() => gateway.usagePlans.keyCalled('acmee')).toThrow(
      `No API key is called 'acmee'; there are ${keys[0].name}`,
    );
  });

  test('ends where no route is', async () => {
    const trace = await gateway.explain('prod', 'GET /dogs');
    expect(step(trace, 'route')?.fault).toContain('no method for GET /dogs');
    expect(step(trace, 'authorizer')).toBeUndefined();
    await expect(gateway.explain('beta', 'GET /pets')).rejects.toThrow("no stage 'beta'");
    await expect(gateway.explain('prod', 'pets')).rejects.toThrow('write it as');
  });

  test('prints as paragraphs', async () => {
    const lines = traceLines(await gateway.explain('prod', 'GET /dogs'));
    expect(lines).toContain('route          ✗ no method for GET /dogs');
    expect(lines[0]).toMatch(/^release {8}deployment: \w+$/);
  });
});

test('a message is explained like a request', async () => {
  const api = webSocketApiWith({ $connect: {}, say: {}, $default: { integration: { IntegrationUri: LAMBDA_URI } } });
  const gateway = LocalGateway.fromTemplate(api, {
    functions: {
      handler: () => {
        throw new Error();
      },
    },
  });
  const message = await gateway.explain('live', 'MESSAGE {"action":"say"}');
  expect(step(message, 'route')?.details).toMatchObject({ route: 'say' });
  expect(step(message, 'integration')?.details.function).toContain('handler');
  const handshake = await gateway.explain('live', 'CONNECT /?room=tea');
  expect(step(handshake, 'route')?.details).toMatchObject({ route: '$connect' });
  expect(gateway.connections).toEqual([]);
});

test('a mock answers when it is explained, and an HTTP API tells what it would call', async () => {
  const ApiId = { Ref: 'Api' };
  const gateway = LocalGateway.fromTemplate({
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'http', ProtocolType: 'HTTP' } },
      Proxy: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId,
          IntegrationType: 'HTTP_PROXY',
          IntegrationUri: 'https://example.com/a',
          IntegrationMethod: 'GET',
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: { ApiId, RouteKey: 'GET /a', Target: { 'Fn::Sub': 'integrations/${Proxy}' } },
      },
      Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId, StageName: '$default' } },
    },
  });
  const trace = await gateway.explain('$default', 'GET /a?b=1');
  expect(step(trace, 'integration')?.details).toMatchObject({ call: 'GET https://example.com/a?b=1' });
  expect(step(trace, 'cost')?.details.gateway).toContain('$1.00');
});
