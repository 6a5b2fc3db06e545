import { ShiftStopped } from './failures';
import { refusalOf } from './hook-consent';
import { HookMoment, ShiftRequest } from './shift-request';
import { COMMAND, hasOwnCanary, ShiftToken, tokenIn, tokenOn } from './shift-token';
import { ShiftWorld, StageState } from './shift-world';
import { directionOf } from './stack-direction';
import { asking, PROMOTE, serves, share, tidied } from './stage-patches';
import { takeOff } from './take-off';

/** A shift ends by itself before CloudFormation stops waiting for it, which is after an hour. */
const LONGEST = 55 * 60;

/** Looks are a minute apart. A step that is looked at this late still ends when it was to end. */
const BETWEEN_LOOKS = 60;

/** The attempt whose shift is looked at, as `onEvent` handed it on. */
export interface Look {
  readonly nonce: string;
  /** When its event came, in milliseconds. */
  readonly startedAt: number;
}

/**
 * One look at a stage and the next step of its shift, to be called until it says that the shift is done. It remembers nothing: what
 * the stage says, and the time, decide. So it may be killed and called again at any point.
 */
export async function advanceShift(request: ShiftRequest, look: Look, world: ShiftWorld): Promise<boolean> {
  const direction = directionOf(await world.stackStatus());
  const stage = await world.stage();
  if (direction !== 'forward') return leave(direction === 'over', look, stage, world);
  if (!request.before || request.steps.length === 0) return true;
  if (!stage) throw new ShiftStopped('The stage is not there any more.');
  if (serves(stage, request.target)) return finish(look, stage, world);
  const token = tokenOn(stage);
  if (!token || token.nonce !== look.nonce) throw new ShiftStopped(missing(token));
  refuseHandiwork(request, token, stage);
  return new Shift(request, look, token, stage, world).advance();
}

/** CloudFormation does not wait for this request any more. Going back is the business of the request that came after it. */
async function leave(
  isOver: boolean,
  { nonce }: Look,
  stage: StageState | undefined,
  world: ShiftWorld,
): Promise<never> {
  // Nobody came after it, so nobody else takes its canary off.
  if (isOver && stage && tokenOn(stage)?.nonce === nonce) await takeOff(world);
  throw new ShiftStopped('CloudFormation does not wait for this request any more.');
}

/** The stage serves what it is to serve, by a promotion of ours or by hand. */
async function finish({ nonce }: Look, stage: StageState, world: ShiftWorld): Promise<true> {
  const token = tokenOn(stage) ?? tokenIn(stage.variables);
  const isOurs = token ? token.nonce === nonce : hasOwnCanary(stage);
  const operations = isOurs ? tidied(stage) : [];
  if (operations.length > 0) await world.update(operations);
  return true;
}

function missing(token: ShiftToken | undefined): string {
  return token
    ? 'A newer request shifts the traffic of this stage.'
    : 'The canary is not on the stage any more: somebody has taken it off. The stage is as it was found.';
}

/** What somebody did by hand ends the shift, and stays as it is. */
function refuseHandiwork({ steps, target }: ShiftRequest, { base, step }: ShiftToken, stage: StageState): void {
  const { deploymentId, percentTraffic } = stage.canary!;
  const planned = step === 0 ? 0 : steps[step - 1];
  const done =
    stage.deploymentId !== base
      ? `the stage was moved to deployment ${stage.deploymentId}`
      : deploymentId !== target.deploymentId
        ? `the canary was moved to deployment ${deploymentId}`
        : Math.abs(percentTraffic - planned) > 0.01
          ? `the share of the canary was set to ${percentTraffic} %`
          : undefined;
  if (done) throw new ShiftStopped(`Somebody has taken over: ${done}. The stage is as it was found.`);
}

/** A shift whose canary is on the stage as it was left. */
class Shift {
  constructor(
    private readonly request: ShiftRequest,
    private readonly look: Look,
    private readonly token: ShiftToken,
    private readonly stage: StageState,
    private readonly world: ShiftWorld,
  ) {}

  async advance(): Promise<boolean> {
    const { request, token, world } = this;
    if ((world.now() - this.look.startedAt) / 1000 > LONGEST) return this.fail('The shift took too long');
    await this.askAlarms();
    if (this.command === 'promote') return this.promote();
    if (token.step === 0) return (await this.consents('beforeShift')) && this.goTo(1);
    const { approvals, bakeSeconds, intervalSeconds, steps } = request;
    const isLast = token.step === steps.length;
    const ends = token.since + intervalSeconds + (isLast ? bakeSeconds : 0);
    if (world.now() / 1000 < ends) return false;
    if (!(await this.consents('afterStep'))) return false;
    if (approvals.includes(steps[token.step - 1]) && !(await this.isApproved())) return false;
    if (!isLast) return this.goTo(token.step + 1, ends);
    return (await this.consents('afterShift')) && this.promote();
  }

  private get command(): string | undefined {
    return this.stage.canary!.overrides[COMMAND];
  }

  private async askAlarms(): Promise<void> {
    const { alarmNames } = this.request;
    if (alarmNames.length === 0) return;
    const states = await this.world.alarmStates(alarmNames);
    const unknown = alarmNames.filter((name) => states[name] === undefined);
    if (unknown.length > 0) await this.fail(`Alarm ${unknown.join(', ')} does not exist`);
    const firing = alarmNames.filter((name) => states[name] === 'ALARM');
    if (firing.length > 0) await this.fail(`Alarm ${firing.join(', ')} fired`);
  }

  /** Whether a hook has consented; while it runs the share stays and the alarms are asked. */
  private async consents(moment: HookMoment): Promise<boolean> {
    const hook = this.request.hooks[moment];
    if (!hook) return true;
    const { base, nonce, step } = this.token;
    const { target } = this.request;
    const progress = await this.world.runHook({
      hook,
      name: `${nonce}-${moment}-${step}`,
      payload: {
        moment,
        previous: base,
        target: target.deploymentId,
        step,
        percent: this.stage.canary!.percentTraffic,
      },
    });
    if (progress.isRunning) return false;
    const refusal = refusalOf(progress);
    if (refusal !== undefined) await this.fail(`The hook ${moment} refuses: ${refusal}`);
    return true;
  }

  /** An approval counts when it comes after it was asked for. */
  private async isApproved(): Promise<boolean> {
    if (this.token.asked) return this.command === 'approve';
    await this.world.update(asking({ ...this.token, asked: true }));
    await this.world.announce('APPROVAL_NEEDED', this.where);
    return false;
  }

  private async goTo(step: number, plannedAt?: number): Promise<false> {
    const now = Math.floor(this.world.now() / 1000);
    const isInTime = plannedAt !== undefined && now - plannedAt < BETWEEN_LOOKS;
    const token = { ...this.token, step, since: isInTime ? plannedAt : now, asked: false };
    const percent = this.request.steps[step - 1];
    await this.attempt(() => this.world.update(share(percent, token)));
    await this.world.announce('SHIFTED', { step, percent });
    return false;
  }

  private async promote(): Promise<true> {
    const { look, request, world } = this;
    await this.attempt(() => world.update(PROMOTE));
    const stage = await world.stage();
    // CloudFormation would go on and make the stage serve what somebody has just taken off.
    if (!stage || !serves(stage, request.target)) throw new ShiftStopped(missing(undefined));
    await world.announce('PROMOTED', { deploymentId: request.target.deploymentId });
    return finish(look, stage, world);
  }

  /** An update that the service refuses for good ends the shift. */
  private async attempt(update: () => Promise<void>): Promise<void> {
    try {
      await update();
    } catch (error) {
      if ((error as Error).name !== 'BadRequestException') throw error;
      await this.fail(`The stage cannot be updated: ${(error as Error).message}`);
    }
  }

  private async fail(reason: string): Promise<never> {
    const { world } = this;
    await takeOff(world);
    const text = `${reason} in step ${this.where.step} of ${this.request.steps.length} (${this.where.percent} %).`;
    await world.announce('FAILED', { ...this.where, reason: text });
    throw new ShiftStopped(text);
  }

  private get where() {
    return { step: this.token.step, percent: this.stage.canary!.percentTraffic };
  }
}
