import { GatewayApi, StageSet, StageSetProps, ThrottleLevel } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const throttle = (rateLimit: number, burstLimit: number) => ({ rateLimit, burstLimit });

function stageSet(props: Omit<StageSetProps, 'api'>, stack = sampleStack()) {
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets/{id}': mockRoute, 'GET /': mockRoute } });
  return { stack, api, stages: new StageSet(stack, 'Stages', { api, ...props }) };
}

describe('throttles', () => {
  test('of routes stand beside that of the stage, each entry with all settings', () => {
    const methods = { 'GET /pets/{id}': { throttle: throttle(10, 5) }, 'GET /': { throttle: throttle(3, 2) } };
    const { stack } = stageSet({ stages: { prod: { throttle: throttle(100, 50), methods } } });
    const rest = { CachingEnabled: false, DataTraceEnabled: false, LoggingLevel: 'ERROR', MetricsEnabled: true };
    validTemplateOf(stack).hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50, ...rest },
        { HttpMethod: 'GET', ResourcePath: '/~1', ThrottlingRateLimit: 3, ThrottlingBurstLimit: 2, ...rest },
        { HttpMethod: 'GET', ResourcePath: '/~1pets~1{id}', ThrottlingRateLimit: 10, ThrottlingBurstLimit: 5, ...rest },
      ],
    });
  });

  test('of a route that is not there are refused when everything is known', () => {
    const { stack } = stageSet({ stages: { prod: { methods: { 'GET /pet/{id}': { throttle: throttle(1, 1) } } } } });
    expect(() => validTemplateOf(stack)).toThrow(
      /AGW-PATH-17: there is no route 'GET \/pet\/\{id\}'; .* Did you mean 'GET \/pets\/\{id\}'/,
    );
  });

  test('of a route are checked like those of a stage', () => {
    const methods = { 'GET /': { throttle: throttle(-1, 1) } };
    expect(() => stageSet({ stages: { prod: { methods } } })).toThrow(/^AGW-THR-08: /);
  });
});

describe('effectiveThrottle', () => {
  const { stages } = stageSet({
    stages: {
      prod: { throttle: throttle(100, 50), methods: { 'GET /': { throttle: throttle(10, 80) } } },
      wide: { throttle: throttle(20_000, 6_000) },
    },
  });
  const plan = { throttle: throttle(40, 200), methodThrottles: { 'GET /': throttle(4, 2) } };
  const level = (rateLimit: number, rateLevel: ThrottleLevel, burstLimit: number, burstLevel: ThrottleLevel) => ({
    rateLimit,
    rateLevel,
    burstLimit,
    burstLevel,
  });
  const { ACCOUNT, PLAN, PLAN_METHOD, STAGE } = ThrottleLevel;

  test.each([
    ['the stage', { stage: 'prod', route: 'GET /pets/{id}' }, level(100, STAGE, 50, STAGE)],
    ["the stage's limit for the route", { stage: 'prod', route: 'GET /' }, level(10, STAGE, 80, STAGE)],
    ['the account', { stage: 'wide', route: 'GET /' }, level(10_000, ACCOUNT, 5_000, ACCOUNT)],
    [
      'the plan, and the stage for bursts',
      { stage: 'prod', route: 'GET /pets/{id}', plan },
      level(40, PLAN, 50, STAGE),
    ],
    ["the plan's limit for the route", { stage: 'prod', route: 'GET /', plan }, level(4, PLAN_METHOD, 2, PLAN_METHOD)],
    [
      'the first of two that are the same',
      { stage: 'prod', route: 'GET /pets/{id}', plan: { throttle: throttle(100, 50) } },
      level(100, PLAN, 50, PLAN),
    ],
  ])('comes from %s', (_, { stage, ...options }, expected) => {
    expect(stages.stage(stage).effectiveThrottle(options)).toEqual(expected);
  });

  test('knows the lower limits of younger regions, and a limit that AWS has raised', () => {
    const wide = { wide: { throttle: throttle(20_000, 6_000) } };
    const inMilan = stageSet({ stages: wide }, sampleStack({ env: { region: 'eu-south-1' } })).stages;
    expect(inMilan.stage('wide').effectiveThrottle({ route: 'GET /' })).toMatchObject({
      rateLimit: 2_500,
      burstLimit: 1_250,
    });
    const raised = stageSet({ stages: wide, accountThrottle: throttle(50_000, 10_000) }).stages;
    expect(raised.stage('wide').effectiveThrottle({ route: 'GET /' }).rateLevel).toBe(STAGE);
  });

  test('refuses routes that are not there', () => {
    expect(() => stages.stage('prod').effectiveThrottle({ route: 'GET /pets' })).toThrow(/'GET \/pets\/\{id\}'/);
  });
});
