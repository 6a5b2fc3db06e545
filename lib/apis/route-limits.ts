import { Duration } from 'aws-cdk-lib';
import { cacheTtl as cacheTtlRule } from '../rules/caching/cache-ttl';
import { requireSettings } from '../rules/required-settings';
import { throttleLimits } from '../rules/throttling/throttle-limits';
import { Throttle } from './throttle';

/** What a route says of itself for every stage that serves it. */
export interface RouteLimits {
  readonly throttle?: Throttle;
  /** Whether responses are cached where a stage has a cache. */
  readonly cached?: boolean;
  readonly cacheTtl?: Duration;
}

interface LimitedRoute {
  readonly throttle?: Throttle;
  readonly cacheTtl?: Duration;
}

/** Both limits of a throttle are needed. */
export const LIMITS = { rateLimit: 'a number', burstLimit: 'a number' } as const;

/** Refuses limits that no stage takes. */
export function checkRouteLimits(routeKey: string, { cacheTtl, throttle }: LimitedRoute): void {
  if (throttle) requireSettings(`the throttle of '${routeKey}'`, throttle, LIMITS);
  if (throttle) throttleLimits.enforce({ stage: routeKey, ...throttle });
  if (cacheTtl && !cacheTtl.isUnresolved()) cacheTtlRule.enforce({ routeKey, seconds: cacheTtl.toSeconds() });
}

/** The limits of the routes that have some, by key. */
export function routeLimitsOf(
  routes: readonly { readonly key: { readonly key: string }; readonly options: LimitedRoute }[],
): { readonly [routeKey: string]: RouteLimits } {
  const entries = routes.map(({ key: { key }, options: { cacheTtl, throttle } }) => {
    const limits = { ...(throttle && { throttle }), ...(cacheTtl && { cached: true, cacheTtl }) };
    return [key, limits] as const;
  });
  return Object.fromEntries(entries.filter(([, limits]) => Object.keys(limits).length > 0));
}
