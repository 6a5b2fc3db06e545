import { heldExports } from '../../lib/update-model/change';
import { Value } from '../../lib/update-model/intrinsics';
import { ServiceError } from '../../lib/update-model/service-error';
import { Template } from '../../lib/update-model/template';
import { DependencyOrder, EMPTY_TEMPLATE } from './dependency-order';
import { NESTED_STACK, nestedStackOf } from './nested-stack';
import { takeAction } from './resource-action';
import { Stack, StackResource } from './stack';
import { Steps } from './steps';

/** What stays in the account although no stack has it any more. */
export interface LeftBehind {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly id: string;
  /** The policy that kept it, or what went wrong with its deletion. */
  readonly reason: string;
}

export type Leftover = StackResource & { readonly policy?: string };

/** The deletion of resources, dependents first. */
export class Removal {
  readonly leftBehind: LeftBehind[] = [];

  constructor(
    private readonly stack: Stack,
    private readonly steps: Steps,
    private readonly template: Template,
  ) {}

  async remove(leftovers: readonly Leftover[]): Promise<void> {
    const byId = new Map(leftovers.map((leftover) => [leftover.logicalId, leftover]));
    const order = new DependencyOrder(this.template, [...byId.keys()], true);
    for (let id = order.take(this.steps.random); id !== undefined; id = order.take(this.steps.random)) {
      await this.removeOne(byId.get(id)!);
      order.done(id);
    }
  }

  private async removeOne(leftover: Leftover): Promise<void> {
    const { logicalId, definition, policy, properties, resource } = leftover;
    const { stack } = this;
    if (definition.Type === NESTED_STACK && policy !== 'Retain') return this.removeNested(leftover);
    if (policy === 'Retain' || policy === 'RetainExceptOnCreate') return this.leave(leftover, policy);
    const step = await this.steps.begin(stack, 'cleanup', 'delete', logicalId, definition.Type);
    try {
      const request = { action: 'delete', logicalId, type: definition.Type, properties, previous: leftover } as const;
      stack.record(logicalId, definition.Type, 'DELETE_IN_PROGRESS', properties);
      const action = takeAction(stack, request);
      while (!action.isAnswered) if (!(await stack.environment.world.clock.next())) action.giveUp();
      action.finish();
    } catch (error) {
      step.failure = (error as Error).message;
      if (stack.environment.resources.has(resource)) this.leave(leftover, step.failure);
    }
    this.steps.end(step);
  }

  private async removeNested(leftover: Leftover): Promise<void> {
    const { logicalId, definition, resource } = leftover;
    const { environment } = this.stack;
    const nested = nestedStackOf(environment, resource);
    if (!nested) return;
    const step = await this.steps.begin(this.stack, 'cleanup', 'delete', logicalId, definition.Type);
    const { leftBehind, reason } = await deleteStack(nested, this.steps);
    this.leftBehind.push(...leftBehind);
    if (reason) {
      step.failure = reason;
      this.leave(leftover, reason);
    } else environment.resources.remove(resource);
    this.steps.end(step);
  }

  private leave({ logicalId, resource: { type, id } }: Leftover, reason: string): void {
    this.leftBehind.push({ stack: this.stack.name, logicalId, type, id, reason });
  }
}

/** Exports hold fast what other stacks import. */
export function refuseChangedExports(stack: Stack, exports: ReadonlyMap<string, Value>): void {
  const others = [...stack.environment.stacks.values()].filter((other) => other !== stack);
  const importerOf = (name: string) => others.find((other) => other.imports.has(name))?.name;
  const [refusal] = heldExports(stack.exports, exports, importerOf);
  if (refusal) throw new ServiceError('ValidationError', refusal);
}

/** Deletes a whole stack; false when something of it cannot be deleted. */
export async function deleteStack(stack: Stack, steps: Steps): Promise<{ leftBehind: LeftBehind[]; reason?: string }> {
  try {
    refuseChangedExports(stack, new Map());
  } catch (error) {
    return { leftBehind: [], reason: (error as Error).message };
  }
  stack.status = 'DELETE_IN_PROGRESS';
  const all = [...stack.resources.values()];
  const Resources = Object.fromEntries(all.map(({ definition, logicalId }) => [logicalId, definition]));
  const removal = new Removal(stack, steps, { Resources });
  const wasMade = stack.template !== EMPTY_TEMPLATE;
  const policyOf = ({ definition: { DeletionPolicy: policy } }: StackResource) =>
    policy === 'RetainExceptOnCreate' && !wasMade ? 'Delete' : policy;
  await removal.remove(all.map((known) => ({ ...known, policy: policyOf(known) })));
  const stuck = removal.leftBehind.filter(({ reason }) => !/^Retain/.test(reason));
  stack.resources = new Map(
    all
      .filter(({ logicalId }) => stuck.some((left) => left.logicalId === logicalId))
      .map((known) => [known.logicalId, known]),
  );
  if (stuck.length > 0) {
    stack.status = 'DELETE_FAILED';
    return {
      leftBehind: removal.leftBehind,
      reason: stuck.map(({ logicalId, reason }) => `${logicalId}: ${reason}`).join('; '),
    };
  }
  stack.template = EMPTY_TEMPLATE;
  stack.status = 'DELETE_COMPLETE';
  stack.environment.stacks.delete(stack.name);
  return { leftBehind: removal.leftBehind };
}
