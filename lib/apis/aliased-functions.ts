import { AliasedFunction } from '../integrations/integration-backend';

/** The functions of an API that stages call through aliases, each told once to everybody who asks, now or later. */
export class AliasedFunctions {
  private readonly known = new Map<string, AliasedFunction>();
  private readonly visitors: ((aliased: AliasedFunction) => void)[] = [];

  add(aliased: AliasedFunction): void {
    const id = `${aliased.handler.node.addr} ${aliased.variable}`;
    if (this.known.has(id)) return;
    this.known.set(id, aliased);
    for (const visit of this.visitors) visit(aliased);
  }

  each(visit: (aliased: AliasedFunction) => void): void {
    this.visitors.push(visit);
    for (const aliased of this.known.values()) visit(aliased);
  }
}
