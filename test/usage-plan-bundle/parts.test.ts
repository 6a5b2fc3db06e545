import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import { UsagePlan } from 'aws-cdk-lib/aws-apigateway';
import { IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { ApiKeySource, GatewayApi, KeyRotation, StageSet, UsagePlanBundle, UsagePlanSettings } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const KEY = 'AWS::ApiGateway::ApiKey';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

function bundleOf(plans: { readonly [name: string]: UsagePlanSettings }) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': { ...mockRoute, apiKeyRequired: true } } });
  const stage = new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
  const bundle = new UsagePlanBundle(stack, 'Plans', { stages: [stage], plans });
  const of = (type: string): any[] => Object.values(validTemplateOf(stack).findResources(type));
  return { stack, bundle, of };
}

describe('a key', () => {
  test('is enabled, unless it says otherwise, and has tags', () => {
    const keys = [
      ApiKeySource.generated('on', { tags: { team: 'shop' } }),
      ApiKeySource.generated('off', { enabled: false, customerId: 'c1' }),
    ];
    const made = Object.fromEntries(
      bundleOf({ gold: { keys } })
        .of(KEY)
        .map(({ Properties }) => [Properties.Description, Properties]),
    );
    expect(made.on).toMatchObject({ Enabled: true, Tags: [{ Key: 'team', Value: 'shop' }] });
    expect(made.off).toMatchObject({ Enabled: false, CustomerId: 'c1' });
  });

  test('and its secret stay where they are told to', () => {
    const removalPolicy = RemovalPolicy.RETAIN;
    const keys = [ApiKeySource.generated('acme', { inSecretsManager: true, removalPolicy })];
    const { of } = bundleOf({ gold: { keys } });
    for (const type of [KEY, 'AWS::SecretsManager::Secret']) expect(of(type)[0].DeletionPolicy).toBe('Retain');
  });

  test('that is changed for another is told from it, with its secret', () => {
    const keys = [ApiKeySource.generated('acme', { inSecretsManager: true, rotate: KeyRotation.NEXT })];
    const { bundle } = bundleOf({ gold: { keys } });
    expect(bundle.nextApiKey('acme')).not.toBe(bundle.apiKey('acme'));
    expect(bundle.nextSecret('acme')).not.toBe(bundle.secret('acme'));
    expect(bundleOf({ gold: { keys: [ApiKeySource.generated('acme')] } }).bundle.nextApiKey('acme')).toBeUndefined();
  });

  test('of a plan that exists is known to plans that come later', () => {
    const { bundle, stack } = bundleOf({});
    const theirs = UsagePlan.fromUsagePlanId(stack, 'Theirs', 'abc123');
    bundle.addKeysToPlan(theirs, [ApiKeySource.generated('acme')]);
    expect(() => bundle.addPlan('gold', { keys: [ApiKeySource.generated('acme', { generation: 2 })] })).toThrow(
      /^AGW-KEY-35: /,
    );
  });
});

test('plans are made in one order, however they are written', () => {
  const idsOf = (...names: string[]) =>
    bundleOf(Object.fromEntries(names.map((name) => [name, { keys: [ApiKeySource.generated(name)] }])))
      .bundle.node.findAll()
      .map(({ node }) => node.path);
  expect(idsOf('gold', 'free')).toEqual(idsOf('free', 'gold'));
});

test('an alarm of a plan does what it is told, and a plan without keys has none', () => {
  const { bundle, of } = bundleOf({ free: {}, gold: { keys: [ApiKeySource.generated('acme')] } });
  const action: IAlarmAction = { bind: () => ({ alarmActionArn: 'arn:aws:sns:eu-west-1:111111111111:pager' }) };
  expect(bundle.addAlarms({ actions: [action], throttledRequests: 7 })).toHaveLength(1);
  expect(of('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties)).toEqual([
    expect.objectContaining({ AlarmActions: ['arn:aws:sns:eu-west-1:111111111111:pager'], Threshold: 7 }),
  ]);
});

test('a file of keys may begin with the mark of its encoding', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'keys')), 'keys.csv');
  writeFileSync(file, `\uFEFFKey,Name\n${'a'.repeat(20)},acme\n`);
  expect(bundleOf({ gold: {} }).bundle.plan('gold').importKeysCommand(file)).toContain(file);
});
