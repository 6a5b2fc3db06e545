import { ShiftRequest } from './shift-request';
import { PatchOperation, StageState, StageWorld } from './stage-world';

/** The shift is over, and the old deployment serves everything. CloudFormation shows the message and rolls back. */
export class ShiftFailed extends Error {}

/** How long a shift may lag behind its plan, for calls that had to be tried again. */
const GRACE_SECONDS = 300;

/**
 * One look at a stage and the next step of its shift, to be called until it says that the shift is done. It remembers nothing: what
 * the stage says, and the time, decide. So it may be killed and called again at any point.
 */
export async function advance(request: ShiftRequest, world: StageWorld): Promise<boolean> {
  const stage = await world.stage();
  const { previous, target } = request;
  if (previous === undefined) return begin(request, stage);
  if (!stage) throw new ShiftFailed('The stage is not there any more.');
  if (target === previous || (await world.isRollingBack())) return settle(target, stage, world);
  if (stage.deploymentId === target) return settle(target, stage, world);
  if (stage.deploymentId !== previous) {
    return fail(`The stage was moved to deployment ${stage.deploymentId} by hand.`, request, stage, world);
  }
  const elapsed = (world.now() - request.startedAt) / 1000;
  if (stage.canary?.deploymentId !== target) {
    if (elapsed < request.intervalSeconds) return start(request, stage, world);
    return fail('The canary was taken away by hand.', request, stage, world);
  }
  return watch(request, stage, elapsed, world);
}

/** A new resource shifts nothing: its stage is new too, or serves the deployment already. */
function begin({ target }: ShiftRequest, stage: StageState | undefined): boolean {
  if (!stage || stage.deploymentId === target) return true;
  throw new ShiftFailed(
    'The stage serves another deployment. Introduce the canary with the release that the stage serves, and name the next one in the ' +
      'deployment after that.',
  );
}

/** The stage is to serve one deployment and no canary. */
async function settle(target: string, stage: StageState, world: StageWorld): Promise<boolean> {
  const operations: PatchOperation[] = [
    ...(stage.deploymentId === target ? [] : [{ op: 'replace', path: '/deploymentId', value: target } as const]),
    ...(stage.canary ? [{ op: 'remove', path: '/canarySettings' } as const] : []),
  ];
  if (operations.length > 0) {
    world.log({ message: 'Settle', target, operations });
    await world.update(operations);
  }
  return true;
}

async function start(request: ShiftRequest, stage: StageState, world: StageWorld): Promise<boolean> {
  const refusal = await vetoOf(request.beforeShift, request, world);
  if (refusal) return fail(`The hook before the shift refuses: ${refusal}`, request, stage, world);
  const [percent] = request.steps;
  const operations: PatchOperation[] = [
    { op: 'replace', path: '/canarySettings/deploymentId', value: request.target },
    { op: 'replace', path: '/canarySettings/percentTraffic', value: String(percent) },
    { op: 'replace', path: '/canarySettings/useStageCache', value: String(request.useStageCache) },
    ...Object.entries(request.variables).map(
      ([name, value]) => ({ op: 'replace', path: `/canarySettings/stageVariableOverrides/${name}`, value }) as const,
    ),
  ];
  world.log({ message: 'Start', target: request.target, percent });
  return attempt(operations, request, stage, world);
}

async function watch(request: ShiftRequest, stage: StageState, elapsed: number, world: StageWorld): Promise<boolean> {
  const { steps, intervalSeconds, bakeSeconds } = request;
  const step = Math.min(Math.floor(elapsed / intervalSeconds), steps.length - 1);
  const total = steps.length * intervalSeconds + bakeSeconds;
  if (elapsed > total + GRACE_SECONDS) return fail('The shift took too long.', request, stage, world);
  const alarms = await world.firingAlarms(request.alarmNames);
  if (alarms.length > 0) {
    const where = `in step ${step + 1} of ${steps.length} (${stage.canary!.percentTraffic} %)`;
    return fail(`Alarm ${alarms.join(', ')} fired ${where}.`, request, stage, world);
  }
  if (elapsed >= total) return promote(request, stage, world);
  if (stage.canary!.percentTraffic === steps[step]) return false;
  world.log({ message: 'Shift', percent: steps[step] });
  const value = String(steps[step]);
  return attempt([{ op: 'replace', path: '/canarySettings/percentTraffic', value }], request, stage, world);
}

async function promote(request: ShiftRequest, stage: StageState, world: StageWorld): Promise<boolean> {
  const refusal = await vetoOf(request.afterShift, request, world);
  if (refusal) return fail(`The hook after the shift refuses: ${refusal}`, request, stage, world);
  world.log({ message: 'Promote', target: request.target });
  const hasVariables = Object.keys(request.variables).length > 0;
  const operations: PatchOperation[] = [
    { op: 'replace', path: '/canarySettings/percentTraffic', value: '0.0' },
    { op: 'copy', from: '/canarySettings/deploymentId', path: '/deploymentId' },
    ...(hasVariables
      ? [{ op: 'copy', from: '/canarySettings/stageVariableOverrides', path: '/variables' } as const]
      : []),
  ];
  await attempt(operations, request, stage, world);
  await world.update([{ op: 'remove', path: '/canarySettings' }]);
  return true;
}

/** An update that the service refuses for good ends the shift. */
async function attempt(
  operations: readonly PatchOperation[],
  request: ShiftRequest,
  stage: StageState,
  world: StageWorld,
): Promise<boolean> {
  try {
    await world.update(operations);
    return false;
  } catch (error) {
    if (isTransient(error)) throw error;
    return fail(`The stage cannot be updated: ${(error as Error).message}`, request, stage, world);
  }
}

async function fail(reason: string, { previous }: ShiftRequest, stage: StageState, world: StageWorld): Promise<never> {
  world.log({ message: 'Fail', reason });
  const current = (await world.stage()) ?? stage;
  await settle(previous!, current, world);
  throw new ShiftFailed(reason);
}

async function vetoOf(
  functionName: string | undefined,
  { previous, target }: ShiftRequest,
  world: StageWorld,
): Promise<string | undefined> {
  if (!functionName) return undefined;
  const { allow, reason } = await world.callHook(functionName, { previous, target });
  return allow === false ? (reason ?? 'no reason given') : undefined;
}

/** Errors after which the same call may succeed. */
const TRANSIENT = /Throttl|TooManyRequests|Timeout|ServiceUnavailable|InternalFailure|InternalServer|Conflict|ECONN/;

export function isTransient(error: unknown): boolean {
  const { name = '', message = '' } = error as Error;
  return !(error instanceof ShiftFailed) && TRANSIENT.test(`${name} ${message}`);
}
