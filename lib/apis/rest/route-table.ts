import { duplicateRoute } from '../../rules/paths/duplicate-route';
import { oneVariablePerParent } from '../../rules/paths/one-variable-per-parent';
import { order, RouteTable } from '../route-table';
import { GatewayRoute } from './route';
import { isVariable, RouteKey } from './route-key';

/** The routes of a REST API, whose paths are a tree with one variable below each node. */
export class RestRouteTable extends RouteTable<RouteKey, GatewayRoute> {
  private readonly variables = new Map<string, string>();

  override remove(key: string): void {
    super.remove(key);
    this.variables.clear();
    for (const route of this.all) this.rememberVariables(route.key);
  }

  protected parse(text: string): RouteKey {
    return RouteKey.parse(text);
  }

  protected check(key: RouteKey): void {
    if (this.has(key.key)) duplicateRoute.enforce({ routeKey: key.key, times: 2 });
    for (const [parent, part] of variablesOf(key)) {
      const known = this.variables.get(parent) ?? part;
      oneVariablePerParent.enforce({ parent, parts: [...new Set([known, part])] });
    }
    this.rememberVariables(key);
  }

  protected compare(a: RouteKey, b: RouteKey): number {
    return order(a.path, b.path) || order(a.verb, b.verb);
  }

  private rememberVariables(key: RouteKey): void {
    for (const [parent, part] of variablesOf(key)) this.variables.set(parent, part);
  }
}

/** Each variable part of a path with the path of its parent. */
function* variablesOf(key: RouteKey): Iterable<[string, string]> {
  for (const [index, part] of key.parts.entries()) {
    if (isVariable(part)) yield [`/${key.parts.slice(0, index).join('/')}`, part];
  }
}
