import { Change, changedTypes, changeOf, heldExports } from './change';
import { PredictedReferences, PredictedStack, StackResource } from './predicted-stack';
import { identified, refuseTwins } from './resource-identity';
import { Properties, Resource } from './resources';
import { serviceRulesOf } from './services/services';
import { specificationOf } from './specification';
import { dependenciesOf, ResourceDefinition, Template } from './template';

/** What an update does to one resource. */
export interface PredictedChange {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly change: Change | 'delete';
  readonly before?: StackResource;
  readonly after?: StackResource;
}

/** Why an update fails. */
export interface PredictedFailure {
  readonly stack: string;
  readonly logicalId?: string;
  readonly type?: string;
  readonly reason: string;
}

/** What gives nested stacks their templates, and takes what is known of them. */
export interface Nesting {
  templateOf(stack: string, logicalId: string): Template | undefined;
  stackFor(stack: string, logicalId: string): PredictedStack;
}

export const NESTED_STACK = 'AWS::CloudFormation::Stack';

/**
 * One create or update of a stack: forward, then the cleanup of what is left over. Where something is refused, it goes on as if it
 * were not, so that all refusals are found at once.
 */
export class PredictedUpdate {
  readonly changes: PredictedChange[] = [];
  readonly failures: PredictedFailure[] = [];

  private readonly before: ReadonlyMap<string, StackResource>;
  private readonly references: PredictedReferences;
  private readonly nested: PredictedUpdate[] = [];

  constructor(
    private readonly stack: PredictedStack,
    private readonly target: Template,
    private readonly stacks: ReadonlyMap<string, PredictedStack>,
    private readonly nesting: Nesting,
  ) {
    this.before = new Map(stack.resources);
    this.references = new PredictedReferences(stack, target, stacks);
  }

  run(): void {
    this.goForward();
    this.cleanUp();
  }

  private goForward(): void {
    const types = [...this.before.values()].map(({ definition, logicalId }) => ({ logicalId, type: definition.Type }));
    const retyped = changedTypes(types, this.target);
    for (const id of retyped) {
      this.fail(id, `its type changes to ${this.target.Resources[id].Type}, which CloudFormation does not permit`);
    }
    for (const id of inOrder(this.target)) {
      if (this.references.isWanted(this.target.Resources[id])) this.change(id, retyped.includes(id));
    }
    this.publish();
  }

  private change(logicalId: string, isRetyped: boolean): void {
    const { stack, target } = this;
    const definition = target.Resources[logicalId];
    const properties: Properties = this.references.resolved(definition.Properties ?? {}) ?? {};
    const known = this.before.get(logicalId);
    const change = isRetyped ? 'replace' : this.changeOf(known, definition, properties);
    const isNested = definition.Type === NESTED_STACK;
    const resource = isNested
      ? this.changeNested(logicalId, properties)
      : change === 'none'
        ? known!.resource
        : this.changeResource(change, known, { logicalId, definition, properties });
    const after = { logicalId, definition, properties, resource };
    stack.resources.set(logicalId, after);
    this.changes.push({ stack: stack.name, logicalId, type: definition.Type, change, before: known, after });
  }

  private changeOf(known: StackResource | undefined, { Type }: ResourceDefinition, properties: Properties): Change {
    let change: Change = 'replace';
    this.attempt(known?.logicalId, () => {
      change = changeOf(known, Type, properties, specificationOf(Type));
    });
    return change;
  }

  private changeResource(
    change: Change,
    known: StackResource | undefined,
    { definition: { Type: type }, logicalId, properties }: Omit<StackResource, 'resource'>,
  ): Resource {
    const { place } = this.stack;
    const rules = serviceRulesOf(type);
    if (change === 'update') {
      const { resource } = known!;
      this.attempt(logicalId, () => rules.refuseExisting?.(place, properties, resource), type);
      resource.properties = rules.updated?.(resource.properties, known!.properties, properties) ?? properties;
      return resource;
    }
    const name = `${this.stack.name}.${logicalId}${known ? '.' : ''}`;
    const resource = identified(place, type, properties, specificationOf(type), { id: name, newName: name, rules });
    const isFree = this.attempt(
      logicalId,
      () => {
        rules.refuseExisting?.(place, properties);
        refuseTwins(place, resource);
      },
      type,
    );
    if (isFree) place.resources.add(resource);
    return resource;
  }

  private changeNested(logicalId: string, properties: Properties): Resource {
    const { name } = this.stack;
    const template = this.nesting.templateOf(name, logicalId);
    const stack = this.nesting.stackFor(name, logicalId);
    stack.parameters = properties.Parameters ?? {};
    if (template) {
      const update = new PredictedUpdate(stack, template, this.stacks, this.nesting);
      update.goForward();
      this.nested.push(update);
      this.failures.push(...update.failures);
    }
    const attributes = Object.fromEntries([...stack.outputs].map(([output, value]) => [`Outputs.${output}`, value]));
    return { type: NESTED_STACK, id: stack.name, key: stack.name, attributes, properties };
  }

  private publish(): void {
    const { references, stack, stacks, target } = this;
    const outputs = new Map<string, unknown>();
    const exports = new Map<string, unknown>();
    for (const [name, output] of Object.entries(target.Outputs ?? {})) {
      if (!references.isWanted(output)) continue;
      const value = references.resolved(output.Value);
      outputs.set(name, value);
      if (output.Export) exports.set(String(references.resolved(output.Export.Name)), value);
    }
    const others = [...stacks.values()].filter((other) => other !== stack && other.place === stack.place);
    const importerOf = (name: string) => others.find(({ imports }) => imports.has(name))?.name;
    for (const reason of heldExports(stack.exports, exports, importerOf)) {
      this.failures.push({ stack: stack.name, reason });
    }
    Object.assign(stack, { outputs, exports, imports: references.imports });
  }

  private cleanUp(): void {
    for (const update of this.nested) {
      update.cleanUp();
      this.changes.push(...update.changes);
    }
    const { stack, target } = this;
    for (const [logicalId, before] of this.before) {
      const now = target.Resources[logicalId];
      const isWanted = now !== undefined && this.references.isWanted(now);
      if (isWanted && stack.resources.get(logicalId)?.resource === before.resource) continue;
      const { Type: type } = before.definition;
      const policy = isWanted ? now.UpdateReplacePolicy : before.definition.DeletionPolicy;
      if (!policy?.startsWith('Retain') && stack.place.resources.has(before.resource)) {
        stack.place.resources.remove(before.resource);
      }
      if (isWanted) continue;
      stack.resources.delete(logicalId);
      this.changes.push({ stack: stack.name, logicalId, type, change: 'delete', before });
      if (type === NESTED_STACK) this.deleteNested(logicalId);
    }
  }

  private deleteNested(logicalId: string): void {
    const stack = this.nesting.stackFor(this.stack.name, logicalId);
    const update = new PredictedUpdate(stack, { Resources: {} }, this.stacks, this.nesting);
    update.run();
    this.changes.push(...update.changes);
  }

  /** True where nothing is refused. */
  private attempt(logicalId: string | undefined, act: () => void, type?: string): boolean {
    try {
      act();
      return true;
    } catch (error) {
      this.fail(logicalId, (error as Error).message, type);
      return false;
    }
  }

  private fail(logicalId: string | undefined, reason: string, type?: string): void {
    const known = logicalId === undefined ? undefined : this.before.get(logicalId)?.definition.Type;
    this.failures.push({ stack: this.stack.name, logicalId, type: type ?? known, reason });
  }
}

/** The resources of a template, each after those that it depends on; those in a circle in the order of the template. */
function inOrder(template: Template): string[] {
  const ordered = new Set<string>();
  const seen = new Set<string>();
  const visit = (logicalId: string): void => {
    if (seen.has(logicalId)) return;
    seen.add(logicalId);
    for (const dependency of dependenciesOf(template, logicalId)) visit(dependency);
    ordered.add(logicalId);
  };
  for (const logicalId of Object.keys(template.Resources)) visit(logicalId);
  return [...ordered];
}
