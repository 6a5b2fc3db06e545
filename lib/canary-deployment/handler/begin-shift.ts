import { ShiftStopped } from './failures';
import { ShiftRequest } from './shift-request';
import { ShiftToken, tokenOn } from './shift-token';
import { ShiftWorld, StageState } from './shift-world';
import { armed, moved, serves } from './stage-patches';
import { takeOff } from './take-off';

/** No shift takes longer: a token of this age is one that was left behind. */
const LONGEST_SHIFT = 3900;

/** Who begins: the request, one of its attempts. */
export interface Attempt {
  readonly request: string;
  readonly nonce: string;
  /** The event came so late that it may be the second delivery of one whose canary somebody has taken off since. */
  readonly isLate: boolean;
}

/**
 * Puts the canary on the stage, without a request yet, and says under which attempt it stands there. From now on a stage without it is
 * one from which somebody has taken it off.
 */
export async function beginShift(request: ShiftRequest, attempt: Attempt, world: ShiftWorld): Promise<string> {
  const stage = await world.stage();
  if (!stage) return attempt.nonce;
  return request.before ? change(request, attempt, stage, world) : introduce(request, attempt, stage, world);
}

/** A new resource shifts nothing: its stage is new too, or serves the deployment already. */
async function introduce(
  { target }: ShiftRequest,
  { nonce }: Attempt,
  stage: StageState,
  world: ShiftWorld,
): Promise<string> {
  refuseOthers(stage, world);
  if (stage.deploymentId !== target.deploymentId) {
    throw new ShiftStopped(
      `The stage serves deployment ${stage.deploymentId}, and a canary that is new begins with what the stage serves. Introduce it ` +
        'without a change of the API, and deploy the next release after that. The stage is as it was.',
    );
  }
  // What CloudFormation declared before stays on the stage when it disappears from the template.
  if (stage.canary) await takeOff(world);
  return nonce;
}

async function change(request: ShiftRequest, attempt: Attempt, stage: StageState, world: ShiftWorld): Promise<string> {
  const { onlyReleaseChanged, steps, target } = request;
  if (onlyReleaseChanged) {
    throw new ShiftStopped(
      'The release of the stage was changed, but its canary names another one, which goes on serving. Change the canary, with ' +
        'CanaryTraffic.allAtOnce() to go there at once, or leave `canary` out, so that the release of the stage decides. The stage is as it was.',
    );
  }
  const token = tokenOn(stage);
  if (token?.request === attempt.request) return token.nonce;
  if (steps.length === 0) {
    const operations = moved(target, stage);
    if (operations.length > 0) await world.update(operations);
    await world.announce('MOVED', { deploymentId: target.deploymentId });
    return attempt.nonce;
  }
  if (serves(stage, target)) return attempt.nonce;
  if (attempt.isLate) {
    throw new ShiftStopped('The event was delivered late, or for the second time. The stage is as it was.');
  }
  refuseOthers(stage, world);
  if (stage.canary && !token && stage.canary.percentTraffic > 0) {
    throw new ShiftStopped(
      `The stage has a canary that somebody made by hand: deployment ${stage.canary.deploymentId} with ` +
        `${stage.canary.percentTraffic} %. Take it off, and deploy again. The stage is as it was.`,
    );
  }
  if (stage.canary) await takeOff(world);
  await world.update(armed(request, firstToken(attempt, stage, world)));
  await world.announce('ARMED', { base: stage.deploymentId, deploymentId: target.deploymentId });
  return attempt.nonce;
}

function firstToken({ nonce, request }: Attempt, { deploymentId: base }: StageState, world: ShiftWorld): ShiftToken {
  const begun = Math.floor(world.now() / 1000);
  return { request, nonce, begun, base, step: 0, since: begun, asked: false };
}

function refuseOthers(stage: StageState, world: ShiftWorld): void {
  const token = tokenOn(stage);
  if (!token || world.now() / 1000 - token.begun > LONGEST_SHIFT) return;
  throw new ShiftStopped(
    'Another request shifts the traffic of this stage. Take its canary off, and deploy again. The stage is as it was.',
  );
}
