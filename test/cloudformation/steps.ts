import { Clock } from './clock';
import { Random } from './random';
import { Stack } from './stack';

/** One thing that a deployment does to one resource. */
export interface Step {
  /** From 1, over all stacks of a deployment; 0 for what follows a failure and for cleanup. */
  readonly number: number;
  readonly stack: string;
  readonly phase: 'forward' | 'rollback' | 'cleanup';
  readonly action: 'create' | 'update' | 'replace' | 'delete';
  readonly logicalId: string;
  readonly type: string;
  /** Why it went wrong. */
  failure?: string;
}

export type StepChoice = number | ((step: Step) => boolean);

/** What a deployment is made to go through. */
export interface Fate {
  /** The step that fails before it does anything, by its number or by what it is. */
  readonly failAt?: StepChoice;
  /** The step before which the update is cancelled. */
  readonly cancelAt?: StepChoice;
  /** Seconds from its beginning after which the update is cancelled, when it waits. */
  readonly cancelAfter?: number;
  /** Called after each step, while the rest is still to come. */
  readonly onStep?: (step: Step) => void;
  /**
   * Takes resources that no stack has any more back into the one that would make them again, as `cdk deploy
   * --import-existing-resources` does.
   */
  readonly importsExisting?: boolean;
  /** Decides which of the resources that are ready is first. */
  readonly seed?: number;
}

export class InjectedFailure extends Error {}
export class Cancelled extends Error {}

const SECOND = 1000;

/** The steps of a deployment: they take time, are counted, and go wrong where they are made to. */
export class Steps {
  readonly taken: Step[] = [];
  readonly random: Random;
  private readonly deadline: number;

  constructor(
    private readonly clock: Clock,
    readonly fate: Fate,
  ) {
    this.random = new Random(fate.seed ?? 1);
    this.deadline = clock.now + (fate.cancelAfter ?? Number.POSITIVE_INFINITY) * SECOND;
  }

  async begin(
    stack: Stack,
    phase: Step['phase'],
    action: Step['action'],
    logicalId: string,
    type: string,
  ): Promise<Step> {
    await this.clock.pass(SECOND);
    const number = phase === 'forward' ? this.taken.filter((step) => step.phase === 'forward').length + 1 : 0;
    const step: Step = { number, stack: stack.name, phase, action, logicalId, type };
    this.taken.push(step);
    if (phase === 'forward') this.meetFate(step);
    return step;
  }

  end(step: Step): void {
    this.fate.onStep?.(step);
  }

  /** Throws when the deployment is cancelled while it waits. */
  wait(): void {
    if (this.clock.now >= this.deadline) throw new Cancelled('User Initiated');
  }

  private meetFate(step: Step): void {
    if (isChosen(this.fate.cancelAt, step)) throw new Cancelled('User Initiated');
    if (isChosen(this.fate.failAt, step)) throw new InjectedFailure('Resource handler returned message: made to fail');
    this.wait();
  }
}

function isChosen(choice: StepChoice | undefined, step: Step): boolean {
  return typeof choice === 'function' ? choice(step) : choice === step.number;
}
