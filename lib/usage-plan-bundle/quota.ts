import { Period } from 'aws-cdk-lib/aws-apigateway';

/** Settings of a quota. */
export interface QuotaOptions {
  /**
   * How many requests the first period is shortened by, for clients who join in its midst: 0 by the day, 0 to 6 by the week,
   * 0 to 27 by the month.
   *
   * Errors: AGW-KEY-14.
   *
   * @default 0
   */
  readonly offset?: number;
}

/**
 * How many requests each API key of a usage plan may send in a period. Further ones are answered with status 429. API Gateway
 * counts as well as it can; a quota is no hard limit on cost.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
 *
 * @example
 * Quota.perMonth(100_000);
 */
export class Quota {
  /**
   * Requests a day.
   *
   * Errors: AGW-KEY-14, AGW-KEY-30.
   */
  static perDay(limit: number, options: QuotaOptions = {}): Quota {
    return new Quota(limit, Period.DAY, options.offset);
  }

  /**
   * Requests a week.
   *
   * Errors: AGW-KEY-14, AGW-KEY-30.
   */
  static perWeek(limit: number, options: QuotaOptions = {}): Quota {
    return new Quota(limit, Period.WEEK, options.offset);
  }

  /**
   * Requests a month.
   *
   * Errors: AGW-KEY-14, AGW-KEY-30.
   */
  static perMonth(limit: number, options: QuotaOptions = {}): Quota {
    return new Quota(limit, Period.MONTH, options.offset);
  }

  private constructor(
    /** The most requests of one period. */
    readonly limit: number,
    /** The period: day, week or month. */
    readonly period: Period,
    /** The requests that the first period is shortened by. */
    readonly offset?: number,
  ) {}
}
