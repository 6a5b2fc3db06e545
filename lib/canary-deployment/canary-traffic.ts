import { Duration } from 'aws-cdk-lib';
import { requireSettings } from '../rules/required-settings';

/**
 * How a stage's requests come to the new release.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 *
 * @example
 * import { Duration } from 'aws-cdk-lib';
 *
 * CanaryTraffic.steps([5, 25, 50], Duration.minutes(5));
 */
export class CanaryTraffic {
  /**
   * A fixed share, which only another deployment changes.
   *
   * Errors: AGW-CAN-02.
   *
   * @param percent 0 to 100
   */
  static percent(percent: number): CanaryTraffic {
    return new CanaryTraffic([percent]);
  }

  /**
   * During the deployment, a share that grows by the same percentage after each interval, until all requests go to the new release.
   *
   * Errors: AGW-CAN-02, AGW-CAN-16.
   */
  static linear(percent: number, interval: Duration): CanaryTraffic {
    requireSettings('CanaryTraffic.linear', { percent, interval }, { percent: 'a number', interval: Duration });
    const count = percent > 0 ? Math.ceil(100 / percent) - 1 : 1;
    const percents = Array.from({ length: Math.max(1, Math.min(count, 100)) }, (_, index) => percent * (index + 1));
    return new CanaryTraffic(percents, interval);
  }

  /**
   * During the deployment, these shares, each for one interval, and all requests after the last.
   *
   * Errors: AGW-CAN-02, AGW-CAN-16.
   */
  static steps(percents: number[], interval: Duration): CanaryTraffic {
    requireSettings('CanaryTraffic.steps', { percents, interval }, { percents: 'a list', interval: Duration });
    return new CanaryTraffic(percents, interval);
  }

  /**
   * All requests at once, without steps, alarms or hooks: the way back out of an incident. The deployment waits for nothing, and the next
   * one can shift again.
   */
  static allAtOnce(): CanaryTraffic {
    return new CanaryTraffic([], Duration.minutes(1), true);
  }

  private constructor(
    /** @internal */
    readonly _percents: readonly number[],
    /** @internal */
    readonly _interval?: Duration,
    /** @internal */
    readonly _isAtOnce = false,
  ) {}
}
