import { advance, isTransient } from '../../lib/canary-deployment/handler/shift';
import { ShiftRequest } from '../../lib/canary-deployment/handler/shift-request';
import { InMemoryStage } from './in-memory-stage';

const SCHEDULES = 2000;
const MINUTE = 60_000;

/** A stream of numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Killed extends Error {}

const named = (name: string) => Object.assign(new Error(name), { name });

/** One invocation of the handler, as the Provider framework sees it. A killed one is invoked again with the same event. */
async function invoke(request: ShiftRequest, world: InMemoryStage): Promise<'done' | 'again' | 'failed'> {
  for (;;) {
    try {
      return (await advance(request, world)) ? 'done' : 'again';
    } catch (error) {
      if (error instanceof Killed) continue;
      return isTransient(error) ? 'again' : 'failed';
    }
  }
}

/** An update of the stack from `old` to `new`, and its rollback where the update fails. */
async function deploy(seed: number): Promise<{ outcome: string; world: InMemoryStage }> {
  const random = randomFrom(seed);
  const chance = (probability: number) => random() < probability;
  const world = new InMemoryStage('old', ['old', 'new', 'other'], { lambdaAlias: 'prod' });
  const faults = random() * 0.4;
  let isQuiet = false;
  world.fault = (call, moment) => {
    if (isQuiet || !chance(faults)) return;
    const kind = Math.floor(random() * 4);
    if (kind === 0) throw new Killed();
    // A call that times out has been carried out, or has not.
    if (kind === 1) throw named('TimeoutError');
    if (moment === 'before') throw named(kind === 2 ? 'TooManyRequestsException' : 'ServiceUnavailableException');
    if (call === 'UpdateStage') throw named('TimeoutError');
  };
  const request: ShiftRequest = {
    target: 'new',
    previous: 'old',
    steps: [5, 25, 50],
    intervalSeconds: 300,
    bakeSeconds: 300,
    alarmNames: ['errors'],
    variables: chance(0.5) ? { lambdaAlias: 'canary' } : {},
    useStageCache: chance(0.5),
    beforeShift: chance(0.3) ? 'before' : undefined,
    afterShift: chance(0.3) ? 'after' : undefined,
    startedAt: 0,
  };
  const alarmAt = chance(0.3) ? Math.floor(random() * 25) : Infinity;
  const alarmUntil = alarmAt + Math.floor(random() * 10);
  const handAt = chance(0.3) ? Math.floor(random() * 25) : Infinity;
  const hand = Math.floor(random() * 4);
  const vetoAt = chance(0.1) ? Math.floor(random() * 25) : Infinity;

  let outcome = 'timed out';
  for (let minute = 0; minute < 58 && outcome === 'timed out'; minute++) {
    world.time = minute * MINUTE;
    world.firing = minute >= alarmAt && minute <= alarmUntil ? ['errors'] : [];
    world.hook = minute >= vetoAt ? { allow: false, reason: 'no' } : {};
    if (minute === handAt) {
      if (hand === 0) world.canary = undefined;
      else if (hand === 1) world.deploymentId = 'other';
      else if (hand === 2) world.canary = { deploymentId: 'other', percentTraffic: 30, overrides: {} };
      else world.deployments.delete('new');
    }
    // A message may be delivered twice.
    const answer = await invoke(request, world);
    const again = chance(0.1) && answer === 'again' ? await invoke(request, world) : answer;
    if (again !== 'again') outcome = again;
  }
  if (outcome === 'done') return { outcome, world };

  world.rollingBack = true;
  const rollback = { ...request, target: 'old', previous: 'new', startedAt: world.time };
  for (let minute = 0; minute < 58; minute++) {
    isQuiet = minute > 40;
    if ((await invoke(rollback, world)) === 'done') return { outcome: `${outcome}, rolled back`, world };
  }
  return { outcome: `${outcome}, not rolled back`, world };
}

test(`${SCHEDULES} schedules of faults end with one deployment and no canary`, async () => {
  const outcomes: { [outcome: string]: number } = {};
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const { outcome, world } = await deploy(seed);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const isDone = outcome === 'done';
    expect({ seed, outcome, serves: world.deploymentId, canary: world.canary }).toEqual({
      seed,
      outcome: isDone ? 'done' : expect.stringMatching(/, rolled back$/),
      serves: isDone ? 'new' : 'old',
      canary: undefined,
    });
  }
  // Neither end is rare, or the schedules would prove little.
  expect(outcomes.done).toBeGreaterThan(SCHEDULES / 5);
  expect(outcomes['failed, rolled back']).toBeGreaterThan(SCHEDULES / 10);
});

test('a failed update leaves the old deployment alone on the stage before the rollback already', async () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomFrom(seed);
    const world = new InMemoryStage('old', ['old', 'new'], {});
    world.fault = () => {
      if (random() < 0.2) throw named('TooManyRequestsException');
    };
    const request: ShiftRequest = {
      target: 'new',
      previous: 'old',
      steps: [10],
      intervalSeconds: 300,
      bakeSeconds: 0,
      alarmNames: ['errors'],
      variables: {},
      useStageCache: false,
      startedAt: 0,
    };
    let outcome = 'again';
    for (let minute = 0; minute < 58 && outcome === 'again'; minute++) {
      world.time = minute * MINUTE;
      world.firing = minute >= 2 ? ['errors'] : [];
      outcome = await invoke(request, world);
    }
    expect({ seed, outcome, serves: world.deploymentId, canary: world.canary }).toEqual({
      seed,
      outcome: 'failed',
      serves: 'old',
      canary: undefined,
    });
  }
});
