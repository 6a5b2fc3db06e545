import * as gatehouse from '../../lib';
import { mockRoute, sampleStack } from '../sample';

// What JavaScript lets through has no type here either.
const { ApiKeySource, GatewayApi, Quota, StageSet, UsagePlanBundle } = gatehouse as any;

function bundle(props?: (stage: any) => object) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  const stage = new StageSet(stack, 'Stages', { api, stages: { prod: {} } }).stage('prod');
  return new UsagePlanBundle(stack, 'Plans', props && { stages: [stage], ...props(stage) });
}
const plan = (settings: unknown) => bundle(() => ({ plans: { gold: settings } }));
const empty = () => bundle(() => ({}));
const limits = { rateLimit: 5, burstLimit: 5 };

test.each<[string, () => unknown, string]>([
  ['without settings', () => bundle(), "'Plans' has no stages; stages is a list"],
  ['of one stage', () => bundle((stage) => ({ stages: stage })), "'Plans' has a GatewayStage for stages"],
  ['with a list of plans', () => bundle(() => ({ plans: [{}] })), 'plans is a map'],
  ['with one key in no plan', () => bundle(() => ({ keysWithoutPlan: 'acme' })), 'keysWithoutPlan is a list'],
  ['with nothing for a plan', () => plan(undefined), "the usage plan 'gold' has no settings"],
  ['with one key', () => plan({ keys: 'acme' }), "the usage plan 'gold' has 'acme' for keys"],
  ['with one stage of a plan', () => plan({ stages: 'prod' }), 'stages is a list'],
  ['with a number for a quota', () => plan({ quota: 10 }), 'quota is a Quota'],
  ['with a number for a throttle', () => plan({ throttle: 10 }), 'throttle is a map'],
  ['with half a throttle', () => plan({ throttle: { rateLimit: 5 } }), 'has no burstLimit; burstLimit is a number'],
  [
    'with nothing for a route',
    () => plan({ throttle: limits, methodThrottles: { 'GET /a': null } }),
    "the throttle of 'GET /a' in the usage plan 'gold' has no rateLimit",
  ],
  ['that is added nothing', () => empty().addPlan(), "a plan of 'Plans' has no name"],
  ['that is added a name', () => empty().addPlan('gold'), "the usage plan 'gold' has no settings"],
  ['that binds nothing', () => empty().addKeysToPlan(), "'Plans' has no usagePlan"],
  ['that binds to an id', () => empty().addKeysToPlan('abc', []), "'Plans' has 'abc' for usagePlan"],
  ['that is asked nothing', () => empty().effectiveThrottle(), 'effectiveThrottle has no plan'],
  ['with a key of nobody', () => ApiKeySource.generated(), 'ApiKeySource.generated has no name'],
  ['with a secret of nothing', () => ApiKeySource.secret(), 'ApiKeySource.secret has no secret'],
  ['with a value', () => ApiKeySource.secret('0123456789abcdefghij'), 'secret is a construct'],
  ['with an id of nothing', () => ApiKeySource.fromId(), 'ApiKeySource.fromId has no id'],
  ['with no key of the CDK', () => ApiKeySource.fromApiKey(), 'ApiKeySource.fromApiKey has no apiKey'],
  ['with no file of keys', () => empty().addPlan('gold', {}).importKeysCommand(), 'importKeysCommand has no file'],
])('a bundle %s is told what it lacks', (_, make, message) => {
  expect(make).toThrow(/^AGW-GEN-22: /);
  expect(make).toThrow(message);
});

test('what is no stage, no key and no number is told of', () => {
  expect(() => bundle(() => ({ stages: ['prod'], plans: { gold: {} } }))).toThrow(/^AGW-STG-20: /);
  expect(() => plan({ keys: [undefined] })).toThrow(/^AGW-KEY-/);
  expect(() => plan({ quota: Quota.perDay() })).toThrow(/^AGW-KEY-/);
  expect(() => empty().plan()).toThrow(/^AGW-KEY-33: /);
});
