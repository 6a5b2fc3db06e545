import type * as handler from '../../../lib/canary-deployment/handler';
import { AT_ONCE } from '../../../lib/canary-deployment/handler';
import { ShiftProperties, shiftRequestOf } from '../../../lib/canary-deployment/handler/shift-request';
import { COMMAND, tokenOn } from '../../../lib/canary-deployment/handler/shift-token';
import {
  AskedOfResource,
  HookProgress,
  ShiftWorld,
  StageState,
} from '../../../lib/canary-deployment/handler/shift-world';
import { Handiwork, PlannedUpdate, Schedule } from './schedule';
import { Timers } from './timers';
import { WatchedStage } from './watched-stage';

export type Handler = Pick<typeof handler, 'answerEvent' | 'answerLook'>;
type Event = handler.ShiftEvent;

const HOUR = 3600;
const LOOKS = 60;
const BETWEEN_LOOKS = 60;
const SLOW_HOOK = 600;
/** Services do not fail for ever. */
const FAULTS_END = 1200;

/** What the template says: what the custom resource is asked for, and what the stage says in words. */
interface Template {
  readonly deploymentId: string;
  readonly variables: { readonly [name: string]: string };
  readonly properties: ShiftProperties;
}

export type Ending = 'updated' | 'rolled back';

/**
 * A stack with a stage and the custom resource that shifts its traffic, as CloudFormation and the Provider framework drive them: nobody
 * stops a waiter, and events come as they come.
 */
export class StackInMemory {
  readonly stage = new WatchedStage('d0', ['d0', 'other'], { alias: 'a0', tier: 'x' });
  readonly endings: Ending[] = [];
  private readonly timers = new Timers();
  private readonly answers = new Map<string, boolean>();
  private template: Template;
  private status = 'CREATE_COMPLETE';
  private asked: AskedOfResource = {};
  private firing?: { readonly from: number; readonly until: number };
  private faults = 0;
  private faultsUntil = 0;
  private hook: PlannedUpdate['hooks'] = { beforeShift: 'none', afterStep: 'none', afterShift: 'none' };
  private readonly hookRuns = new Map<string, number>();
  private requests = 0;
  private isByHand = false;
  private isWaiting = false;
  private state: number;

  constructor(
    private readonly handler: Handler,
    private readonly schedule: Schedule,
  ) {
    this.state = schedule.seed;
    this.stage.isSlow = schedule.isSlow;
    this.stage.aliases.add('a0');
    this.template = this.templateOf('d0', 'a0', EMPTY);
  }

  /** Lives the schedule, and all that is still due for two hours. */
  async live(): Promise<readonly string[]> {
    for (const planned of this.schedule.updates) {
      await this.update(planned);
      await this.timers.pass(planned.pauseAfter);
    }
    const rest = this.stage.state;
    this.firing = undefined;
    await this.timers.pass(2 * HOUR);
    if (!this.isByHand && JSON.stringify(rest) !== JSON.stringify(this.stage.state)) {
      this.stage.violate(`the stage changed when all was over: ${JSON.stringify([rest, this.stage.state])}`);
    }
    return this.stage.violations;
  }

  private async update(planned: PlannedUpdate): Promise<void> {
    const { stage, timers } = this;
    const number = ++this.requests;
    const before = this.template;
    const { deploymentId, variables } = before;
    const isNew = { deployment: /routes|both/.test(planned.changes), alias: /code|both/.test(planned.changes) };
    const after = this.templateOf(
      isNew.deployment ? `d${number}` : deploymentId,
      isNew.alias ? `a${number}` : variables.alias,
      planned,
    );
    stage.deployments.add(after.deploymentId);
    stage.aliases.add(after.variables.alias);
    const served = stage.state;
    const wasByHand = this.isByHand;
    const begin = timers.now;
    this.set(planned, begin);
    this.status = 'UPDATE_IN_PROGRESS';
    const requestId = `forward${number}`;
    const request = shiftRequestOf(after.properties, before.properties);
    stage.shift = {
      requestId,
      request,
      consents: new Set(),
      approvals: 0,
      isPromotedByWord: false,
      isTakenOver: false,
    };
    this.ask(requestId, after, before, [planned.delay, ...planned.duplicates]);
    const failureAt = planned.failure && !planned.failure.isAfterStage ? planned.failure.at : Number.POSITIVE_INFINITY;
    const back = `back${number}`;
    let isStopped = false;
    // CloudFormation does not wait for a call that is under way.
    const stop = () => {
      if (isStopped || this.answers.has(requestId)) return;
      isStopped = true;
      this.goBack(back, before, after, planned);
    };
    const stops = [planned.cancelAt, failureAt, HOUR + 60].filter((at) => at !== undefined && at <= HOUR + 60);
    for (const at of stops) timers.after(at!, stop);
    await timers.passUntil(() => isStopped || this.answers.has(requestId), 2 * HOUR);
    let isUpdated = !isStopped && this.answers.get(requestId) === true;
    let isStageUpdated = false;
    if (!isStopped)
      this.asked = { status: isUpdated ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED', properties: after.properties };
    if (isUpdated) {
      if (timers.now - begin >= failureAt) isUpdated = false;
      else {
        this.patch(before, after);
        isStageUpdated = true;
        if (planned.failure) isUpdated = false;
        await timers.pass(planned.failure ? planned.failure.at : 5);
      }
    }
    if (isUpdated) {
      this.close(after);
      this.status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
      this.drop(before, after);
      this.status = 'UPDATE_COMPLETE';
      this.endings.push('updated');
      this.checkEnd(after, served.canary);
      return;
    }
    if (number === 1 && isCalm(planned)) stage.violate('an update to which nothing happened has failed');
    if (!isStopped) this.goBack(back, before, after, planned);
    await timers.passUntil(() => this.answers.has(back), HOUR + 60);
    if (this.answers.get(back) !== true) stage.violate('the rollback failed');
    this.asked = { status: 'UPDATE_COMPLETE', properties: before.properties };
    if (isStageUpdated) this.patch(after, before);
    this.close(before);
    this.status = 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS';
    this.drop(after, before);
    this.status = 'UPDATE_ROLLBACK_COMPLETE';
    this.endings.push('rolled back');
    if (!this.isByHand && !wasByHand) this.checkBack(served);
    this.checkEnd(before, served.canary);
  }

  private goBack(requestId: string, to: Template, from: Template, { rollbackDuplicates }: PlannedUpdate): void {
    this.status = 'UPDATE_ROLLBACK_IN_PROGRESS';
    this.ask(requestId, to, from, [this.random() < 0.3 ? 20 : 0, ...rollbackDuplicates]);
  }

  private templateOf(
    deploymentId: string,
    alias: string,
    planned: Pick<PlannedUpdate, 'approvals' | 'bakeSeconds' | 'hooks' | 'intervalSeconds' | 'steps'>,
  ): Template {
    const variables = { alias, tier: 'x' };
    const hookOf = (moment: keyof PlannedUpdate['hooks']) => (planned.hooks[moment] === 'none' ? '' : moment);
    return {
      deploymentId,
      variables,
      properties: {
        RestApiId: 'api',
        StageName: 'prod',
        DeploymentId: deploymentId,
        StageRelease: deploymentId,
        Steps: JSON.stringify(planned.steps),
        IntervalSeconds: String(planned.intervalSeconds),
        BakeSeconds: String(planned.bakeSeconds),
        Approvals: JSON.stringify(planned.approvals),
        AlarmNames: '["errors"]',
        Variables: JSON.stringify(variables),
        UseStageCache: 'false',
        BeforeShift: hookOf('beforeShift'),
        AfterStep: hookOf('afterStep'),
        AfterShift: hookOf('afterShift'),
      },
    };
  }

  private set(planned: PlannedUpdate, begin: number): void {
    const { alarm, faults, handiwork, hooks } = planned;
    this.hook = hooks;
    this.faults = faults / 100;
    this.faultsUntil = begin + FAULTS_END;
    this.firing = alarm && { from: begin + alarm.from, until: begin + alarm.from + alarm.seconds };
    for (const { at, what } of handiwork) this.timers.after(at, () => this.act(what));
  }

  /** CloudFormation sends an event, which is delivered as often and as late as it may be, and waits for the first answer. */
  private ask(requestId: string, target: Template, old: Template, delays: readonly number[]): void {
    const { stage } = this;
    stage.newest = requestId;
    stage.newestSince = this.timers.now;
    this.asked = { status: 'UPDATE_IN_PROGRESS', properties: target.properties, since: this.timers.now * 1000 };
    const event: Event = {
      RequestType: 'Update',
      RequestId: requestId,
      StackId: 'stack',
      LogicalResourceId: 'Shift',
      PhysicalResourceId: 'api/prod',
      ResourceProperties: target.properties,
      OldResourceProperties: old.properties,
    };
    for (const delay of delays) this.timers.after(delay, () => this.deliver(event));
  }

  private async deliver(event: Event): Promise<void> {
    try {
      const answer = await this.handler.answerEvent(event, this.world(event));
      const next = { ...event, ...answer } as Event;
      this.timers.after(1, () => this.look(next, 1));
    } catch {
      this.answer(event, false);
    }
  }

  private async look(event: Event, count: number): Promise<void> {
    try {
      const { IsComplete } = (await this.handler.answerLook(event, this.world(event))) as { IsComplete: boolean };
      if (IsComplete) this.answer(event, true);
      else if (count < LOOKS) this.timers.after(BETWEEN_LOOKS + 0.5, () => this.look(event, count + 1));
      else this.answer(event, false);
    } catch {
      this.answer(event, false);
    }
  }

  private answer({ RequestId }: Event, succeeded: boolean): void {
    if (!this.answers.has(RequestId)) this.answers.set(RequestId, succeeded);
  }

  /** CloudFormation patches what differs between two templates. */
  private patch(from: Template, to: Template): void {
    const { stage } = this;
    if (from.deploymentId !== to.deploymentId) stage.deploymentId = to.deploymentId;
    for (const [name, value] of Object.entries(to.variables)) {
      if (from.variables[name] !== value) stage.variables = { ...stage.variables, [name]: value };
    }
    stage.checkCalled();
  }

  /** CloudFormation waits for nobody any more. */
  private close(template: Template): void {
    const { stage } = this;
    this.template = template;
    stage.newest = '';
    stage.newestSince = this.timers.now;
    stage.shift = undefined;
    this.asked = { ...this.asked, status: 'UPDATE_COMPLETE' };
  }

  private drop(old: Template, kept: Template): void {
    if (old.deploymentId !== kept.deploymentId) this.stage.deployments.delete(old.deploymentId);
    if (old.variables.alias !== kept.variables.alias) this.stage.aliases.delete(old.variables.alias);
    this.stage.checkCalled();
  }

  private checkBack(served: StageState): void {
    const { deploymentId, variables } = this.stage;
    if (JSON.stringify([served.deploymentId, served.variables]) !== JSON.stringify([deploymentId, variables])) {
      this.stage.violate(
        `a failed update changed the stage from ${JSON.stringify(served)} to ${JSON.stringify(this.stage.state)}`,
      );
    }
  }

  private checkEnd({ deploymentId, variables }: Template, canaryBefore?: object): void {
    const { stage } = this;
    if (tokenOn(stage.state)) stage.violate(`a canary of ours is left: ${JSON.stringify(stage.canary)}`);
    else if (stage.canary && !this.isByHand && !canaryBefore)
      stage.violate(`a canary is left: ${JSON.stringify(stage.canary)}`);
    const isAsSaid =
      stage.deploymentId === deploymentId && JSON.stringify(stage.variables) === JSON.stringify(variables);
    if (!isAsSaid && !this.isByHand) {
      stage.violate(
        `the template says ${JSON.stringify({ deploymentId, variables })}, and the stage ${JSON.stringify(stage.state)}`,
      );
    }
    if (isAsSaid && !stage.canary) this.isByHand = false;
  }

  private act(what: Handiwork): void {
    const { stage } = this;
    const { canary } = stage;
    const hasToken = tokenOn(stage.state) !== undefined;
    const { shift } = stage;
    if (what === 'move the stage') {
      stage.deploymentId = 'other';
      this.isByHand = true;
    } else if (canary && hasToken) {
      if (what === 'delete the canary') stage.canary = undefined;
      if (what === 'set the share to 0') canary.percentTraffic = 0;
      if (what === 'set another share') canary.percentTraffic = 77;
      if (what === 'move the canary') {
        canary.deploymentId = 'other';
        // In the middle of a call nobody can tell it from what the call has just read.
        if (stage.isSlow) this.isByHand = true;
      }
      if (what === 'promote in the console') {
        Object.assign(stage.variables, canary.overrides);
        if (canary.deploymentId === 'other') this.isByHand = true;
        stage.deploymentId = canary.deploymentId;
        canary.percentTraffic = 0;
        return;
      }
      if (what === 'say promote') {
        canary.overrides[COMMAND] = 'promote';
        if (shift) shift.isPromotedByWord = true;
        return;
      }
      if (what === 'say approve') {
        if (tokenOn(stage.state)!.asked && shift) shift.approvals++;
        canary.overrides[COMMAND] = 'approve';
        return;
      }
    }
    // What is done while an event may still come for the first time cannot be told from what was before it.
    const isEarly = (this.timers.now - stage.newestSince) * 1000 <= AT_ONCE;
    if (hasToken && shift && !(isEarly && what === 'delete the canary')) shift.isTakenOver = !stage.isAsLeft;
  }

  private world(event: Event): ShiftWorld {
    const { stage, timers } = this;
    const began = timers.now;
    const during = async <Value>(act: () => Value): Promise<Value> => {
      // One call waits at a time, so that no invocation lasts longer than it may.
      if (this.schedule.isSlow && !this.isWaiting && this.random() < 0.3) {
        const seconds = Math.floor(this.random() * 25);
        this.isWaiting = true;
        if (timers.now + seconds - began < 55) await timers.pass(seconds);
        this.isWaiting = false;
      }
      const isFaulty = timers.now < this.faultsUntil && this.random() < this.faults;
      if (isFaulty && this.random() < 0.6)
        throw Object.assign(new Error('Rate exceeded'), { name: 'TooManyRequestsException' });
      const value = act();
      if (isFaulty) throw Object.assign(new Error('timed out'), { name: 'TimeoutError' });
      return value;
    };
    return {
      now: () => timers.now * 1000,
      pause: async () => undefined,
      stage: () => during(() => stage.state),
      update: (operations) =>
        during(() => {
          stage.isSameWish = this.isSameWish(event);
          stage.updateBy(event.RequestId, operations, this.moment);
        }),
      stackStatus: () => during(() => this.status),
      askedOfResource: async () => this.asked,
      alarmStates: () => during(() => ({ errors: this.moment.firingSince === undefined ? 'OK' : 'ALARM' })),
      runHook: ({ hook, name }) => during(() => this.runHook(hook as keyof PlannedUpdate['hooks'], name)),
      announce: async () => undefined,
    };
  }

  private isSameWish({ ResourceProperties: { DeploymentId, Variables } }: Event): boolean {
    const { properties, status } = this.asked;
    const isAsked = status === 'UPDATE_IN_PROGRESS' && this.status.endsWith('_IN_PROGRESS');
    return isAsked && properties!.DeploymentId === DeploymentId && properties!.Variables === Variables;
  }

  private runHook(moment: keyof PlannedUpdate['hooks'], name: string): HookProgress {
    const { now } = this.timers;
    const startedAt = this.hookRuns.get(name);
    if (startedAt === undefined) {
      this.hookRuns.set(name, now);
      return { isRunning: true };
    }
    const kind = this.hook[moment];
    if (now - startedAt < (kind === 'is slow' ? SLOW_HOOK : 1)) return { isRunning: true };
    if (kind === 'vetoes') return { isRunning: false, answer: { allow: false } };
    const step = name.split('-').at(-1);
    this.stage.shift?.consents.add(moment === 'afterStep' ? `${moment} ${step}` : moment);
    return { isRunning: false, answer: { allow: true } };
  }

  private get moment() {
    const { now } = this.timers;
    const isFiring = this.firing && now >= this.firing.from && now < this.firing.until;
    return { now, firingSince: isFiring ? this.firing!.from : undefined };
  }

  /** A stream of numbers from 0 to 1 that the seed decides (mulberry32). */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** Whether nothing happens to an update that keeps it from going well. */
function isCalm({ alarm, approvals, cancelAt, delay, failure, faults, handiwork, hooks }: PlannedUpdate): boolean {
  const isAsked = Object.values(hooks).some((hook) => hook === 'vetoes' || hook === 'is slow');
  const isDisturbed = alarm ?? cancelAt ?? failure ?? handiwork[0];
  return isDisturbed === undefined && !isAsked && approvals.length === 0 && faults === 0 && delay === 0;
}

const EMPTY = {
  steps: [],
  intervalSeconds: 60,
  bakeSeconds: 0,
  approvals: [],
  hooks: { beforeShift: 'none', afterStep: 'none', afterShift: 'none' },
} as const;
