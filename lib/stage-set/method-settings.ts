import { Duration } from 'aws-cdk-lib';
import { MethodLoggingLevel } from 'aws-cdk-lib/aws-apigateway';
import { Throttle } from '../apis/throttle';

/**
 * Settings of one route in one stage. What is not given here is as in the whole stage.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html
 */
export interface MethodSettings {
  /**
   * How many requests the route takes, in place of the throttle that the stage sets for its routes.
   *
   * Errors: AGW-THR-08.
   *
   * @default - as in the stage
   */
  readonly throttle?: Throttle;

  /**
   * Whether responses are cached, where the stage has a cache.
   *
   * Errors: AGW-CACHE-06 in a stage without a cache.
   *
   * @default - true for `GET`, false for the other methods
   */
  readonly cached?: boolean;

  /**
   * How long a response is kept: 0 to 3,600 seconds.
   *
   * Errors: AGW-CACHE-03.
   *
   * @default - as in the stage's cache
   */
  readonly cacheTtl?: Duration;

  /**
   * Whether responses are encrypted in the cache.
   *
   * @default - as in the stage's cache
   */
  readonly cacheEncrypted?: boolean;

  /**
   * What API Gateway writes to the execution log.
   *
   * @default - as in the stage
   */
  readonly executionLog?: MethodLoggingLevel;

  /**
   * Whether the execution log holds requests and responses in full, with everything secret in them.
   *
   * @default - as in the stage
   */
  readonly dataTrace?: boolean;

  /**
   * Whether CloudWatch keeps metrics of the route, which is charged.
   *
   * @default - as in the stage
   */
  readonly detailedMetrics?: boolean;
}
