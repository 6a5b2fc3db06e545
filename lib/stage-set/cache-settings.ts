import { Duration } from 'aws-cdk-lib';

/** The sizes that a stage's cache can have, in gigabytes. */
export enum CacheSize {
  /** 0.5 GB. */
  GB_0_5 = '0.5',
  /** 1.6 GB. */
  GB_1_6 = '1.6',
  /** 6.1 GB. */
  GB_6_1 = '6.1',
  /** 13.5 GB. */
  GB_13_5 = '13.5',
  /** 28.4 GB. */
  GB_28_4 = '28.4',
  /** 58.2 GB. */
  GB_58_2 = '58.2',
  /** 118 GB. */
  GB_118 = '118',
  /** 237 GB. */
  GB_237 = '237',
}

/**
 * The cache of a stage. It is charged by the hour, used or not. Responses to `GET` routes are cached, by the parameters that the
 * route declares; other routes only where they say `cached`.
 *
 * A client can ask for a fresh response with the header `Cache-Control: max-age=0`. Who may do that is no setting of
 * CloudFormation; `GatewayStage.cacheInvalidationGuard` is the command that closes it to everybody without the permission that
 * `GatewayStage.grantInvalidateCache` gives.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
export interface CacheSettings {
  /**
   * False turns the cache off where the defaults of all stages turn it on.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The size of the cache. Changing it empties the cache.
   *
   * @default CacheSize.GB_0_5
   */
  readonly size?: CacheSize;

  /**
   * How long a response is kept: 0 to 3,600 seconds. With 0 nothing is cached.
   *
   * Errors: AGW-CACHE-03.
   *
   * @default Duration.minutes(5)
   */
  readonly ttl?: Duration;

  /**
   * Whether responses are encrypted in the cache.
   *
   * @default true
   */
  readonly encrypted?: boolean;
}
