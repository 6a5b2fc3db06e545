import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, IAlarm, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { canaryAlarmLimits } from '../rules/canaries/canary-alarm-limits';
import { requireSettings } from '../rules/required-settings';
import { PERIOD } from './canary-sides';
import { WatchedCanary } from './watched-canary';

/** The limits of the alarms that compare a canary with the rest of its stage. */
export interface DefaultCanaryAlarmsOptions {
  /**
   * By how much the canary's share of responses with a 5XX status may exceed that of the stage, more than 0 and up to 1.
   *
   * Errors: AGW-CAN-28.
   *
   * @default 0.01
   */
  readonly serverErrorRate?: number;

  /**
   * By how much the 99th percentile of the canary's time to the response may exceed that of the stage.
   *
   * Errors: AGW-CAN-28.
   *
   * @default Duration.millis(500)
   */
  readonly latency?: Duration;

  /**
   * The requests to the canary in a minute from which on the minute counts; for the latency, those to the rest too. Fewer tell nothing.
   *
   * Errors: AGW-CAN-28.
   *
   * @default 10
   */
  readonly minimumRequests?: number;
}

/**
 * The alarms that end the shift of a canary's traffic.
 *
 * @example
 * import { Duration } from 'aws-cdk-lib';
 *
 * CanaryAlarms.defaults({ latency: Duration.millis(500) });
 */
export class CanaryAlarms {
  /**
   * Any alarms, composite ones too.
   *
   * Errors: AGW-CAN-27 for more than 100.
   */
  static of(...alarms: IAlarm[]): CanaryAlarms {
    for (const alarm of alarms) requireSettings('CanaryAlarms.of', { alarm }, { alarm: 'a construct' });
    return new CanaryAlarms(() => alarms);
  }

  /**
   * Alarms that compare the canary with the rest of the stage: more responses with a 5XX status, slower responses (p99). They look at
   * minutes, and fire when two of three are bad. They are made of the access logs, because API Gateway has no metrics of a canary; the
   * stage's access log must be JSON in CloudWatch Logs.
   *
   * Errors: AGW-CAN-21, AGW-CAN-28.
   */
  static defaults(options: DefaultCanaryAlarmsOptions = {}): CanaryAlarms {
    requireSettings('CanaryAlarms.defaults', options, {}, { latency: Duration });
    const { latency = Duration.millis(500), minimumRequests = 10, serverErrorRate = 0.01 } = options;
    canaryAlarmLimits.enforce({ serverErrorRate, latencyMilliseconds: latency.toMilliseconds(), minimumRequests });
    const limits = { latency, minimumRequests, serverErrorRate };
    return new CanaryAlarms((watched) => defaultAlarms(watched, limits));
  }

  private constructor(private readonly alarmsOf: (watched: WatchedCanary) => IAlarm[]) {}

  /** These alarms and others. */
  plus(...alarms: IAlarm[]): CanaryAlarms {
    return new CanaryAlarms((watched) => [...this.alarmsOf(watched), ...alarms]);
  }

  /** @internal */
  _bind(watched: WatchedCanary): IAlarm[] {
    return this.alarmsOf(watched);
  }
}

function defaultAlarms(
  { scope, sides, stageName }: WatchedCanary,
  { latency, minimumRequests, serverErrorRate }: Required<DefaultCanaryAlarmsOptions>,
): IAlarm[] {
  const { baseline, canary } = sides();
  const common = {
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  };
  // A healthy side has no errors and a quiet one no requests, and an operation has a value only where its operands have one.
  const zero = (metric: string) => `FILL(${metric}, 0)`;
  const rate = (errors: string, count: string) => `${zero(errors)} / (${zero(count)} + (${zero(count)} < 1))`;
  const isBusy = (count: string) => `${zero(count)} >= ${minimumRequests}`;
  return [
    new Alarm(scope, 'ServerErrorsAlarm', {
      ...common,
      metric: new MathExpression({
        expression: `IF(${isBusy('canaryCount')}, ${rate('canaryErrors', 'canaryCount')} - ${rate('errors', 'count')}, 0)`,
        usingMetrics: {
          canaryErrors: canary.errors,
          canaryCount: canary.count,
          errors: baseline.errors,
          count: baseline.count,
        },
        period: PERIOD,
      }),
      threshold: serverErrorRate,
      alarmDescription: `The canary of stage ${stageName} has more responses with status 5XX than the rest`,
    }),
    new Alarm(scope, 'LatencyAlarm', {
      ...common,
      metric: new MathExpression({
        expression: `IF(${isBusy('canaryCount')} AND ${isBusy('count')}, ${zero('canaryLatency')} - ${zero('latency')}, 0)`,
        usingMetrics: {
          canaryCount: canary.count,
          canaryLatency: canary.latency,
          count: baseline.count,
          latency: baseline.latency,
        },
        period: PERIOD,
      }),
      threshold: latency.toMilliseconds(),
      alarmDescription: `The canary of stage ${stageName} answers more slowly than the rest (p99)`,
    }),
  ];
}
