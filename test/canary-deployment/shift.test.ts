import { advance, isTransient, ShiftFailed } from '../../lib/canary-deployment/handler/shift';
import { ShiftRequest } from '../../lib/canary-deployment/handler/shift-request';
import { InMemoryStage } from './in-memory-stage';

const MINUTE = 60_000;

const request: ShiftRequest = {
  target: 'new',
  previous: 'old',
  steps: [10, 50],
  intervalSeconds: 300,
  bakeSeconds: 600,
  alarmNames: ['errors'],
  variables: { lambdaAlias: 'canary' },
  useStageCache: false,
  startedAt: 0,
};

/** Polls as the Provider framework does, once a minute, until the shift is done or fails. */
async function poll(world: InMemoryStage, shift = request, each: (minute: number) => void = () => undefined) {
  for (let minute = 0; minute <= 60; minute++) {
    world.time = shift.startedAt + minute * MINUTE;
    each(minute);
    try {
      if (await advance(shift, world)) return { minute };
    } catch (error) {
      if (!isTransient(error)) return { minute, error: error as Error };
    }
  }
  return { minute: 60, error: new Error('timed out') };
}

describe('a shift', () => {
  test('goes through its steps, is watched, and is promoted', async () => {
    const world = new InMemoryStage('old', ['old', 'new'], { lambdaAlias: 'prod' });
    expect(await poll(world)).toEqual({ minute: 20 });
    expect(world.percents).toEqual([10, 50, 0]);
    expect(world).toMatchObject({ deploymentId: 'new', canary: undefined, variables: { lambdaAlias: 'canary' } });
  });

  test('that an alarm stops leaves the old deployment alone on the stage, and names the alarm and the step', async () => {
    const world = new InMemoryStage('old', ['old', 'new'], { lambdaAlias: 'prod' });
    const { error, minute } = await poll(world, request, (now) => (world.firing = now >= 7 ? ['errors'] : []));
    expect(minute).toBe(7);
    expect(error).toBeInstanceOf(ShiftFailed);
    expect(error!.message).toBe('Alarm errors fired in step 2 of 2 (50 %).');
    expect(world).toMatchObject({ deploymentId: 'old', canary: undefined, variables: { lambdaAlias: 'prod' } });
  });

  test('can be vetoed before it begins and before it is promoted', async () => {
    for (const hook of ['beforeShift', 'afterShift'] as const) {
      const world = new InMemoryStage('old', ['old', 'new']);
      world.hook = { allow: false, reason: 'not on Fridays' };
      const { error } = await poll(world, { ...request, [hook]: 'hook' });
      expect(error!.message).toContain('not on Fridays');
      expect(world).toMatchObject({ deploymentId: 'old', canary: undefined });
    }
  });

  test('happens neither when the resource is made nor when nothing is new', async () => {
    const world = new InMemoryStage('old', ['old']);
    expect(await advance({ ...request, previous: undefined, target: 'old' }, world)).toBe(true);
    expect(await advance({ ...request, target: 'old' }, world)).toBe(true);
    expect(world.updates).toEqual([]);
  });

  test('is not begun by a new resource whose stage serves something else', async () => {
    const world = new InMemoryStage('older', ['older', 'new']);
    await expect(advance({ ...request, previous: undefined }, world)).rejects.toThrow(
      /Introduce the canary with the release/,
    );
  });

  test('does not happen in a rollback, which puts the old deployment back at once', async () => {
    const world = new InMemoryStage('new', ['old', 'new']);
    world.rollingBack = true;
    expect(await advance({ ...request, target: 'old', previous: 'new' }, world)).toBe(true);
    expect(world).toMatchObject({ deploymentId: 'old', canary: undefined });
  });

  test.each<[string, (world: InMemoryStage) => void, RegExp]>([
    ['takes the canary away', (world) => (world.canary = undefined), /taken away by hand/],
    ['moves the stage', (world) => (world.deploymentId = 'other'), /moved to deployment other by hand/],
    [
      'deletes the new deployment',
      (world) => world.deployments.delete('new'),
      /Deployment id does not exist|cannot be updated/,
    ],
  ])('fails when somebody %s', async (_, change, message) => {
    const world = new InMemoryStage('old', ['old', 'new', 'other']);
    const at = message.source.includes('Deployment id') ? 0 : 6;
    const { error } = await poll(world, request, (minute) => minute === at && change(world));
    expect(error!.message).toMatch(message);
    expect(world).toMatchObject({ deploymentId: 'old', canary: undefined });
  });

  test('goes on where a call was throttled', async () => {
    const world = new InMemoryStage('old', ['old', 'new']);
    let throttles = 0;
    world.fault = (call, moment) => {
      if (call !== 'UpdateStage' || moment !== 'before' || ++throttles % 2 === 0) return;
      throw Object.assign(new Error('Rate exceeded'), { name: 'TooManyRequestsException' });
    };
    expect((await poll(world)).error).toBeUndefined();
    expect(world).toMatchObject({ deploymentId: 'new', canary: undefined });
  });

  test('does not mind an alarm without data', async () => {
    const world = new InMemoryStage('old', ['old', 'new']);
    world.firing = [];
    expect(await poll(world)).toEqual({ minute: 20 });
  });
});
