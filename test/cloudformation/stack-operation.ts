import { Change, changeOf } from '../../lib/update-model/change';
import { resolve, Value } from '../../lib/update-model/intrinsics';
import { Properties, Resource } from '../../lib/update-model/resources';
import { ServiceError } from '../../lib/update-model/service-error';
import { ResourceDefinition, Template } from '../../lib/update-model/template';
import { refuseChangedTypes } from './change-set';
import { DependencyOrder } from './dependency-order';
import { NESTED_STACK, nestedResource, nestedStackFor } from './nested-stack';
import { LeftBehind, Leftover, Removal, refuseChangedExports } from './removal';
import { ResourceAction, takeAction } from './resource-action';
import { unownedTwin } from './resource-life';
import { specificationOf } from './specification';
import { Stack, StackResource, StackStatus } from './stack';
import { StackReferences } from './stack-references';
import { Step, Steps } from './steps';

/** What became of one resource on the way forward. */
interface Touched {
  readonly logicalId: string;
  readonly change: Change;
  readonly before?: StackResource;
  /** What was tried, which a custom resource must be taken back from even where it did not answer. */
  attempted?: StackResource;
  /** Absent where it failed. */
  after?: StackResource;
}

/** One create or update of a stack: forward, back where something fails, and the cleanup of what is left over. */
export class StackOperation {
  readonly leftBehind: LeftBehind[] = [];
  reason?: string;

  private readonly isCreation: boolean;
  private readonly before: ReadonlyMap<string, StackResource>;
  private readonly current: Map<string, StackResource>;
  private readonly touched = new Map<string, Touched>();
  private readonly references: StackReferences;
  /** What was there before, and stays when the update is taken back. */
  private readonly imported = new Set<Resource>();
  private readonly nested = new Map<string, StackOperation>();
  private readonly published: Pick<Stack, 'exports' | 'imports' | 'outputs' | 'parameters'>;

  constructor(
    private readonly stack: Stack,
    private readonly target: Template,
    private readonly steps: Steps,
  ) {
    this.isCreation = stack.status === 'REVIEW_IN_PROGRESS';
    this.before = stack.resources;
    this.current = new Map(stack.resources);
    this.references = new StackReferences(stack, target, this.current);
    const { exports, imports, outputs, parameters } = stack;
    this.published = { exports, imports, outputs, parameters };
  }

  /** Whether the stack came to what the template says. */
  async run(): Promise<boolean> {
    const { stack, target } = this;
    try {
      refuseChangedTypes(stack, target);
    } catch (error) {
      this.reason = (error as Error).message;
      return false;
    }
    try {
      await this.goForward();
    } catch (error) {
      this.reason = (error as Error).message;
      if (await this.goBack()) await this.finishBack();
      return false;
    }
    await this.complete();
    return true;
  }

  /** Makes and changes what the template says; nothing is deleted yet, in nested stacks either. */
  private async goForward(): Promise<void> {
    const { isCreation, stack, target } = this;
    refuseChangedTypes(stack, target);
    stack.status = isCreation ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS';
    stack.resources = this.current;
    await this.forward();
    this.publish();
  }

  private async complete(): Promise<void> {
    const { isCreation, nested, stack, target } = this;
    if (!isCreation) stack.status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    for (const operation of nested.values()) {
      await operation.complete();
      this.leftBehind.push(...operation.leftBehind);
    }
    if (!isCreation) await this.cleanUp(this.replacedAndRemoved(), stack.template);
    stack.template = target;
    stack.status = isCreation ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE';
  }

  private async forward(): Promise<void> {
    const wanted = Object.keys(this.target.Resources).filter((id) => this.isWanted(id));
    const order = new DependencyOrder(this.target, wanted);
    const waiting: { readonly id: string; readonly action: ResourceAction; readonly step: Step }[] = [];
    while (!order.isEmpty || waiting.length > 0) {
      const answered = waiting.findIndex(({ action }) => action.isAnswered);
      if (answered >= 0) {
        const [{ action, id, step }] = waiting.splice(answered, 1);
        this.finish(id, action, step);
        order.done(id);
        continue;
      }
      const id = order.take(this.steps.random);
      if (id === undefined) {
        if (waiting.length === 0) throw new ServiceError('ValidationError', 'Circular dependency between resources');
        this.steps.wait();
        if (!(await this.stack.environment.world.clock.next())) waiting[0].action.giveUp();
        continue;
      }
      const started = await this.start(id);
      if (started) waiting.push({ id, ...started });
      else order.done(id);
    }
  }

  private async start(id: string): Promise<{ action: ResourceAction; step: Step } | undefined> {
    const definition = this.target.Resources[id];
    const known = this.current.get(id);
    const properties: Properties = resolve(definition.Properties ?? {}, this.references);
    const change = changeOf(known, definition.Type, properties, specificationOf(definition.Type));
    if (change === 'none') {
      this.current.set(id, { ...known!, definition });
      return undefined;
    }
    const step = await this.steps.begin(this.stack, 'forward', change, id, definition.Type).catch((error) => {
      throw this.failed(id, undefined, error);
    });
    const touched: Touched = { logicalId: id, change, before: known };
    this.touched.set(id, touched);
    this.stack.record(id, definition.Type, `${doing(change)}_IN_PROGRESS`, properties);
    if (definition.Type === NESTED_STACK) {
      await this.changeNested(touched, definition, properties, step);
      return undefined;
    }
    try {
      const existing = change === 'create' && this.toImport(definition, properties);
      const action = takeAction(this.stack, {
        action: change === 'update' || existing ? 'update' : 'create',
        logicalId: id,
        type: definition.Type,
        properties,
        previous: existing ? { logicalId: id, definition, properties: existing.properties, resource: existing } : known,
      });
      if (action.attempted) touched.attempted = { logicalId: id, definition, properties, resource: action.attempted };
      return { action, step };
    } catch (error) {
      throw this.failed(id, step, error);
    }
  }

  private async changeNested(
    touched: Touched,
    definition: ResourceDefinition,
    properties: Properties,
    step: Step,
  ): Promise<void> {
    const { before, logicalId } = touched;
    const { stack, template } = nestedStackFor(this.stack, logicalId, properties, before?.resource);
    const operation = new StackOperation(stack, template, this.steps);
    this.nested.set(logicalId, operation);
    stack.parameters = properties.Parameters ?? {};
    const resource = before?.resource ?? nestedResource(stack, properties);
    stack.environment.resources.add(resource);
    touched.attempted = { logicalId, definition, properties, resource };
    try {
      await operation.goForward();
    } catch (error) {
      throw this.failed(logicalId, step, error);
    }
    Object.assign(resource, nestedResource(stack, properties));
    touched.after = touched.attempted;
    this.current.set(logicalId, touched.after);
    this.steps.end(step);
  }

  /**
   * Only what says what becomes of it when it leaves may be taken in.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-import.html
   */
  private toImport(definition: ResourceDefinition, properties: Properties): Resource | undefined {
    if (!this.steps.fate.importsExisting || !definition.DeletionPolicy) return undefined;
    const twin = unownedTwin(this.stack.environment, definition.Type, properties);
    if (twin) this.imported.add(twin);
    return twin;
  }

  private finish(id: string, action: ResourceAction, step: Step): void {
    const definition = this.target.Resources[id];
    const touched = this.touched.get(id)!;
    try {
      const resource = action.finish();
      touched.after = { logicalId: id, definition, properties: action.properties, resource };
      this.current.set(id, touched.after);
      this.stack.record(id, definition.Type, `${doing(touched.change)}_COMPLETE`, action.properties);
      this.steps.end(step);
    } catch (error) {
      throw this.failed(id, step, error);
    }
  }

  private failed(id: string, step: Step | undefined, error: unknown): Error {
    const touched = this.touched.get(id);
    if (touched) this.stack.record(id, this.target.Resources[id].Type, `${doing(touched.change)}_FAILED`);
    if (step) step.failure = (error as Error).message;
    return new Error(`${id}: ${(error as Error).message}`);
  }

  /** Outputs and exports, which other stacks may hold fast. */
  private publish(): void {
    const { stack, target, references } = this;
    const outputs = new Map<string, Value>();
    const exports = new Map<string, Value>();
    for (const [name, output] of Object.entries(target.Outputs ?? {})) {
      if (output.Condition && !references.condition(output.Condition)) continue;
      const value = resolve(output.Value, references);
      outputs.set(name, value);
      if (output.Export) exports.set(resolve(output.Export.Name, references), value);
    }
    refuseChangedExports(stack, exports);
    stack.outputs = outputs;
    stack.exports = exports;
    stack.imports = references.imports;
  }

  /** Takes changes back; false where that fails. What was made in vain is still there. */
  private async goBack(): Promise<boolean> {
    const { isCreation, stack } = this;
    stack.status = isCreation ? 'ROLLBACK_IN_PROGRESS' : 'UPDATE_ROLLBACK_IN_PROGRESS';
    for (const id of this.current.keys()) if (!this.before.has(id)) this.current.delete(id);
    const failedStatus = await this.undoUpdates();
    stack.resources = new Map([...this.before.keys()].map((id) => [id, this.current.get(id)!]));
    Object.assign(stack, this.published);
    if (failedStatus) stack.status = failedStatus;
    return failedStatus === undefined;
  }

  private async finishBack(): Promise<void> {
    const { isCreation, stack } = this;
    if (!isCreation) stack.status = 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS';
    for (const [id, operation] of this.nested) if (this.before.has(id)) await operation.finishBack();
    await this.cleanUp(this.madeInVain(), this.target);
    stack.status = isCreation ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE';
  }

  private async undoUpdates(): Promise<StackStatus | undefined> {
    const { stack } = this;
    const order = new DependencyOrder(stack.template, [...this.before.keys()]);
    for (let id = order.take(this.steps.random); id !== undefined; id = order.take(this.steps.random)) {
      const touched = this.touched.get(id);
      const before = this.before.get(id)!;
      this.current.set(id, before);
      if (touched?.change === 'update') {
        const type = before.definition.Type;
        const step = await this.steps.begin(stack, 'rollback', 'update', id, type);
        const nested = this.nested.get(id);
        if (nested) {
          if (!(await nested.goBack())) return 'UPDATE_ROLLBACK_FAILED';
          Object.assign(before.resource, nestedResource(nested.stack, before.properties));
          this.steps.end(step);
          order.done(id);
          continue;
        }
        try {
          const attempted = touched.after ?? touched.attempted ?? before;
          const { properties } = before;
          const request = { action: 'update', logicalId: id, type, properties, previous: attempted } as const;
          stack.record(id, type, 'UPDATE_IN_PROGRESS', properties);
          const resource = await this.completed(takeAction(stack, request));
          this.current.set(id, { ...before, resource });
          stack.record(id, type, 'UPDATE_COMPLETE', properties);
        } catch (error) {
          step.failure = (error as Error).message;
          this.reason += `; and back: ${id}: ${step.failure}`;
          return 'UPDATE_ROLLBACK_FAILED';
        }
        this.steps.end(step);
      }
      order.done(id);
    }
    return undefined;
  }

  private async completed(action: ResourceAction) {
    while (!action.isAnswered) if (!(await this.stack.environment.world.clock.next())) action.giveUp();
    return action.finish();
  }

  private isWanted(id: string): boolean {
    const { Condition } = this.target.Resources[id];
    return Condition === undefined || this.references.condition(Condition);
  }

  private replacedAndRemoved(): Leftover[] {
    return [...this.before.values()].flatMap((before): Leftover[] => {
      const { logicalId } = before;
      const now = this.target.Resources[logicalId];
      if (!now || !this.isWanted(logicalId)) {
        this.current.delete(logicalId);
        return [{ ...before, policy: before.definition.DeletionPolicy }];
      }
      const touched = this.touched.get(logicalId);
      const isReplaced = touched?.after !== undefined && touched.after.resource !== before.resource;
      return isReplaced ? [{ ...before, policy: now.UpdateReplacePolicy }] : [];
    });
  }

  private madeInVain(): Leftover[] {
    return [...this.touched.values()].flatMap(({ after, attempted, before, logicalId }): Leftover[] => {
      const made = after ?? attempted;
      if (made && this.imported.has(made.resource)) return [];
      if (!made || made.resource === before?.resource || made.resource === this.current.get(logicalId)?.resource)
        return [];
      // An update replace policy is about what was there before, so a replacement that is taken back goes.
      const policy = before ? 'Delete' : made.definition.DeletionPolicy;
      return [{ ...made, policy: policy === 'RetainExceptOnCreate' ? 'Delete' : policy }];
    });
  }

  private async cleanUp(leftovers: readonly Leftover[], template: Template): Promise<void> {
    const removal = new Removal(this.stack, this.steps, template);
    await removal.remove(leftovers);
    this.leftBehind.push(...removal.leftBehind);
  }
}

/** A replacement is made in an update. */
function doing(change: Change): string {
  return change === 'create' ? 'CREATE' : 'UPDATE';
}
