import { Throttle } from '../apis/throttle';

/** The level that a limit comes from, the first that API Gateway looks at first. */
export enum ThrottleLevel {
  /** The limit of one route in a usage plan, for each API key. */
  PLAN_METHOD = 'PLAN_METHOD',
  /** The limit of a usage plan, for each API key. */
  PLAN = 'PLAN',
  /** The limit of the stage, for the route or for every route. */
  STAGE = 'STAGE',
  /** The limit of the account in the region, for all APIs together. */
  ACCOUNT = 'ACCOUNT',
}

/** The limits of a usage plan, which hold for each of its API keys. */
export interface PlanLimits {
  /**
   * The limit of the plan.
   *
   * @default - none
   */
  readonly throttle?: Throttle;

  /**
   * Limits of single routes, by route key.
   *
   * @default - none
   */
  readonly methodThrottles?: { readonly [routeKey: string]: Throttle };
}

/** Whose limit is asked for. */
export interface EffectiveThrottleOptions {
  /** The route's key. */
  readonly route: string;

  /**
   * The limits of the caller's usage plan.
   *
   * @default - the caller has none
   */
  readonly plan?: PlanLimits;
}

/** The limit that holds for a route, and where it comes from. */
export interface EffectiveThrottle {
  /** Requests a second. */
  readonly rateLimit: number;
  /** The level of the lowest rate. */
  readonly rateLevel: ThrottleLevel;
  /** Requests at once. */
  readonly burstLimit: number;
  /** The level of the lowest burst. */
  readonly burstLevel: ThrottleLevel;
}

/** A request must pass every level, so the lowest limit is the one that holds; where two are the same, the first. */
export function lowestOf(levels: readonly (readonly [ThrottleLevel, Throttle | undefined])[]): EffectiveThrottle {
  const given = levels.flatMap(([level, throttle]) => (throttle ? { level, throttle } : []));
  const lowest = (limit: keyof Throttle) =>
    given.reduce((one, other) => (other.throttle[limit] < one.throttle[limit] ? other : one));
  const rate = lowest('rateLimit');
  const burst = lowest('burstLimit');
  return {
    rateLimit: rate.throttle.rateLimit,
    rateLevel: rate.level,
    burstLimit: burst.throttle.burstLimit,
    burstLevel: burst.level,
  };
}
