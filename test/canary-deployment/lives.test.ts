import { App, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import {
  CanaryAlarms,
  CanaryDeployment,
  CanaryTraffic,
  GatewayApi,
  GatewayIntegration,
  LambdaCanary,
  LambdaVersion,
  StageSet,
  StageSettings,
} from '../../lib';
import { callService } from '../cloudformation/sdk/calls';
import { Outcome, SimulatedAccount } from '../cloudformation/simulated-account';
import { Step } from '../cloudformation/steps';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

const HOUR = 3_600_000;
const FIVE_MINUTES = 300_000;

interface Moment {
  readonly api?: string;
  /** Whether the function stands in a stack of its own. */
  readonly isFunctionElsewhere?: boolean;
  readonly code: string;
  readonly canary?: (stack: Stack, stages: StageSet) => unknown;
  readonly releases?: string[];
  readonly stage?: StageSettings;
  /** The stages, where there is another one than `prod`. */
  readonly stages?: { readonly [name: string]: StageSettings };
}

function appAt(moment: Moment) {
  const { api: id = 'Api', canary, code, isFunctionElsewhere, releases = [], stage = {} } = moment;
  const { stages: all = { prod: stage } } = moment;
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  const stack = new Stack(app, 'Shop');
  const place = isFunctionElsewhere ? new Stack(app, 'Functions') : stack;
  const handler = new Function(place, 'Handler', {
    runtime: Runtime.NODEJS_22_X,
    handler: 'index.handler',
    code: Code.fromInline(`exports.handler = async () => '${code}';`),
  });
  const routes = { 'GET /pets': { integration: GatewayIntegration.lambdaAlias(handler) } };
  const api = new GatewayApi(stack, id, { routes });
  const stages = new StageSet(stack, 'Stages', { api, releases, stages: all });
  canary?.(stack, stages);
  return app.synth();
}

/** A canary of each stage, ten percent for five minutes. */
const shifting = (stack: Stack, stages: StageSet) => {
  for (const stage of stages.stages) {
    new CanaryDeployment(stack, stages.stages.length === 1 ? 'Canary' : `Canary${stage.stageName}`, {
      stage,
      traffic: CanaryTraffic.steps([10], Duration.minutes(5)),
      alarms: CanaryAlarms.defaults(),
    });
  }
};

const declared = (stack: Stack, stages: StageSet) =>
  new CanaryDeployment(stack, 'Canary', {
    stage: stages.stage('prod'),
    canary: 'v42',
    lambdaVersion: LambdaVersion.current(),
    traffic: CanaryTraffic.percent(10),
  });

const codeAlone = (stack: Stack, stages: StageSet) =>
  new LambdaCanary(stack, 'Canary', {
    aliases: stages.stage('prod').aliases,
    traffic: CanaryTraffic.linear(10, Duration.minutes(1)),
  });

/** Every request of every moment gets through. */
function watch(account: SimulatedAccount) {
  return () => {
    for (const { route, stage } of account.requests()) {
      expect(account.probe(stage, route).filter(({ failure }) => failure)).toEqual([]);
    }
  };
}

async function deployed(account: SimulatedAccount, moment: Moment): Promise<Outcome> {
  const isFirst = account.stack('Shop') === undefined;
  const outcome = await account.deploy(appAt(moment), isFirst ? {} : { onStep: watch(account) });
  expect(outcome.reason).toBeUndefined();
  return outcome;
}

const served = (account: SimulatedAccount, stage = 'prod') =>
  account.probe(stage, 'GET /pets').map(({ backend }) => backend);
const aliasOf = (account: SimulatedAccount, stage: string) =>
  account.resources('AWS::ApiGateway::Stage').find(({ id }) => id === stage)!.properties.Variables.lambdaAlias;
const canaryLogs = (account: SimulatedAccount) =>
  account
    .resources('AWS::Logs::LogGroup')
    .filter(({ id }) => id.endsWith('/Canary'))
    .map(({ properties }) => properties.RetentionInDays);

describe('a canary whose traffic shifts', () => {
  test('goes back to code that it served before, where the function is in another stack', async () => {
    const account = new SimulatedAccount();
    const at = (code: string): Moment => ({ code, canary: shifting, isFunctionElsewhere: true });
    await deployed(account, at('one'));
    const name = aliasOf(account, 'prod');
    await deployed(account, at('two'));
    expect(aliasOf(account, 'prod')).not.toBe(name);
    // The alias of the code before stays, since the stack of the function is deployed first.
    const refused = await account.deploy(appAt(at('one')), { onStep: watch(account) });
    expect(refused.reason).toMatch(/Alias .*already exists/);
    const outcome = await account.deploy(appAt(at('one')), { onStep: watch(account), importsExisting: true });
    expect(outcome.reason).toBeUndefined();
    expect(aliasOf(account, 'prod')).toBe(name);
  }, 60_000);

  test('leaves the stage with what it serves when it is taken away, and nothing but its log', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one', canary: shifting });
    await deployed(account, { code: 'two', canary: shifting });
    const before = served(account);
    const { leftBehind } = await deployed(account, { code: 'two' });
    expect(served(account)).toEqual(before);
    expect(leftBehind).toEqual([]);
    const aliases = account.resources('AWS::Lambda::Alias').map(({ properties }) => properties.Name);
    expect(aliases).toEqual(['prod']);
    expect(account.resources('Custom::GatehouseCanary')).toEqual([]);
    expect(account.resources('AWS::CloudWatch::Alarm')).toEqual([]);
    expect(canaryLogs(account)).toEqual([30]);
  }, 60_000);

  test('comes back after it was taken away, and shifts', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one', canary: shifting });
    await deployed(account, { code: 'one' });
    await deployed(account, { code: 'one', canary: shifting });
    const begin = account.clock.now;
    await deployed(account, { code: 'two', canary: shifting });
    expect(account.clock.now - begin).toBeGreaterThan(FIVE_MINUTES);
    expect(canaryLogs(account)).toEqual([30]);
  }, 60_000);

  test('stays when the deployment that takes it away fails', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one', canary: shifting });
    const before = served(account);
    const failAt = ({ type }: { readonly type: string }) => type === 'AWS::ApiGateway::Stage';
    const { succeeded } = await account.deploy(appAt({ code: 'one' }), { failAt, onStep: watch(account) });
    expect(succeeded).toBe(false);
    expect(served(account)).toEqual(before);
    await deployed(account, { code: 'two', canary: shifting });
  }, 60_000);

  // The group is there before CloudFormation makes it: API Gateway has made it for a canary by hand.
  test('is introduced where the log of another canary is, and again after a deployment that failed', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one' });
    const { RestApiId: restApiId } = account.resources('AWS::ApiGateway::Stage')[0].properties;
    for (const operation of [
      { op: 'replace', path: '/canarySettings/percentTraffic', value: '5' },
      { op: 'remove', path: '/canarySettings' },
    ]) {
      const input = { restApiId, stageName: 'prod', patchOperations: [operation] };
      await callService(account.environment(), undefined, 'api-gateway', 'UpdateStage', input);
    }
    expect(canaryLogs(account)).toEqual([undefined]);
    const failAt = ({ type }: { readonly type: string }) => type === 'Custom::GatehouseCanary';
    const failed = await account.deploy(appAt({ code: 'one', canary: shifting }), { failAt, onStep: watch(account) });
    expect(failed.succeeded).toBe(false);
    await deployed(account, { code: 'one', canary: shifting });
    expect(canaryLogs(account)).toEqual([30]);
  }, 60_000);

  test('follows its stage to another name, and leaves nothing at the old one', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one', canary: shifting });
    const [before] = served(account);
    const { leftBehind } = await deployed(account, { code: 'one', canary: shifting, stages: { live: {} } });
    expect(served(account, 'live')).toEqual([before]);
    expect(account.resources('AWS::ApiGateway::Stage').map(({ id }) => id)).toEqual(['live']);
    expect(leftBehind.map(({ type }) => type)).toEqual(['AWS::Logs::LogGroup']);
    const begin = account.clock.now;
    await deployed(account, { code: 'two', canary: shifting, stages: { live: {} } });
    expect(account.clock.now - begin).toBeGreaterThan(FIVE_MINUTES);
    expect(served(account, 'live')).not.toEqual([before]);
    await account.clock.pass(2 * HOUR);
    expect(served(account, 'live')).toHaveLength(1);
  }, 60_000);

  test('follows its stage to another API, also when the first attempt fails', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one', canary: shifting });
    const before = served(account);
    const next: Moment = { api: 'Next', code: 'one', canary: shifting };
    const failAt = ({ action, type }: Step) => type === 'AWS::ApiGateway::Stage' && action !== 'delete';
    expect((await account.deploy(appAt(next), { failAt, onStep: watch(account) })).succeeded).toBe(false);
    expect(served(account)).toEqual(before);
    await deployed(account, next);
    expect(served(account)).toEqual(before);
    expect(account.resources('AWS::ApiGateway::RestApi')).toHaveLength(1);
    await deployed(account, { ...next, code: 'two' });
    expect(served(account)).not.toEqual(before);
  }, 60_000);

  test('shifts beside that of another stage, and one alone where one alone changes', async () => {
    const account = new SimulatedAccount();
    const stages = { beta: {}, prod: {} };
    await deployed(account, { code: 'one', canary: shifting, stages });
    const first = [aliasOf(account, 'beta'), aliasOf(account, 'prod')];
    const begin = account.clock.now;
    await deployed(account, { code: 'two', canary: shifting, stages });
    expect(account.clock.now - begin).toBeLessThan(2 * FIVE_MINUTES);
    const second = [aliasOf(account, 'beta'), aliasOf(account, 'prod')];
    expect(second.filter((alias) => first.includes(alias))).toEqual([]);
    const pinned = { beta: {}, prod: { lambdaVersion: LambdaVersion.number('2') } };
    await deployed(account, { code: 'two', canary: shifting, stages: pinned });
    const prod = aliasOf(account, 'prod');
    await deployed(account, { code: 'three', canary: shifting, stages: pinned });
    expect(aliasOf(account, 'prod')).toBe(prod);
    expect(aliasOf(account, 'beta')).not.toBe(second[0]);
  }, 60_000);

  test('is taken back with that of another stage when somebody takes one of them off', async () => {
    const account = new SimulatedAccount();
    const stages = { beta: {}, prod: {} };
    await deployed(account, { code: 'one', canary: shifting, stages });
    const before = [served(account, 'beta'), served(account, 'prod')];
    const { RestApiId: restApiId } = account.resources('AWS::ApiGateway::Stage')[0].properties;
    const input = { restApiId, stageName: 'beta', patchOperations: [{ op: 'remove', path: '/canarySettings' }] };
    account.clock.after(2 * 60_000, () =>
      callService(account.environment(), undefined, 'api-gateway', 'UpdateStage', input).then(() => undefined),
    );
    const next = { code: 'two', canary: shifting, stages };
    const { reason } = await account.deploy(appAt(next), { onStep: watch(account) });
    expect(reason).toContain('somebody has taken it off');
    expect([served(account, 'beta'), served(account, 'prod')]).toEqual(before);
    await account.clock.pass(2 * HOUR);
    expect([served(account, 'beta'), served(account, 'prod')]).toEqual(before);
  }, 60_000);

  test('goes with its stack, with all that no other one needs', async () => {
    const account = new SimulatedAccount();
    const app = appAt({ code: 'one', canary: shifting });
    await account.deploy(app);
    const { leftBehind, reason } = await account.destroy(app);
    expect(reason).toBeUndefined();
    const retained = leftBehind.filter(({ reason }) => reason.startsWith('Retain')).map(({ type }) => type);
    expect(retained.sort()).toEqual(['AWS::ApiGateway::Account', 'AWS::IAM::Role', 'AWS::Logs::LogGroup']);
    expect(retained).toHaveLength(leftBehind.length);
  }, 60_000);
});

describe('a canary with a fixed share', () => {
  const moment = (canary?: Moment['canary']): Moment => ({
    code: canary ? 'two' : 'one',
    canary,
    releases: ['v41', 'v42'],
    stage: { release: 'v41', lambdaVersion: canary ? LambdaVersion.number('1') : LambdaVersion.current() },
  });

  test('leaves its share and what it calls when it is taken away while it runs, and comes back', async () => {
    const account = new SimulatedAccount();
    await deployed(account, moment());
    await deployed(account, moment(declared));
    const before = served(account);
    expect(before).toHaveLength(2);
    const { leftBehind } = await deployed(account, { ...moment(declared), canary: undefined });
    expect(served(account)).toEqual(before);
    const types = leftBehind.map(({ type }) => type).sort();
    expect(types).toEqual(['AWS::Lambda::Alias', 'AWS::Lambda::Permission', 'AWS::Lambda::Version']);
    const refused = await account.deploy(appAt(moment(declared)), { onStep: watch(account) });
    expect(refused.reason).toContain('already exists');
    const back = await account.deploy(appAt(moment(declared)), { importsExisting: true, onStep: watch(account) });
    expect(back.reason).toBeUndefined();
    expect(served(account)).toEqual([before[0], expect.stringContaining('Handler')]);
  }, 60_000);
});

describe('a canary of function code alone', () => {
  test('leaves the stage with what it serves when it is taken away, and nothing else, and comes back', async () => {
    const account = new SimulatedAccount();
    await deployed(account, { code: 'one', canary: codeAlone });
    await deployed(account, { code: 'two', canary: codeAlone });
    const before = served(account);
    const { leftBehind } = await deployed(account, { code: 'two' });
    expect(leftBehind).toEqual([]);
    expect(served(account)).toEqual(before);
    expect(account.everything().filter(({ type }) => type.startsWith('AWS::CodeDeploy'))).toEqual([]);
    await deployed(account, { code: 'two', canary: codeAlone });
    expect(served(account)).toEqual(before);
  }, 60_000);
});
