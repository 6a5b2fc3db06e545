import { shiftRequestOf } from '../../../lib/canary-deployment/handler/shift-request';
import { tokenOn } from '../../../lib/canary-deployment/handler/shift-token';
import { StageState } from '../../../lib/canary-deployment/handler/shift-world';
import { CanaryTemplate, edited, STAGES_OWN_ALIAS, stageAt, withConstruct } from './canary-template';
import { actOn } from './operator';
import { Event, Handler, ProviderFramework } from './provider-framework';
import { CANARIES, CanaryId, PlannedDeletion, PlannedUpdate, Schedule } from './schedule';
import { Surroundings } from './surroundings';
import { WatchedStage } from './watched-stage';

const HOUR = 3600;

export type Ending = 'updated' | 'rolled back' | 'deleted';

/** What one update does to one canary and its stage. */
interface Change {
  readonly id: CanaryId;
  readonly requestId: string;
  readonly before: CanaryTemplate;
  readonly after: CanaryTemplate;
  /** The stage of before, as the update found it. */
  readonly served: StageState;
  readonly wasByHand: boolean;
  /** Whether CloudFormation has brought the stage to what the template says. */
  isSettled: boolean;
}

/**
 * A stack with two stages and the custom resources that shift their traffic, as CloudFormation and the Provider framework drive them:
 * nobody stops a waiter, and events come as they come.
 */
export class StackInMemory {
  readonly endings: Ending[] = [];
  private readonly surroundings: Surroundings;
  private readonly framework: ProviderFramework;
  private readonly template = new Map<CanaryId, CanaryTemplate>();
  private updates = 0;

  constructor(
    handler: Handler,
    private readonly schedule: Schedule,
  ) {
    this.surroundings = new Surroundings(schedule);
    this.framework = new ProviderFramework(handler, this.surroundings);
    for (const id of CANARIES) {
      const served = { api: 1, stageName: id.toLowerCase(), deploymentId: 'd0', alias: 'a0' };
      this.template.set(id, withConstruct(served, EMPTY));
      this.makeStage(this.template.get(id)!);
    }
  }

  /** Lives the schedule, and all that is still due for two hours. Says what was wrong. */
  async live(): Promise<readonly string[]> {
    const { stages, timers, violations } = this.surroundings;
    for (const planned of this.schedule.updates) {
      await this.update(planned);
      await timers.pass(planned.pauseAfter);
    }
    if (this.schedule.deletion) await this.delete(this.schedule.deletion);
    const rest = new Map([...stages].map(([place, stage]) => [place, JSON.stringify(stage.state)]));
    this.surroundings.calmDown();
    await timers.pass(2 * HOUR);
    for (const [place, stage] of stages) {
      const now = JSON.stringify(stage.state);
      if (stage.isByHand || now === rest.get(place)) continue;
      violations.push(`the stage changed when all was over: ${rest.get(place)} ${now}`);
    }
    return violations;
  }

  private async update(planned: PlannedUpdate): Promise<void> {
    const { surroundings } = this;
    const { timers, violations } = surroundings;
    const number = ++this.updates;
    const canariesBefore = new Map(CANARIES.map((id) => [id, this.stageOf(id).canary]));
    const changes = planned.about.map((id) => this.changeOf(id, number, planned));
    surroundings.set(planned);
    for (const { at, on, what } of planned.handiwork) {
      timers.after(at, () => {
        const stage = this.surroundings.stages.get(stageAt(this.template.get(on)!));
        if (stage) actOn(stage, what, timers.now);
      });
    }
    surroundings.status = 'UPDATE_IN_PROGRESS';
    const back = new Map<Change, string>();
    const goBack = () => {
      surroundings.status = 'UPDATE_ROLLBACK_IN_PROGRESS';
      for (const change of changes.filter(isUpdate)) {
        const requestId = `back${number}${change.id}`;
        back.set(change, requestId);
        const delays = [surroundings.random.happens(30) ? 20 : 0, ...planned.rollbackDuplicates];
        this.ask(change.id, requestId, change.before, change.after, delays);
      }
    };
    const isUpdated = await this.forward(changes, planned, goBack);
    if (isUpdated) {
      for (const { after, id } of changes) this.template.set(id, after);
      await this.cleanUp('UPDATE_COMPLETE', changes, planned);
      this.endings.push('updated');
    } else {
      if (number === 1 && isCalm(planned)) violations.push('an update to which nothing happened has failed');
      await timers.passUntil(() => [...back.values()].every((id) => this.answerTo(id) !== undefined), HOUR + 60);
      for (const [{ before, id }, requestId] of back) {
        if (this.answerTo(requestId) !== true) violations.push('the rollback failed');
        surroundings.asked.set(id, { status: 'UPDATE_COMPLETE', properties: before.properties });
      }
      for (const { after, before, isSettled } of changes) if (isSettled) this.patch(after, before);
      await this.cleanUp('UPDATE_ROLLBACK_COMPLETE', changes.map(backwards), planned);
      this.endings.push('rolled back');
      for (const change of changes) this.checkBack(change);
    }
    for (const id of CANARIES) this.checkEnd(id, canariesBefore.get(id));
  }

  private changeOf(id: CanaryId, number: number, planned: PlannedUpdate): Change {
    const before = this.template.get(id)!;
    const after = edited(before, number, planned);
    const stage = this.stageOf(id);
    const requestId = `forward${number}${id}`;
    stage.deployments.add(after.deploymentId);
    stage.aliases.add(after.variables.alias);
    if (before.properties && after.properties && !isMoved({ before, after })) {
      stage.shift = {
        requestId,
        request: shiftRequestOf(after.properties, before.properties),
        consents: new Set(),
        approvals: 0,
        isPromotedByWord: false,
        isTakenOver: false,
      };
    }
    return { id, requestId, before, after, served: stage.state, wasByHand: stage.isByHand, isSettled: false };
  }

  /** Asks all custom resources, and lets their stages follow. Says whether all went well. */
  private async forward(changes: readonly Change[], planned: PlannedUpdate, goBack: () => void): Promise<boolean> {
    const { asked, timers } = this.surroundings;
    const { cancelAt, delay, duplicates, failure } = planned;
    const begin = timers.now;
    const open = new Set(changes.filter(({ after }) => after.properties));
    for (const change of changes) {
      const { after, before, id, requestId } = change;
      if (open.has(change)) this.ask(id, requestId, after, before, [delay, ...duplicates]);
      else this.settle(change);
    }
    const failureAt = failure && !failure.isAfterStage ? failure.at : Number.POSITIVE_INFINITY;
    let isStopped = false;
    // CloudFormation does not wait for a call that is under way.
    const stop = () => {
      if (isStopped || [...open].every(({ requestId }) => this.answerTo(requestId) !== undefined)) return;
      isStopped = true;
      goBack();
    };
    const stops = [cancelAt, failureAt, HOUR + 60].filter((at) => at !== undefined && at <= HOUR + 60);
    for (const at of stops) timers.after(at!, stop);
    const answered = () => [...open].filter(({ requestId }) => this.answerTo(requestId) !== undefined);
    while (open.size > 0) {
      await timers.passUntil(() => isStopped || answered().length > 0, 2 * HOUR);
      if (isStopped) return false;
      for (const change of answered()) {
        open.delete(change);
        const hasSucceeded = this.answerTo(change.requestId)!;
        const { properties } = change.after;
        asked.set(change.id, { status: hasSucceeded ? 'UPDATE_COMPLETE' : 'UPDATE_FAILED', properties });
        if (hasSucceeded && timers.now - begin < failureAt) this.settle(change);
        else {
          isStopped = true;
          goBack();
          return false;
        }
      }
    }
    await timers.pass(failure ? failure.at : 5);
    if (failure) goBack();
    return failure === undefined;
  }

  private settle(change: Change): void {
    this.patch(change.before, change.after);
    change.isSettled = true;
  }

  /** CloudFormation patches what differs between two templates; another place is another stage. */
  private patch(from: CanaryTemplate, to: CanaryTemplate): void {
    const { stages } = this.surroundings;
    const known = stages.get(stageAt(to));
    if (!known) this.makeStage(to);
    if (!known || isMoved({ before: from, after: to })) return;
    if (from.deploymentId !== to.deploymentId) known.deploymentId = to.deploymentId;
    for (const name of ['alias', 'tier'] as const) {
      const value = to.variables[name];
      if (from.variables[name] !== value) known.variables = { ...known.variables, [name]: value };
    }
    known.checkCalled();
  }

  private makeStage(template: CanaryTemplate): void {
    const { stages, violations } = this.surroundings;
    const { deploymentId, variables } = template;
    const stage = new WatchedStage(deploymentId, [deploymentId, 'other'], { ...variables }, violations);
    stage.isSlow = this.schedule.isSlow;
    stage.aliases.add(variables.alias).add(STAGES_OWN_ALIAS);
    stages.set(stageAt(template), stage);
  }

  /** CloudFormation waits for nobody any more, and deletes what is left over. */
  private async cleanUp(
    status: 'UPDATE_COMPLETE' | 'UPDATE_ROLLBACK_COMPLETE',
    changes: readonly Change[],
    { rollbackDuplicates }: PlannedUpdate,
  ): Promise<void> {
    const { surroundings } = this;
    const { stages, timers } = surroundings;
    surroundings.status = `${status}_CLEANUP_IN_PROGRESS`;
    for (const { id } of changes) {
      const stage = this.stageOf(id);
      stage.newest = '';
      stage.newestSince = timers.now;
      stage.shift = undefined;
    }
    for (const change of changes) {
      const { after: kept, before: gone, id } = change;
      if (isMoved(change)) stages.delete(stageAt(gone));
      else this.stageOf(id).drop(gone, kept);
      const isGone = kept.properties === undefined || isMoved(change);
      if (gone.properties && isGone) await this.remove([id], new Map([[id, gone]]), [0, ...rollbackDuplicates]);
      const { properties } = kept;
      surroundings.asked.set(
        id,
        properties ? { status: 'UPDATE_COMPLETE', properties } : { status: 'DELETE_COMPLETE' },
      );
    }
    surroundings.status = status;
  }

  private async delete({ delay, duplicates, leavesStages }: PlannedDeletion): Promise<void> {
    const { surroundings } = this;
    const { stages, violations } = surroundings;
    surroundings.status = 'DELETE_IN_PROGRESS';
    if (!leavesStages) stages.clear();
    const there = CANARIES.filter((id) => this.template.get(id)!.properties);
    await this.remove(there, this.template, [delay, ...duplicates]);
    surroundings.status = 'DELETE_COMPLETE';
    for (const stage of stages.values()) {
      if (tokenOn(stage.state)) violations.push(`a canary stays when its stack is deleted: ${JSON.stringify(stage)}`);
    }
    this.endings.push('deleted');
  }

  private async remove(
    ids: readonly CanaryId[],
    templates: ReadonlyMap<CanaryId, CanaryTemplate>,
    delays: readonly number[],
  ): Promise<void> {
    const { asked, stages, timers, violations } = this.surroundings;
    const requests = ids.map((id) => {
      const template = templates.get(id)!;
      const requestId = `delete${id} ${stageAt(template)} ${timers.now}`;
      const stage = stages.get(stageAt(template));
      if (stage) Object.assign(stage, { newest: requestId, newestSince: timers.now });
      asked.set(id, { status: 'DELETE_IN_PROGRESS', properties: template.properties, since: timers.now * 1000 });
      this.framework.send(eventOf('Delete', id, requestId, template), delays);
      return requestId;
    });
    await timers.passUntil(() => requests.every((id) => this.answerTo(id) !== undefined), HOUR + 60);
    if (!requests.every((id) => this.answerTo(id))) violations.push('a deletion failed');
  }

  /** CloudFormation sends an event, which is delivered as often and as late as it may be. */
  private ask(
    id: CanaryId,
    requestId: string,
    target: CanaryTemplate,
    old: CanaryTemplate,
    delays: readonly number[],
  ): void {
    const { asked, stages, timers } = this.surroundings;
    const stage = stages.get(stageAt(target));
    if (stage) Object.assign(stage, { newest: requestId, newestSince: timers.now });
    asked.set(id, { status: 'UPDATE_IN_PROGRESS', properties: target.properties, since: timers.now * 1000 });
    this.framework.send(eventOf(old.properties ? 'Update' : 'Create', id, requestId, target, old), delays);
  }

  private answerTo(requestId: string): boolean | undefined {
    return this.framework.answerTo(requestId);
  }

  private stageOf(id: CanaryId): WatchedStage {
    return this.surroundings.stages.get(stageAt(this.template.get(id)!))!;
  }

  private checkBack({ id, served, wasByHand }: Change): void {
    const stage = this.stageOf(id);
    if (stage.isByHand || wasByHand) return;
    const { deploymentId, variables } = stage;
    if (JSON.stringify([served.deploymentId, served.variables]) === JSON.stringify([deploymentId, variables])) return;
    const [before, after] = [JSON.stringify(served), JSON.stringify(stage.state)];
    this.surroundings.violations.push(`a failed update changed the stage from ${before} to ${after}`);
  }

  /** Whatever the end, template and stage say the same. */
  private checkEnd(id: CanaryId, canaryBefore?: object): void {
    const { violations } = this.surroundings;
    const stage = this.stageOf(id);
    const { deploymentId, variables } = this.template.get(id)!;
    if (tokenOn(stage.state)) violations.push(`a canary of ours is left: ${JSON.stringify(stage.canary)}`);
    else if (stage.canary && !stage.isByHand && !canaryBefore)
      violations.push(`a canary is left: ${JSON.stringify(stage.canary)}`);
    const isAsSaid =
      stage.deploymentId === deploymentId && JSON.stringify(stage.variables) === JSON.stringify(variables);
    if (!isAsSaid && !stage.isByHand) {
      const said = JSON.stringify({ deploymentId, variables });
      violations.push(`the template says ${said}, and the stage ${JSON.stringify(stage.state)}`);
    }
    if (isAsSaid && !stage.canary) stage.isByHand = false;
  }
}

function eventOf(
  RequestType: Event['RequestType'],
  id: CanaryId,
  RequestId: string,
  { properties }: CanaryTemplate,
  old?: CanaryTemplate,
): Event {
  return {
    RequestType,
    RequestId,
    StackId: 'stack',
    LogicalResourceId: id,
    PhysicalResourceId: RequestType === 'Create' ? undefined : 'api/prod',
    ResourceProperties: properties!,
    ...(RequestType === 'Update' && { OldResourceProperties: old!.properties }),
  };
}

const isMoved = ({ after, before }: Pick<Change, 'after' | 'before'>) => stageAt(after) !== stageAt(before);
const isUpdate = ({ after, before }: Change) => before.properties !== undefined && after.properties !== undefined;
const backwards = (change: Change): Change => ({ ...change, before: change.after, after: change.before });

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
