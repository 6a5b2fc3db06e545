import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ApiDefinition, ApiKey, RestApi, SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  ApiKeySource,
  GatewayApi,
  GatewayAuthorizer,
  KeyRotation,
  Quota,
  StageSet,
  StageSetProps,
  ThrottleLevel,
  UsagePlanBundle,
  UsagePlanBundleProps,
} from '../../lib';
import { catalogue } from '../../lib/rules/catalogue';
import { TemplateModel } from '../../lib/template-model/template-model';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';
import { clients } from './clients';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const KEY = 'AWS::ApiGateway::ApiKey';
const BINDING = 'AWS::ApiGateway::UsagePlanKey';
const throttle = (rateLimit: number, burstLimit: number) => ({ rateLimit, burstLimit });
const keyed = { ...mockRoute, apiKeyRequired: true };

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

function stageOf(stack: Stack, id = 'Api', stages: StageSetProps['stages'] = { prod: {} }, routes = {}) {
  const api = new GatewayApi(stack, id, { routes: { 'GET /pets': keyed, 'GET /': keyed, ...routes } });
  return { api, stages: new StageSet(stack, `${id}Stages`, { api, stages }) };
}

function bundleOf(plans: UsagePlanBundleProps['plans'], stack = sampleStack()) {
  const { api, stages } = stageOf(stack);
  return { stack, api, stages, bundle: new UsagePlanBundle(stack, 'Plans', { stages: stages.stages, plans }) };
}

const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

const findingsIn = (template: Template) => {
  const model = TemplateModel.fromTemplate(template.toJSON());
  return catalogue.flatMap((rule) => rule.findingsIn(model).map(({ given }) => `${rule.id}: ${given}`));
};

describe('plans', () => {
  test('have a throttle, a quota and limits of single routes', () => {
    const { stack, api } = bundleOf({
      gold: {
        throttle: throttle(100, 50),
        quota: Quota.perMonth(10_000, { offset: 2 }),
        methodThrottles: { 'GET /pets': throttle(10, 5), 'GET /': throttle(3, 2) },
        description: 'For the big ones',
        tags: { tier: 'gold' },
      },
    });
    const template = validTemplateOf(stack);
    const [stageId] = Object.keys(template.findResources('AWS::ApiGateway::Stage'));
    expect(propertiesOf(template, PLAN)).toEqual([
      {
        UsagePlanName: 'gold',
        Description: 'For the big ones',
        Throttle: { RateLimit: 100, BurstLimit: 50 },
        Quota: { Limit: 10_000, Period: 'MONTH', Offset: 2 },
        ApiStages: [
          {
            ApiId: stack.resolve(api.apiId),
            Stage: { Ref: stageId },
            Throttle: { '//GET': { RateLimit: 3, BurstLimit: 2 }, '/pets/GET': { RateLimit: 10, BurstLimit: 5 } },
          },
        ],
        Tags: [{ Key: 'tier', Value: 'gold' }],
      },
    ]);
  });

  test.each([
    [Quota.perDay(10), { Limit: 10, Period: 'DAY' }],
    [Quota.perWeek(10, { offset: 6 }), { Limit: 10, Period: 'WEEK', Offset: 6 }],
    [Quota.perMonth(10, { offset: 27 }), { Limit: 10, Period: 'MONTH', Offset: 27 }],
  ])('count by the period %#', (quota, expected) => {
    const { stack } = bundleOf({ free: { quota, keys: clients('a') } });
    expect(propertiesOf(validTemplateOf(stack), PLAN)[0].Quota).toEqual(expected);
  });

  test('limit a route in those of several APIs that have it', () => {
    const stack = sampleStack();
    const pets = stageOf(stack, 'Pets').stages;
    const shop = stageOf(stack, 'Shop', { prod: {} }, { 'GET /offers': keyed }).stages;
    new UsagePlanBundle(stack, 'Plans', {
      stages: [pets.stage('prod'), shop.stage('prod')],
      plans: { gold: { throttle: throttle(10, 5), methodThrottles: { 'GET /offers': throttle(1, 1) } } },
    });
    const [{ ApiStages }] = propertiesOf(validTemplateOf(stack), PLAN);
    expect(ApiStages.map(({ Throttle }: any) => Throttle)).toEqual([
      undefined,
      { '/offers/GET': { RateLimit: 1, BurstLimit: 1 } },
    ]);
  });

  test('know routes that join later, and refuse those that never do with the nearest ones', () => {
    const limits = (key: string) => ({ throttle: throttle(10, 5), methodThrottles: { [key]: throttle(1, 1) } });
    const { stack, api } = bundleOf({ free: limits('GET /late') });
    api.addRoute('GET /late', keyed);
    expect(JSON.stringify(propertiesOf(validTemplateOf(stack), PLAN))).toContain('/late/GET');
    const wrong = bundleOf({ free: limits('GET /pet') });
    expect(() => validTemplateOf(wrong.stack)).toThrow(/AGW-PATH-17: there is no route 'GET \/pet'.*'GET \/pets'/s);
  });

  test('know the routes of an API that OpenAPI defines', () => {
    const operation = { 'x-amazon-apigateway-integration': { type: 'mock' }, responses: {} };
    const define = (routeKey: string) => {
      const stack = sampleStack();
      const body = { openapi: '3.0.1', info: { title: 'a', version: '1' }, paths: { '/pets': { get: operation } } };
      const restApi = new SpecRestApi(stack, 'Spec', { apiDefinition: ApiDefinition.fromInline(body), deploy: false });
      const api = GatewayApi.fromRestApi(stack, 'Api', restApi);
      const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
      new UsagePlanBundle(stack, 'Plans', {
        stages: stages.stages,
        plans: { free: { throttle: throttle(10, 5), methodThrottles: { [routeKey]: throttle(1, 1) } } },
      });
      return Template.fromStack(stack);
    };
    expect(JSON.stringify(propertiesOf(define('GET /pets'), PLAN))).toContain('/pets/GET');
    expect(() => define('GET /pet')).toThrow(/AGW-PATH-17: .*'GET \/pets'/s);
  });

  test('take the word of the user for an API that they cannot read', () => {
    const stack = sampleStack();
    const api = GatewayApi.fromRestApi(stack, 'Api', RestApi.fromRestApiId(stack, 'Theirs', 'abc'));
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    new UsagePlanBundle(stack, 'Plans', {
      stages: stages.stages,
      plans: { free: { throttle: throttle(10, 5), methodThrottles: { 'GET /any': throttle(1, 1) } } },
    });
    expect(JSON.stringify(propertiesOf(validTemplateOf(stack), PLAN))).toContain('/any/GET');
  });
});

describe('keys', () => {
  test('are generated by AWS, enabled, and bound to their plan', () => {
    const options = { description: 'Acme Inc.', customerId: 'c-1', tags: { client: 'acme' } };
    const { stack, bundle } = bundleOf({
      free: { keys: [...clients('trial'), ApiKeySource.generated('acme', options)] },
    });
    const template = validTemplateOf(stack);
    expect(propertiesOf(template, KEY)).toEqual([
      {
        Enabled: true,
        Description: 'Acme Inc.',
        CustomerId: 'c-1',
        Tags: [{ Key: 'client', Value: 'acme' }],
      },
      { Description: 'trial', Enabled: true },
    ]);
    expect(propertiesOf(template, BINDING)).toContainEqual({
      KeyId: stack.resolve(bundle.apiKey('acme').keyId),
      KeyType: 'API_KEY',
      UsagePlanId: stack.resolve(bundle.plan('free').usagePlan.usagePlanId),
    });
    expect(template.toJSON().Outputs).toBeUndefined();
  });

  test('may come from a secret, which the template refers to', () => {
    const stack = sampleStack();
    const secret = new Secret(stack, 'Acme');
    bundleOf({ free: { keys: [ApiKeySource.secret(secret, { jsonField: 'key' })] } }, stack);
    const [{ Value, Description }] = propertiesOf(validTemplateOf(stack), KEY);
    expect(Description).toBe('Acme');
    expect(JSON.stringify(Value)).toMatch(/\{\{resolve:secretsmanager:.*:SecretString:key::\}\}/);
  });

  test('may exist already', () => {
    const stack = sampleStack();
    const theirs = new ApiKey(stack, 'Theirs');
    bundleOf({ free: { keys: [ApiKeySource.fromId('abc'), ApiKeySource.fromApiKey(theirs)] } }, stack);
    const template = validTemplateOf(stack);
    template.resourceCountIs(KEY, 1);
    expect(propertiesOf(template, BINDING).map(({ KeyId }) => KeyId)).toEqual(
      expect.arrayContaining(['abc', stack.resolve(theirs.keyId)]),
    );
  });

  test('may be in plans of different stages, and are made once', () => {
    const stack = sampleStack();
    const { stages } = stageOf(stack, 'Api', { test: {}, prod: {} });
    const [prod, test] = stages.stages;
    new UsagePlanBundle(stack, 'Plans', {
      stages: [prod],
      plans: { gold: { keys: clients('acme') }, sandbox: { stages: [test], keys: clients('acme') } },
    });
    const template = validTemplateOf(stack);
    template.resourceCountIs(KEY, 1);
    template.resourceCountIs(BINDING, 2);
  });

  test('in two plans of one stage are refused', () => {
    const stack = sampleStack();
    expect(() => bundleOf({ free: { keys: clients('acme') }, gold: { keys: clients('acme') } }, stack)).toThrow(
      /^AGW-KEY-11: the API key 'acme' is bound 2 times for the same stage, by the plan 'free' and by the plan 'gold'; /,
    );
    expect(stack.node.tryFindChild('Plans')).toBeUndefined();
  });
});

describe('a rotation', () => {
  const keysOf = (source: ApiKeySource) => {
    const template = validTemplateOf(bundleOf({ gold: { keys: [source] } }).stack);
    return {
      keys: template.findResources(KEY),
      bindings: Object.values(template.findResources(BINDING)).map(({ Properties }) => Properties.KeyId.Ref),
    };
  };
  const before = keysOf(ApiKeySource.generated('acme'));
  const during = keysOf(ApiKeySource.generated('acme', { rotate: KeyRotation.NEXT }));
  const after = keysOf(ApiKeySource.generated('acme', { generation: 2 }));

  test('keeps the old key and adds one, both bound', () => {
    expect(Object.keys(during.keys)).toHaveLength(2);
    expect(during.keys).toMatchObject(before.keys);
    expect(during.bindings.sort()).toEqual(Object.keys(during.keys).sort());
  });

  test('ends with the new key as it was', () => {
    const [id] = Object.keys(after.keys);
    expect(Object.keys(after.keys)).toHaveLength(1);
    expect(before.keys).not.toHaveProperty(id);
    expect(after.keys[id]).toEqual(during.keys[id]);
  });
});

test('nothing moves when plans and keys are written in another order', () => {
  const one = bundleOf({ free: { keys: clients('a', 'b') }, gold: { keys: clients('c') } });
  const other = bundleOf({ gold: { keys: clients('c') }, free: { keys: clients('b', 'a') } });
  expect(JSON.stringify(validTemplateOf(one.stack).toJSON())).toBe(
    JSON.stringify(validTemplateOf(other.stack).toJSON()),
  );
});

test('CloudFormation makes key, stage, plan and binding in order, and deletes them in the opposite one', () => {
  const { stack } = bundleOf({ free: { keys: clients('trial') } });
  const { Resources } = validTemplateOf(stack).toJSON();
  const needs = (id: string): string[] => {
    const { DependsOn = [], Properties } = Resources[id];
    const references = [...JSON.stringify(Properties ?? {}).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)];
    return [...[DependsOn].flat(), ...references.map(([, name]) => name)].filter((name) => Resources[name]);
  };
  const allNeeds = (id: string): Set<string> => {
    const found = new Set<string>();
    const visit = (next: string) => {
      for (const need of needs(next).filter((id) => !found.has(id))) {
        found.add(need);
        visit(need);
      }
    };
    visit(id);
    return found;
  };
  const idOf = (type: string) => Object.keys(Resources).find((id) => Resources[id].Type === type)!;
  expect([...allNeeds(idOf(BINDING))]).toEqual(expect.arrayContaining([idOf(PLAN), idOf(KEY)]));
  expect([...allNeeds(idOf(PLAN))]).toContain(idOf('AWS::ApiGateway::Stage'));
  expect(Resources[idOf(PLAN)].DependsOn).toEqual([idOf('AWS::ApiGateway::Stage')]);
});

describe('limits', () => {
  test('say which of them holds, and whose it is', () => {
    const { bundle, stages } = bundleOf({
      free: { throttle: throttle(5, 10), methodThrottles: { 'GET /pets': throttle(1, 1) } },
      gold: { throttle: throttle(5_000, 50) },
    });
    const prod = stages.stage('prod');
    const { PLAN: ofPlan, PLAN_METHOD, STAGE } = ThrottleLevel;
    const limit = (plan: string, route: string) => bundle.effectiveThrottle({ plan, stage: prod, route });
    expect(limit('free', 'GET /pets')).toMatchObject({ rateLimit: 1, rateLevel: PLAN_METHOD });
    expect(limit('free', 'GET /')).toMatchObject({ rateLimit: 5, rateLevel: ofPlan });
    expect(limit('gold', 'GET /')).toEqual({ rateLimit: 1000, rateLevel: STAGE, burstLimit: 50, burstLevel: ofPlan });
    expect(() => limit('gald', 'GET /')).toThrow(/^AGW-KEY-33: there is no plan 'gald'; .*'gold'/);
  });

  test.each<[string, UsagePlanBundleProps['plans'], RegExp]>([
    ['a negative rate', { a: { throttle: throttle(-1, 1) } }, /^AGW-KEY-16: /],
    [
      'half a burst of a route',
      { a: { throttle: throttle(1, 1), methodThrottles: { 'GET /': throttle(1, 0.5) } } },
      /^AGW-KEY-16: /,
    ],
    ['limits of routes alone', { a: { methodThrottles: { 'GET /': throttle(1, 1) } } }, /^AGW-KEY-21: /],
    ['an offset of a day', { a: { quota: Quota.perDay(10, { offset: 1 }) } }, /^AGW-KEY-14: /],
    ['an offset of seven by the week', { a: { quota: Quota.perWeek(10, { offset: 7 }) } }, /^AGW-KEY-14: /],
    ['half a request', { a: { quota: Quota.perDay(0.5) } }, /^AGW-KEY-30: /],
    ['a name of 1025 characters', { a: { keys: clients('a'.repeat(1025)) } }, /^AGW-KEY-26: /],
  ])('refuses %s', (_, plans, message) => {
    expect(() => bundleOf(plans)).toThrow(message);
  });
});

describe('a plan that does nothing is told', () => {
  test('where no route requires a key', () => {
    const stack = sampleStack();
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /': mockRoute } });
    const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    new UsagePlanBundle(stack, 'Plans', {
      stages: stages.stages,
      plans: { free: { throttle: throttle(1, 1), keys: clients('a') } },
    });
    expect(findingsIn(validTemplateOf(stack))).toEqual([expect.stringMatching(/^AGW-KEY-27: /)]);
  });

  test('where no plan has a stage whose routes require keys', () => {
    const stack = sampleStack();
    stageOf(stack);
    expect(findingsIn(validTemplateOf(stack))).toEqual([expect.stringMatching(/^AGW-KEY-07: /)]);
  });

  test('where the key is the only protection', () => {
    const stack = sampleStack();
    const open = { ...keyed, authorizer: GatewayAuthorizer.publicAccess() };
    const { stages } = stageOf(stack, 'Api', { prod: {} }, { 'GET /open': open });
    new UsagePlanBundle(stack, 'Plans', { stages: stages.stages, plans: { free: { keys: clients('a') } } });
    expect(findingsIn(validTemplateOf(stack))).toEqual([expect.stringMatching(/^AGW-KEY-10: 1 of the API's routes/)]);
  });

  test('where the stage lets less through', () => {
    const { stack } = bundleOf({ gold: { throttle: throttle(2_000, 100), keys: clients('a') } });
    expect(findingsIn(validTemplateOf(stack))).toEqual([
      "AGW-KEY-31: the usage plan 'gold' has a rateLimit of 2000, and no stage of it, nor the account, lets more than 1000 through",
    ]);
  });

  test('where it limits more than twenty routes', () => {
    const stack = sampleStack();
    const keys = Array.from({ length: 21 }, (_, index) => `GET /r${index}`);
    const { stages } = stageOf(stack, 'Api', { prod: {} }, Object.fromEntries(keys.map((key) => [key, keyed])));
    const methods = Object.fromEntries(keys.map((key) => [key, throttle(1, 1)]));
    new UsagePlanBundle(stack, 'Plans', {
      stages: stages.stages,
      plans: { free: { throttle: throttle(10, 5), methodThrottles: methods, keys: clients('a') } },
    });
    expect(findingsIn(validTemplateOf(stack))).toEqual([expect.stringMatching(/^AGW-KEY-29: .*21 methods/)]);
  });
});

describe('the owner', () => {
  test('sees throttled requests by plan and key', () => {
    const { stack, bundle } = bundleOf({ free: { keys: clients('a', 'b') }, empty: {} });
    bundle.addDashboard({ dashboardName: 'plans' });
    expect(bundle.addAlarms({ throttledRequests: 7 })).toHaveLength(1);
    const template = validTemplateOf(stack);
    const [{ DashboardBody }] = propertiesOf(template, 'AWS::CloudWatch::Dashboard');
    const body = JSON.stringify(DashboardBody);
    expect(body).toContain('free: throttled requests by key');
    expect(body).not.toContain('empty:');
    const [{ FilterPattern, MetricTransformations }] = propertiesOf(template, 'AWS::Logs::MetricFilter');
    const ids = Object.keys(template.findResources(KEY));
    expect(FilterPattern['Fn::Join'][1]).toEqual([
      '{ ($.status = "429") && (($.apiKeyId = "',
      { Ref: ids[0] },
      '") || ($.apiKeyId = "',
      { Ref: ids[1] },
      '")) }',
    ]);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Threshold: 7,
      Namespace: MetricTransformations[0].MetricNamespace,
      MetricName: MetricTransformations[0].MetricName,
    });
  });

  test('joins a plan to a product of AWS Marketplace with one command', () => {
    const { bundle } = bundleOf({ gold: { keys: clients('a') } });
    expect(bundle.plan('gold').productCodeCommand('p-1')).toMatch(
      /^aws apigateway update-usage-plan --usage-plan-id \S+ --patch-operations op=replace,path=\/productCode,value=p-1$/,
    );
  });

  test('reaches every part by its name', () => {
    const { bundle } = bundleOf({ gold: { keys: clients('a') }, free: { keys: clients('b') } });
    expect(bundle.plans.map(({ planName }) => planName)).toEqual(['free', 'gold']);
    expect(bundle.plan('gold').usagePlanKeys).toHaveLength(1);
    expect(() => bundle.apiKey('c')).toThrow(/^AGW-KEY-34: there is no API key 'c'; /);
  });
});
