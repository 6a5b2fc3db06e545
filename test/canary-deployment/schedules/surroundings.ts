import type * as handler from '../../../lib/canary-deployment/handler';
import { placeOf } from '../../../lib/canary-deployment/handler/shift-request';
import { AskedOfResource, HookProgress, ShiftWorld } from '../../../lib/canary-deployment/handler/shift-world';
import { Random } from '../../cloudformation/random';
import { PlannedUpdate, Schedule } from './schedule';
import { Timers } from './timers';
import { Moment, WatchedStage } from './watched-stage';

type Event = handler.ShiftEvent;
type Hooks = PlannedUpdate['hooks'];

const SLOW_HOOK = 600;
/** Services do not fail for ever. */
const FAULTS_END = 1200;

/** What handlers look at and act on: the stages, the stack, alarms and hooks, which are slow and fail as the schedule says. */
export class Surroundings {
  readonly timers = new Timers();
  readonly random: Random;
  /** By API and name, for as long as they are there. */
  readonly stages = new Map<string, WatchedStage>();
  readonly violations: string[] = [];
  /** The state of the stack. */
  status = 'CREATE_COMPLETE';
  /** What the newest event of the stack says of each canary. */
  readonly asked = new Map<string, AskedOfResource>();
  private firing?: { readonly from: number; readonly until: number };
  private faults = 0;
  private faultsUntil = 0;
  private hooks: Hooks = { beforeShift: 'none', afterStep: 'none', afterShift: 'none' };
  private readonly hookRuns = new Map<string, number>();
  private isWaiting = false;

  constructor(private readonly schedule: Schedule) {
    this.random = new Random(schedule.seed);
  }

  /** From now on an update is under way. */
  set({ alarm, faults, hooks }: PlannedUpdate): void {
    const { now } = this.timers;
    this.hooks = hooks;
    this.faults = faults;
    this.faultsUntil = now + FAULTS_END;
    this.firing = alarm && { from: now + alarm.from, until: now + alarm.from + alarm.seconds };
  }

  calmDown(): void {
    this.firing = undefined;
  }

  world(event: Event): ShiftWorld {
    const { timers } = this;
    const began = timers.now;
    const place = placeOf(event.ResourceProperties);
    const during = async <Value>(act: () => Value): Promise<Value> => {
      // One call waits at a time, so that no invocation lasts longer than it may.
      if (this.schedule.isSlow && !this.isWaiting && this.random.happens(30)) {
        const seconds = this.random.below(25);
        this.isWaiting = true;
        if (timers.now + seconds - began < 55) await timers.pass(seconds);
        this.isWaiting = false;
      }
      const isFaulty = timers.now < this.faultsUntil && this.random.happens(this.faults);
      if (isFaulty && this.random.happens(60)) throw named('TooManyRequestsException', 'Rate exceeded');
      const value = act();
      if (isFaulty) throw named('TimeoutError', 'timed out');
      return value;
    };
    return {
      now: () => timers.now * 1000,
      pause: async () => undefined,
      stage: () => during(() => this.stages.get(place)?.state),
      update: (operations) =>
        during(() => {
          const stage = this.stages.get(place);
          if (!stage) throw named('NotFoundException', 'Invalid stage identifier specified');
          stage.isSameWish = this.isSameWish(event);
          stage.updateBy(event.RequestId, operations, this.moment);
        }),
      stackStatus: () => during(() => this.status),
      askedOfResource: async () => this.asked.get(event.LogicalResourceId) ?? {},
      alarmStates: () => during(() => ({ errors: this.moment.firingSince === undefined ? 'OK' : 'ALARM' })),
      runHook: ({ hook, name }) => during(() => this.runHook(hook as keyof Hooks, name, place)),
      announce: async () => undefined,
    };
  }

  private isSameWish({ LogicalResourceId, ResourceProperties, RequestType }: Event): boolean {
    const { properties, status } = this.asked.get(LogicalResourceId) ?? {};
    const isAsked = status === 'UPDATE_IN_PROGRESS' && this.status.endsWith('_IN_PROGRESS');
    return (
      isAsked &&
      RequestType !== 'Delete' &&
      properties!.DeploymentId === ResourceProperties.DeploymentId &&
      properties!.Variables === ResourceProperties.Variables
    );
  }

  private runHook(moment: keyof Hooks, name: string, place: string): HookProgress {
    const { now } = this.timers;
    const startedAt = this.hookRuns.get(name);
    if (startedAt === undefined) {
      this.hookRuns.set(name, now);
      return { isRunning: true };
    }
    const kind = this.hooks[moment];
    if (now - startedAt < (kind === 'is slow' ? SLOW_HOOK : 1)) return { isRunning: true };
    if (kind === 'vetoes') return { isRunning: false, answer: { allow: false } };
    const step = name.split('-').at(-1);
    this.stages.get(place)?.shift?.consents.add(moment === 'afterStep' ? `${moment} ${step}` : moment);
    return { isRunning: false, answer: { allow: true } };
  }

  private get moment(): Moment {
    const { now } = this.timers;
    const isFiring = this.firing && now >= this.firing.from && now < this.firing.until;
    return { now, firingSince: isFiring ? this.firing!.from : undefined };
  }
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}
