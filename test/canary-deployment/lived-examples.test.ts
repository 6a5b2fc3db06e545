import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { callService } from '../cloudformation/sdk/calls';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { Edit, exampleWith, sourceOf } from './lived-example';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

const HOUR = 3_600_000;

/** The stage as API Gateway has it. */
async function stageIn(account: SimulatedAccount): Promise<any> {
  const [{ properties }] = account.resources('AWS::ApiGateway::Stage');
  const place = { restApiId: properties.RestApiId, stageName: 'prod' };
  return callService(account.environment(), undefined, 'api-gateway', 'GetStage', place);
}

/** Every request of every moment gets through, and the stable side calls what it is to call. */
function watch(account: SimulatedAccount, seen: string[][] = []) {
  return () => {
    for (const { stage, route } of account.requests()) {
      const results = account.probe(stage, route);
      expect(results.filter(({ failure }) => failure)).toEqual([]);
      seen.push(results.map(({ side, backend }) => `${side} ${backend}`));
    }
  };
}

describe('the example progressive-canary', () => {
  const CODE = "Code.fromAsset(join(__dirname, 'handlers'))";
  const version = (name: string): CloudAssembly =>
    exampleWith('progressive-canary', [CODE, `Code.fromInline("exports.handler = async () => '${name}'")`]);

  test('lives through v1, v2, an abort and v3', async () => {
    const account = new SimulatedAccount();
    const onStep = watch(account);
    const begin = account.clock.now;
    expect((await account.deploy(version('v1'), { onStep })).reason).toBeUndefined();
    const first = await stageIn(account);
    const minutes = () => (account.clock.now - begin) / 60_000;
    const before = minutes();

    expect((await account.deploy(version('v2'), { onStep })).reason).toBeUndefined();
    expect(minutes() - before).toBeGreaterThan(30);
    const second = await stageIn(account);
    expect(second.variables.lambdaAlias).not.toBe(first.variables.lambdaAlias);
    expect(second.canarySettings).toBeUndefined();

    // Somebody runs the abort command seven minutes after the beginning.
    const place = { restApiId: account.resources('AWS::ApiGateway::Stage')[0].properties.RestApiId, stageName: 'prod' };
    const patchOperations = [{ op: 'remove', path: '/canarySettings' }];
    account.clock.after(7 * 60_000, () =>
      callService(account.environment(), undefined, 'api-gateway', 'UpdateStage', { ...place, patchOperations }).then(
        () => undefined,
      ),
    );
    const aborted = await account.deploy(version('broken'), { onStep });
    expect(aborted.reason).toContain('somebody has taken it off');
    expect(await stageIn(account)).toEqual(second);

    expect((await account.deploy(version('v3'), { onStep })).reason).toBeUndefined();
    const third = await stageIn(account);
    expect(third.variables.lambdaAlias).not.toBe(second.variables.lambdaAlias);
    await account.clock.pass(2 * HOUR);
    expect(await stageIn(account)).toEqual(third);
    onStep();
  }, 120_000);

  test('is as it was after a cancel, whoever goes on looking', async () => {
    const account = new SimulatedAccount();
    await account.deploy(version('v1'));
    const before = await stageIn(account);
    for (const cancelAfter of [40, 400, 1000]) {
      const outcome = await account.deploy(version('v2'), { cancelAfter, onStep: watch(account) });
      expect(outcome.succeeded).toBe(false);
      expect(await stageIn(account)).toEqual(before);
      await account.clock.pass(2 * HOUR);
      expect(await stageIn(account)).toEqual(before);
    }
    expect((await account.deploy(version('v2'))).reason).toBeUndefined();
  }, 120_000);

  test('is as it was when something else fails after the promotion', async () => {
    const account = new SimulatedAccount();
    await account.deploy(version('v1'));
    const before = await stageIn(account);
    const failAt = ({ type }: { readonly type: string }) => type === 'AWS::ApiGateway::Stage';
    const outcome = await account.deploy(version('v2'), { failAt, onStep: watch(account) });
    expect(outcome.succeeded).toBe(false);
    expect(await stageIn(account)).toEqual(before);
  }, 120_000);

  test('goes back at once, with the alarm still firing', async () => {
    const account = new SimulatedAccount();
    await account.deploy(version('v1'));
    const before = await stageIn(account);
    await account.deploy(version('v2'));
    for (const { id } of account.resources('AWS::CloudWatch::Alarm')) account.alarmStates.set(id, 'ALARM');
    const begin = account.clock.now;
    const AT_ONCE: Edit[] = [
      ['CanaryTraffic.steps([5, 25, 50], Duration.minutes(5))', 'CanaryTraffic.allAtOnce()'],
      [CODE, `Code.fromInline("exports.handler = async () => 'v1'")`],
    ];
    const back = await account.deploy(exampleWith('progressive-canary', ...AT_ONCE), { onStep: watch(account) });
    expect(back.reason).toBeUndefined();
    expect(account.clock.now - begin).toBeLessThan(3 * 60_000);
    expect((await stageIn(account)).variables).toEqual(before.variables);
  }, 120_000);

  test('asks its hook once, and waits for an approval', async () => {
    const account = new SimulatedAccount();
    const guarded = (name: string) =>
      exampleWith(
        'progressive-canary',
        [CODE, `Code.fromInline("exports.handler = async () => '${name}'")`],
        ['alarms: CanaryAlarms', 'beforeShift: order, approvals: [5], alarms: CanaryAlarms'],
      );
    await account.deploy(guarded('v1'));
    const [{ id }] = account.resources('AWS::Lambda::Function').filter((fn) => fn.id.includes('Order'));
    const asked: any[] = [];
    account.handlers.set(id, (event: any) => {
      asked.push(event);
      return { allow: true };
    });
    const { RestApiId: restApiId } = account.resources('AWS::ApiGateway::Stage')[0].properties;
    const patchOperations = [
      { op: 'replace', path: '/canarySettings/stageVariableOverrides/gatehouseCommand', value: 'approve' },
    ];
    const input = { restApiId, stageName: 'prod', patchOperations };
    account.clock.after(15 * 60_000, () =>
      callService(account.environment(), undefined, 'api-gateway', 'UpdateStage', input).then(() => undefined),
    );
    const begin = account.clock.now;
    expect((await account.deploy(guarded('v2'))).reason).toBeUndefined();
    expect(account.clock.now - begin).toBeGreaterThan(40 * 60_000);
    expect(asked).toEqual([expect.objectContaining({ moment: 'beforeShift', stageName: 'prod', step: 0 })]);
  }, 120_000);

  test('ends with an alarm, and the next attempt is not in its way', async () => {
    const account = new SimulatedAccount();
    await account.deploy(version('v1'));
    const before = await stageIn(account);
    const [{ id }] = account.resources('AWS::CloudWatch::Alarm');
    account.clock.after(9 * 60_000, () => void account.alarmStates.set(id, 'ALARM'));
    const outcome = await account.deploy(version('v2'), { onStep: watch(account) });
    expect(outcome.reason).toContain(`Alarm ${id} fired in step 2 of 3 (25 %).`);
    expect(await stageIn(account)).toEqual(before);
    account.alarmStates.set(id, 'OK');
    expect((await account.deploy(version('v2'))).reason).toBeUndefined();
  }, 120_000);
});

describe('the example canary', () => {
  const VERSION_7 = "LambdaVersion.number('7')";
  const VERSION_8 = "LambdaVersion.number('8')";
  const CURRENT = 'LambdaVersion.current()';
  const code = (name: string): Edit => [
    "Code.fromAsset(join(__dirname, 'handlers'))",
    `Code.fromInline("exports.handler = async () => '${name}'")`,
  ];

  interface Moment {
    readonly stable: string;
    readonly stableVersion: string;
    readonly canary: string;
    readonly percent?: number;
    readonly state?: string;
  }

  const at = ({ canary, percent = 10, stable, stableVersion, state = 'RUNNING' }: Moment) =>
    exampleWith(
      'canary',
      code(canary),
      [VERSION_7, stableVersion],
      [VERSION_8, CURRENT],
      ["['v41', 'v42']", `['${stable}', '${canary}']`],
      ["release: 'v41'", `release: '${stable}'`],
      ["canary: 'v42'", `canary: '${canary}'`],
      ["stable: 'v41'", `stable: '${stable}'`],
      ['percent(10)', `percent(${percent})`],
      ['CanaryState.RUNNING', `CanaryState.${state}`],
    );
  test('lives through v41, v42, an abort and v43, with every request answered', async () => {
    const account = new SimulatedAccount();
    const onStep = watch(account);
    const deploy = async (assembly: CloudAssembly, isFirst = false) => {
      // Nobody calls a stage that is just being made.
      const outcome = await account.deploy(assembly, isFirst ? {} : { onStep });
      expect(outcome.reason).toBeUndefined();
      await account.clock.pass(HOUR);
      onStep();
      return stageIn(account);
    };
    const number = (version: string) => `LambdaVersion.number('${version}')`;
    const RELEASE = /\n\/\/ One request[\s\S]*$/;
    await deploy(
      exampleWith('canary', code('v41'), [VERSION_7, CURRENT], [sourceOf('canary').match(RELEASE)![0], '']),
      true,
    );
    const first = { stable: 'v41', stableVersion: number('1'), canary: 'v42' };
    const running = await deploy(at(first));
    expect(running.canarySettings).toMatchObject({ percentTraffic: 10 });
    await deploy(at({ ...first, percent: 50 }));
    const promoted = await deploy(at({ ...first, percent: 50, state: 'PROMOTED' }));
    expect(promoted.deploymentId).toBe(running.canarySettings.deploymentId);
    expect(promoted.variables).toEqual(running.canarySettings.stageVariableOverrides);
    const second = { stable: 'v42', stableVersion: number('2'), canary: 'v43' };
    const next = await deploy(at(second));
    expect(next.deploymentId).toBe(promoted.deploymentId);
    const aborted = await deploy(at({ ...second, state: 'ABORTED' }));
    expect(aborted).toMatchObject({ deploymentId: promoted.deploymentId, variables: next.variables });
    const third = { stable: 'v42', stableVersion: number('2'), canary: 'v44' };
    await deploy(at(third));
    const last = await deploy(at({ ...third, state: 'PROMOTED' }));
    expect(last.deploymentId).not.toBe(promoted.deploymentId);
  }, 120_000);
});
