import { Duration } from 'aws-cdk-lib';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { GatewayIntegration } from '../integrations/gateway-integration';
import { inKeyOrder } from '../key-order';
import { unknownRoute } from '../rules/paths/unknown-route';
import { checkNames, requireSettings } from '../rules/required-settings';
import { completedRoute, keyBelow, RouteDefaults, timeoutOf } from './route-defaults';
import { ROUTE_SETTINGS } from './route-settings';

const SHAPES = { authorizer: GatewayAuthorizer, throttle: 'a map' } as const;

/** A route's key, read and checked. */
export interface ParsedKey {
  readonly key: string;
}

export interface TableRoute<Key extends ParsedKey, Options> {
  readonly key: Key;
  /** What the route says, and what its group and its API say for it. */
  readonly options: Options;
  /** The time that an integration may take that does not say so itself. */
  readonly timeout?: Duration;
}

/** Routes below one path, with defaults of their own. */
export interface TableGroup<Options> extends RouteDefaults {
  readonly routes: { readonly [key: string]: Options };
}

/** The routes of one API as data: what one route cannot tell of itself is checked here, before anything is made. */
export abstract class RouteTable<Key extends ParsedKey, Options extends object> {
  private readonly routes = new Map<string, TableRoute<Key, Options>>();

  /**
   * @param defaults what routes are like that do not say so themselves
   */
  constructor(private readonly defaults: RouteDefaults = {}) {}

  /** All routes, sorted, so that the order of declaration never shows. */
  get all(): TableRoute<Key, Options>[] {
    return [...this.routes.values()].sort((a, b) => this.compare(a.key, b.key));
  }

  get keys(): string[] {
    return this.all.map((route) => route.key.key);
  }

  addAll(routes: { readonly [key: string]: Options } = {}): this {
    for (const key of Object.keys(routes)) this.add(key, routes[key]);
    return this;
  }

  addGroups(groups: { readonly [prefix: string]: TableGroup<Options> } = {}): this {
    for (const [prefix, group] of Object.entries(groups)) this.addGroup(prefix, group);
    return this;
  }

  addGroup(prefix: string, group: TableGroup<Options>): TableRoute<Key, Options>[] {
    requireSettings(`the group '${prefix}'`, group, { routes: 'a map' });
    return Object.entries(group.routes).map(([key, options]) => this.add(keyBelow(prefix, key), options, group));
  }

  add(text: string, given: Options, group: RouteDefaults = {}): TableRoute<Key, Options> {
    const key = this.parse(text);
    requireSettings(`'${text}'`, given, { integration: GatewayIntegration });
    checkNames(`'${text}'`, given, ROUTE_SETTINGS);
    this.check(key);
    const levels = [group, this.defaults];
    const options = completedRoute(inKeyOrder(given), levels);
    requireSettings(`'${text}'`, options, {}, SHAPES);
    const route = { key, options, timeout: timeoutOf(levels) };
    this.routes.set(text, route);
    return route;
  }

  /** Takes back a route that could not be rendered. */
  remove(key: string): void {
    this.routes.delete(key);
  }

  /** The route of a key; an unknown key is refused with the nearest real ones. */
  get(key: string): TableRoute<Key, Options> {
    const route = this.routes.get(key);
    if (!route) unknownRoute.enforce({ name: key, known: this.keys });
    return route!;
  }

  protected has(key: string): boolean {
    return this.routes.has(key);
  }

  protected abstract parse(text: string): Key;

  /** Refuses a key that does not go with those that are there. */
  protected abstract check(key: Key): void;

  protected abstract compare(a: Key, b: Key): number;
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
