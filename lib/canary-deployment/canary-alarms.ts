import { Duration } from 'aws-cdk-lib';
import { Alarm, IAlarm, MathExpression, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, ILogGroup, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { canaryAlarmsNeedLog } from '../rules/canaries/canary-alarms-need-log';
import { GatewayStage } from '../stage-set/gateway-stage';

/** The limits of the alarms that compare a canary with the rest of its stage. */
export interface DefaultCanaryAlarmsOptions {
  /**
   * By how much the canary's share of responses with a 5XX status may exceed that of the stage, 0 to 1.
   *
   * @default 0.01
   */
  readonly serverErrorRate?: number;

  /**
   * By how much the 99th percentile of the canary's time to the response may exceed that of the stage.
   *
   * @default Duration.millis(500)
   */
  readonly latency?: Duration;
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
  /** Any alarms. */
  static of(...alarms: IAlarm[]): CanaryAlarms {
    return new CanaryAlarms(() => alarms);
  }

  /**
   * Alarms that compare the canary with the rest of the stage: more responses with a 5XX status, slower responses (p99). They are made of
   * the access logs, because API Gateway has no metrics of a canary; the stage's access log must be JSON in CloudWatch Logs.
   *
   * Errors: AGW-CAN-21.
   */
  static defaults(options: DefaultCanaryAlarmsOptions = {}): CanaryAlarms {
    return new CanaryAlarms((scope, stage) => defaultAlarms(scope, stage, options));
  }

  private constructor(private readonly alarmsIn: (scope: Construct, stage: GatewayStage) => IAlarm[]) {}

  /** These alarms and others. */
  plus(...alarms: IAlarm[]): CanaryAlarms {
    return new CanaryAlarms((scope, stage) => [...this.alarmsIn(scope, stage), ...alarms]);
  }

  /** @internal */
  _bind(scope: Construct, stage: GatewayStage): IAlarm[] {
    return this.alarmsIn(scope, stage);
  }
}

const PERIOD = Duration.minutes(1);

function defaultAlarms(scope: Construct, stage: GatewayStage, options: DefaultCanaryAlarmsOptions): IAlarm[] {
  const { serverErrorRate = 0.01, latency = Duration.millis(500) } = options;
  const { accessLog, stageName } = stage;
  canaryAlarmsNeedLog.enforce({ stage: stageName, hasJsonLog: accessLog !== undefined && stage._hasJsonLog });
  // API Gateway writes what the canary answers to a group of its own.
  const canaryLog = new LogGroup(scope, 'CanaryLog', {
    logGroupName: `${accessLog!.logGroupName}/Canary`,
    retention: RetentionDays.ONE_MONTH,
  });
  const canary = metricsOf(scope, 'Canary', canaryLog);
  const baseline = metricsOf(scope, 'Baseline', accessLog!);
  const usingMetrics = {
    canaryErrors: canary.errors,
    canaryCount: canary.count,
    errors: baseline.errors,
    count: baseline.count,
  };
  const share = (errors: string, count: string) => `IF(${count} > 0, ${errors} / ${count}, 0)`;
  const expression = `${share('canaryErrors', 'canaryCount')} - ${share('errors', 'count')}`;
  const common = { evaluationPeriods: 2, treatMissingData: TreatMissingData.NOT_BREACHING };
  return [
    new Alarm(scope, 'ServerErrorsAlarm', {
      ...common,
      metric: new MathExpression({ expression, usingMetrics, period: PERIOD }),
      threshold: serverErrorRate,
      alarmDescription: `The canary of stage ${stageName} has more responses with status 5XX than the rest`,
    }),
    new Alarm(scope, 'LatencyAlarm', {
      ...common,
      metric: new MathExpression({
        expression: 'canaryLatency - latency',
        usingMetrics: { canaryLatency: canary.latency, latency: baseline.latency },
        period: PERIOD,
      }),
      threshold: latency.toMilliseconds(),
      alarmDescription: `The canary of stage ${stageName} answers more slowly than the rest (p99)`,
    }),
  ];
}

function metricsOf(scope: Construct, id: string, logGroup: ILogGroup) {
  const metricNamespace = 'Gatehouse/Canaries';
  const filter = (name: string, filterPattern: string, metricValue: string) =>
    new MetricFilter(scope, `${id}${name}`, {
      logGroup,
      filterPattern: FilterPattern.literal(filterPattern),
      metricNamespace,
      metricName: `${scope.node.addr}-${id}-${name}`,
      metricValue,
    });
  return {
    count: filter('Count', '{ $.status = "*" }', '1').metric({ statistic: Stats.SUM, period: PERIOD }),
    errors: filter('Errors', '{ $.status = "5*" }', '1').metric({ statistic: Stats.SUM, period: PERIOD }),
    latency: filter('Latency', '{ $.latency = "*" }', '$.latency').metric({ statistic: Stats.p(99), period: PERIOD }),
  };
}
