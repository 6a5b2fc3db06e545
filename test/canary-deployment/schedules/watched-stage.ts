import { ShiftRequest } from '../../../lib/canary-deployment/handler/shift-request';
import { COMMAND, TOKEN } from '../../../lib/canary-deployment/handler/shift-token';
import { PatchOperation, StageState } from '../../../lib/canary-deployment/handler/shift-world';
import { InMemoryStage } from '../in-memory-stage';
import { CanaryTemplate, STAGES_OWN_ALIAS } from './canary-template';

/** What the shift of the moment may do, and what has come of it. */
export interface Shift {
  readonly requestId: string;
  readonly request: ShiftRequest;
  firstShareAt?: number;
  /** The hooks that have consented, as they were named. */
  readonly consents: Set<string>;
  approvals: number;
  isPromotedByWord: boolean;
  /** Somebody has changed the stage by hand while the canary stood on it. */
  isTakenOver: boolean;
}

export interface Moment {
  readonly now: number;
  /** Since when an alarm fires. */
  readonly firingSince?: number;
}

type Called = Pick<CanaryTemplate, 'deploymentId' | 'variables'>;

/** An invocation may be under way that began before what it does became wrong. */
const UNDER_WAY = 60;

/** A stage under the eyes of somebody who knows what may happen to it, and writes down what may not. */
export class WatchedStage extends InMemoryStage {
  readonly aliases = new Set<string>();
  shift?: Shift;
  /** The request that CloudFormation waits for, and when it began to. */
  newest = '';
  newestSince = 0;
  isSlow = false;
  /** Somebody has changed it by hand in a way that CloudFormation cannot know of. */
  isByHand = false;
  /** An event that comes an update too late cannot be told from one that asks for the same now. */
  isSameWish = false;

  private asLeft = '';

  constructor(
    deploymentId: string,
    deployments: string[],
    variables: { [name: string]: string },
    private readonly violations: string[],
  ) {
    super(deploymentId, deployments, variables);
  }

  /** Whether it is as the last update by a request has left it, words apart. */
  get isAsLeft(): boolean {
    return this.fingerprint === this.asLeft;
  }

  private get fingerprint(): string {
    const state = structuredClone(this.state) as any;
    delete state.canary?.overrides[COMMAND];
    return JSON.stringify(state);
  }

  violate(what: string): void {
    this.violations.push(what);
  }

  /** An update by a request. */
  updateBy(requestId: string, operations: readonly PatchOperation[], moment: Moment): void {
    const before = this.state;
    this.update(operations);
    this.asLeft = this.fingerprint;
    const after = this.state;
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const mayBeUnderWay = this.isSlow && moment.now - this.newestSince <= UNDER_WAY;
    if (requestId !== this.newest && !mayBeUnderWay && !this.isSameWish) {
      this.violate(
        `${requestId} wrote to the stage, although ${this.newest || 'nobody'} is the newest: ${JSON.stringify(operations)}`,
      );
    }
    const { shift } = this;
    if (shift && requestId === shift.requestId) {
      if (shift.isTakenOver && !mayBeUnderWay && !this.isSlow && !this.servesTarget(before, shift)) {
        this.violate(`the handiwork of an operator was undone: ${JSON.stringify(operations)}`);
      }
      this.checkShare(before, after, shift, moment);
    } else if (shareOfOther(after) > shareOfOther(before)) this.violate(`${requestId} raised the share`);
    this.checkCalled();
  }

  /** Whatever the stage calls must be there. */
  checkCalled(): void {
    const { deploymentId, variables, canary } = this;
    const missing = [
      ...[deploymentId, canary?.deploymentId].filter((id) => id !== undefined && !this.deployments.has(id)),
      ...[variables.alias, (canary?.percentTraffic ?? 0) > 0 ? canary!.overrides.alias : undefined].filter(
        (name) => name !== undefined && !this.aliases.has(name),
      ),
    ];
    if (missing.length > 0) this.violate(`the stage calls what is not there: ${missing.join(', ')}`);
  }

  /** CloudFormation deletes what was made for one template, and another one lacks. */
  drop(gone: Called, kept: Called): void {
    if (gone.deploymentId !== kept.deploymentId) this.deployments.delete(gone.deploymentId);
    const { alias } = gone.variables;
    if (alias !== kept.variables.alias && alias !== STAGES_OWN_ALIAS) this.aliases.delete(alias);
    this.checkCalled();
  }

  /** A call may take so long. */
  private get late(): number {
    return this.isSlow ? UNDER_WAY : 0;
  }

  private checkShare(before: StageState, after: StageState, shift: Shift, moment: Moment): void {
    const { request } = shift;
    const share = shareOfOther(after);
    const isFiring = moment.firingSince !== undefined && moment.now - moment.firingSince > this.late;
    if (share > 0) shift.firstShareAt ??= moment.now;
    if (share > shareOfOther(before)) {
      const elapsed = moment.now - shift.firstShareAt! + this.late;
      const allowed = request.steps[Math.floor(elapsed / request.intervalSeconds)] ?? request.steps.at(-1) ?? 0;
      if (share > allowed) this.violate(`the share is ${share} % after ${elapsed} s, and ${allowed} % is allowed`);
      if (isFiring) this.violate(`the share was raised to ${share} % while an alarm fires`);
      if (request.hooks.beforeShift && !shift.consents.has('beforeShift')) this.violate('nobody let the shift begin');
      const asks = request.approvals.filter((percent) => percent < share).length;
      if (shift.approvals < asks) this.violate(`nobody approved ${share} %`);
    }
    if (before.deploymentId !== after.deploymentId && !this.servesTarget(after, shift) && !this.isSlow) {
      this.violate('half of the release was promoted');
    }
    if (this.servesTarget(before, shift) || !this.servesTarget(after, shift)) return;
    if (request.steps.length === 0) return;
    if (isFiring) this.violate('promoted while an alarm fires');
    if (shift.isPromotedByWord) return;
    const elapsed = moment.now - (shift.firstShareAt ?? Number.POSITIVE_INFINITY) + this.late;
    const planned = request.steps.length * request.intervalSeconds + request.bakeSeconds;
    if (!(elapsed >= planned)) this.violate(`promoted after ${elapsed} s of ${planned}`);
    if (request.hooks.afterShift && !shift.consents.has('afterShift')) this.violate('nobody let the shift end');
    if (request.hooks.afterStep && !shift.consents.has(`afterStep ${request.steps.length}`)) {
      this.violate('promoted before the hook of the last step consented');
    }
    if (shift.approvals < request.approvals.length) this.violate('promoted without approval');
  }

  private servesTarget({ deploymentId, variables }: StageState, { request: { target } }: Shift): boolean {
    return (
      deploymentId === target.deploymentId &&
      Object.entries(target.variables).every(([name, value]) => variables[name] === value)
    );
  }
}

/** The share of requests that are answered otherwise than by the stage itself. */
function shareOfOther({ canary, deploymentId, variables }: StageState): number {
  if (!canary) return 0;
  const others = Object.entries(canary.overrides).filter(
    ([name, value]) => name !== TOKEN && name !== COMMAND && variables[name] !== value,
  );
  return canary.deploymentId !== deploymentId || others.length > 0 ? canary.percentTraffic : 0;
}
