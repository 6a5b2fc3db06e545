import { duplicateRoute } from '../rules/paths/duplicate-route';
import { oneVariablePerParent } from '../rules/paths/one-variable-per-parent';
import { unknownName } from '../rules/paths/unknown-name';
import { GatewayRoute } from './gateway-route';
import { isVariable, RouteKey } from './route-key';

export interface TableRoute {
  readonly key: RouteKey;
  readonly options: GatewayRoute;
}

/** The routes of one API as data: what one route cannot tell of itself is checked here, before anything is made. */
export class RouteTable {
  private readonly routes = new Map<string, TableRoute>();
  private readonly variables = new Map<string, string>();

  constructor(routes: { readonly [key: string]: GatewayRoute } = {}) {
    for (const key of Object.keys(routes)) this.add(key, routes[key]);
  }

  /** All routes, sorted, so that the order of declaration never shows. */
  get all(): TableRoute[] {
    return [...this.routes.values()].sort((a, b) => order(a.key.path, b.key.path) || order(a.key.verb, b.key.verb));
  }

  get keys(): string[] {
    return this.all.map((route) => route.key.key);
  }

  add(text: string, options: GatewayRoute): TableRoute {
    const key = RouteKey.parse(text);
    if (this.routes.has(text)) duplicateRoute.enforce({ routeKey: text, times: 2 });
    for (const [parent, part] of variablesOf(key)) {
      const known = this.variables.get(parent) ?? part;
      oneVariablePerParent.enforce({ parent, parts: [...new Set([known, part])] });
    }
    this.rememberVariables(key);
    const route = { key, options };
    this.routes.set(text, route);
    return route;
  }

  /** Takes back a route that could not be rendered. */
  remove(key: string): void {
    this.routes.delete(key);
    this.variables.clear();
    for (const route of this.routes.values()) this.rememberVariables(route.key);
  }

  /** The route of a key; an unknown key is refused with the nearest real ones. */
  get(key: string): TableRoute {
    const route = this.routes.get(key);
    if (!route) unknownName.enforce({ what: 'route', name: key, known: this.keys });
    return route!;
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

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
