import { Properties } from '../../template-model/properties';
import { Clock } from '../pipeline/clock';
import { periodStart } from './quota-period';
import { TokenBucket } from './token-bucket';

export interface Throttle {
  /** Requests a second. */
  readonly rateLimit: number;
  readonly burstLimit: number;
}

export interface Quota {
  readonly limit: number;
  /** `DAY`, `WEEK` or `MONTH` */
  readonly period: string;
  /** Requests that the first period is taken to have had already. */
  readonly offset: number;
}

/** How much of every throttle and quota is used up. */
export class Limits {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly used = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** False when a throttle lets no request through now. */
  takeToken(name: string, { rateLimit, burstLimit }: Throttle): boolean {
    const now = this.clock.now();
    const key = `${name} ${rateLimit} ${burstLimit}`;
    const bucket = this.buckets.get(key) ?? new TokenBucket(rateLimit, burstLimit, now);
    this.buckets.set(key, bucket);
    return bucket.take(now);
  }

  /** False when a quota is used up for its period. */
  countTowards(name: string, { limit, period, offset }: Quota): boolean {
    const key = `${name} ${period} ${periodStart(period, this.clock.now())}`;
    const isFirstPeriod = ![...this.used.keys()].some((other) => other.startsWith(`${name} ${period} `));
    const used = this.used.get(key) ?? (isFirstPeriod ? offset : 0);
    this.used.set(key, Math.min(used + 1, limit));
    return used < limit;
  }
}

/** The limits among settings. A rate without a burst, or a burst without a rate, bounds the one alone. */
export function throttleOf(settings: Properties, prefix = ''): Throttle | undefined {
  const rateLimit = settings.number(`${prefix}RateLimit`);
  const burstLimit = settings.number(`${prefix}BurstLimit`);
  if (rateLimit === undefined && burstLimit === undefined) return undefined;
  return { rateLimit: rateLimit ?? Number.POSITIVE_INFINITY, burstLimit: burstLimit ?? Number.POSITIVE_INFINITY };
}
