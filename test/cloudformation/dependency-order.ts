import { dependenciesOf, Template } from '../../lib/update-model/template';
import { Random } from './random';

export const EMPTY_TEMPLATE: Template = { Resources: {} };

/**
 * Resources one after the other, each after what it depends on. CloudFormation works on all that are ready at once, so which
 * of them is first is left to chance.
 */
export class DependencyOrder {
  private readonly waiting: Map<string, Set<string>>;

  /**
   * @param isReversed dependents first, as when resources are deleted
   */
  constructor(template: Template, logicalIds: readonly string[], isReversed = false) {
    this.waiting = new Map(logicalIds.map((id) => [id, new Set<string>()]));
    for (const id of logicalIds) {
      for (const dependency of reachable(template, id)) {
        if (!this.waiting.has(dependency)) continue;
        if (isReversed) this.waiting.get(dependency)!.add(id);
        else this.waiting.get(id)!.add(dependency);
      }
    }
  }

  /** One of those that are ready, which is no more to be waited on until it is `done`; `undefined` when none is. */
  take(random: Random): string | undefined {
    const ready = [...this.waiting].filter(([, others]) => others.size === 0).map(([id]) => id);
    if (ready.length === 0) return undefined;
    const chosen = ready.sort()[random.below(ready.length)];
    this.waiting.delete(chosen);
    return chosen;
  }

  done(id: string): void {
    for (const others of this.waiting.values()) others.delete(id);
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }
}

/** Dependencies through others too, because a resource that is left out of the order still stands between two that are in it. */
function reachable(template: Template, logicalId: string): Set<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    for (const dependency of dependenciesOf(template, id)) {
      if (found.has(dependency)) continue;
      found.add(dependency);
      visit(dependency);
    }
  };
  visit(logicalId);
  return found;
}
