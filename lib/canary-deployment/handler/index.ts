import { createHash, randomBytes } from 'node:crypto';
import { advanceShift, Look } from './advance-shift';
import { AwsShiftWorld } from './aws-shift-world';
import { beginShift } from './begin-shift';
import { isDenied, isPassing, patiently, ShiftStopped } from './failures';
import { rollBack } from './roll-back';
import { placeOf, ShiftProperties, shiftRequestOf } from './shift-request';
import { tokenOn } from './shift-token';
import { AskedOfResource, ShiftWorld } from './shift-world';
import { Direction, directionOf } from './stack-direction';
import { isAwaited, isDeletion } from './stack-request';
import { takeOff } from './take-off';

/** What `onEvent` hands on to each look. */
interface HandedOn {
  readonly DeploymentId: string;
  readonly StartedAt: string;
  /** The attempt whose canary stands on the stage; empty for a rollback. */
  readonly Nonce: string;
}

/** What CloudFormation asks for. */
export interface ShiftEvent {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly RequestId: string;
  readonly StackId: string;
  readonly LogicalResourceId: string;
  readonly PhysicalResourceId?: string;
  readonly ResourceProperties: ShiftProperties;
  readonly OldResourceProperties?: ShiftProperties;
  readonly Data?: HandedOn;
}

/**
 * The time limit of the function. No call to the stage is under way this long after the invocation has begun, which is what a rollback
 * waits for before it believes what it sees.
 */
export const LONGEST_INVOCATION = 60_000;

const NOT_AWAITED = 'CloudFormation does not wait for this request: it was delivered late, or twice.';

export function onEvent(event: ShiftEvent): Promise<object> {
  return answerEvent(event, worldOf(event));
}

export function isComplete(event: ShiftEvent): Promise<object> {
  return answerLook(event, worldOf(event));
}

function worldOf({ LogicalResourceId, ResourceProperties, StackId }: ShiftEvent): ShiftWorld {
  const { RestApiId: restApiId, StageName: stageName } = ResourceProperties;
  return new AwsShiftWorld({ restApiId, stageName, stackId: StackId, logicalId: LogicalResourceId });
}

/** Begins: puts the canary on the stage without a request yet, or takes back at once what is to be taken back. */
export async function answerEvent(event: ShiftEvent, world: ShiftWorld): Promise<object> {
  const { PhysicalResourceId, RequestType, ResourceProperties } = event;
  if (RequestType === 'Delete') {
    await isTakenOff(world);
    return { PhysicalResourceId };
  }
  const nonce = await begin(event, world);
  const { DeploymentId } = ResourceProperties;
  const Data: HandedOn = { DeploymentId, StartedAt: String(world.now()), Nonce: nonce ?? '' };
  return { PhysicalResourceId: placeOf(ResourceProperties), Data };
}

/** The attempt that has its canary on the stage; `undefined` for a rollback, with which every look goes on. */
async function begin(event: ShiftEvent, world: ShiftWorld): Promise<string | undefined> {
  const { OldResourceProperties, RequestId, ResourceProperties } = event;
  let direction: Direction | undefined;
  try {
    direction = await patiently(world, async () => directionOf(await world.stackStatus()));
    const asked =
      direction === 'over' ? undefined : await askedFor((asked) => isAwaited(ResourceProperties, asked), world);
    if (!asked) throw new ShiftStopped(NOT_AWAITED);
    const request = shiftRequestOf(ResourceProperties, OldResourceProperties);
    if (direction === 'forward') {
      const isLate = asked.since !== undefined && world.now() - asked.since > AT_ONCE;
      const attempt = { request: digestOf(RequestId), nonce: randomBytes(6).toString('hex'), isLate };
      return await patiently(world, () => beginShift(request, attempt, world));
    }
    await patiently(world, () => rollBack(request, world));
  } catch (error) {
    // A rollback must not fail because a service does not answer for a while.
    if (direction === 'forward' || !isPassing(error, 0)) throw error;
  }
  return undefined;
}

/** One look, to be asked for again until it says that all is done. */
export async function answerLook(event: ShiftEvent, world: ShiftWorld): Promise<object> {
  const { Data, OldResourceProperties, RequestType, ResourceProperties } = event;
  if (RequestType === 'Delete') return { IsComplete: await isTakenOff(world) };
  const request = shiftRequestOf(ResourceProperties, OldResourceProperties);
  const look: Look = { nonce: Data!.Nonce, startedAt: Number(Data!.StartedAt) };
  try {
    const isDone = look.nonce ? await advanceShift(request, look, world) : await isRolledBack(event, look, world);
    return isDone ? { IsComplete: true, Data: { DeploymentId: request.target.deploymentId } } : { IsComplete: false };
  } catch (error) {
    if (!isPassing(error, world.now() - look.startedAt)) throw error;
    await world.announce('TRYING_AGAIN', { error: String(error) });
    return { IsComplete: false };
  }
}

/**
 * A rollback is done when a look finds nothing to take back, at a time when no invocation that began before it can still be at work: so
 * what a look of the request before has read before the rollback, and written after it, is taken back too.
 */
async function isRolledBack(event: ShiftEvent, { startedAt }: Look, world: ShiftWorld): Promise<boolean> {
  const { OldResourceProperties, ResourceProperties } = event;
  const direction = directionOf(await world.stackStatus());
  if (direction !== 'back' || !isAwaited(ResourceProperties, await world.askedOfResource())) {
    throw new ShiftStopped(NOT_AWAITED);
  }
  const hadSomethingToUndo = await rollBack(shiftRequestOf(ResourceProperties, OldResourceProperties), world);
  return !hadSomethingToUndo && world.now() - startedAt >= LONGEST_INVOCATION;
}

/** What is delivered for the first time comes within this time. */
export const AT_ONCE = 45_000;

const LOOKS_AT_EVENTS = 5;
const BETWEEN_LOOKS_AT_EVENTS = 3000;

/** What CloudFormation asks for, where it is this. The events of a stack come a moment later than what they tell of. */
async function askedFor(
  isThis: (asked: AskedOfResource) => boolean,
  world: ShiftWorld,
): Promise<AskedOfResource | undefined> {
  for (let look = 1; look <= LOOKS_AT_EVENTS; look++) {
    const asked = await world.askedOfResource();
    if (isThis(asked)) return asked;
    if (look < LOOKS_AT_EVENTS) await world.pause(BETWEEN_LOOKS_AT_EVENTS);
  }
  return undefined;
}

/** Whether a resource that goes has left no canary. A service that does not answer for a while keeps nothing from going. */
async function isTakenOff(world: ShiftWorld): Promise<boolean> {
  try {
    await patiently(world, () => takeOffOwn(world));
    return true;
  } catch (error) {
    // The permission has gone over to the stage that the resource speaks of now. Where it speaks of none, it goes after the resource.
    if (isDenied(error)) return true;
    if (!isPassing(error, 0)) throw error;
    return false;
  }
}

/** Deletions come when an update is over or goes back. One that was delivered late leaves the canary of another request. */
async function takeOffOwn(world: ShiftWorld): Promise<void> {
  if (directionOf(await world.stackStatus()) === 'forward') return;
  const stage = await world.stage();
  if (stage && tokenOn(stage) && (await askedFor(isDeletion, world))) await takeOff(world);
}

function digestOf(requestId: string): string {
  return createHash('sha256').update(requestId).digest('hex').slice(0, 12);
}
