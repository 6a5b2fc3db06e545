import { Duration } from 'aws-cdk-lib';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';

/** What the routes of an API, or of a group of them, are like where they do not say so themselves. */
export interface RouteDefaults {
  /**
   * Who may call the routes. Preflight requests are always open.
   *
   * @default - for a group, the authorizer of the API, which is GatewayAuthorizer.iam() unless given
   */
  readonly authorizer?: GatewayAuthorizer;

  /**
   * The OAuth scopes, one of which a token must carry. They hold where user pools or a JWT authorizer guard a route.
   *
   * @default - for a group, those of the API; otherwise any valid token
   */
  readonly authorizationScopes?: string[];

  /**
   * How long integrations may take.
   *
   * Errors: AGW-INT-01, AGW-HTTP-19.
   *
   * @default - for a group, as in the API; otherwise the service's own: 29 seconds, 30 for HTTP APIs
   */
  readonly timeout?: Duration;
}

/** What a route takes from its group and from its API. */
interface CompletableRoute {
  readonly authorizer?: GatewayAuthorizer;
  readonly authorizationScopes?: string[];
}

/** The settings that are the same for a route and for many. */
const SHARED = ['authorizer', 'apiKeyRequired', 'requestValidation'];

/** A route with what it does not say itself: from its group first, then from its API. */
export function completedRoute<Route extends CompletableRoute>(route: Route, levels: readonly RouteDefaults[]): Route {
  const given = (name: string) =>
    levels.map((level) => level[name as keyof RouteDefaults]).find((value) => value !== undefined);
  const said = Object.entries(route).filter(([, value]) => value !== undefined);
  const complete = {
    ...Object.fromEntries(SHARED.map((name) => [name, given(name)])),
    ...Object.fromEntries(said),
  } as Route;
  const authorizationScopes =
    route.authorizationScopes ?? (takesScopes(complete) ? given('authorizationScopes') : undefined);
  return { ...complete, authorizationScopes };
}

/** Other authorizers know no scopes, and the service refuses scopes beside them. */
function takesScopes({ authorizer }: CompletableRoute): boolean {
  return ['COGNITO_USER_POOLS', 'JWT'].includes(authorizer?._definition?.type ?? '');
}

/** The time that the integrations of a route may take where they do not say so. */
export function timeoutOf(levels: readonly RouteDefaults[]): Duration | undefined {
  return levels.map(({ timeout }) => timeout).find((timeout) => timeout !== undefined);
}

/** An integration that takes no longer than its route says. */
export function withTimeout<Definition extends { readonly type: string; readonly timeout?: Duration }>(
  definition: Definition,
  timeout: Duration | undefined,
): Definition {
  return definition.type === 'MOCK' || definition.timeout ? definition : { ...definition, timeout };
}

/** The key of a route below a prefix: `GET /` in `/admin` is `GET /admin`. */
export function keyBelow(prefix: string, key: string): string {
  const [verb, path = ''] = key.split(' ');
  const below = `${prefix.replace(/\/$/, '')}${path === '/' ? '' : path}`;
  return `${verb} ${below || '/'}`;
}
