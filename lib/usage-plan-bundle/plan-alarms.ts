import { Names } from 'aws-cdk-lib';
import { Alarm, IAlarmAction, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ObservedPlan } from './plan-dashboard';

/** The alarms of usage plans. */
export interface PlanAlarmsOptions {
  /**
   * How many throttled requests of a plan's keys in five minutes are too many.
   *
   * @default 100
   */
  readonly throttledRequests?: number;

  /**
   * What an alarm does when it fires.
   *
   * @default - nothing but being seen
   */
  readonly actions?: IAlarmAction[];
}

const NAMESPACE = 'Gatehouse/UsagePlans';

/** Counts the throttled requests of a plan in its access logs; API Gateway has no metric of them. */
export function planAlarms(
  scope: Construct,
  { planName, apiKeys, jsonLogs }: ObservedPlan,
  options: PlanAlarmsOptions,
): Alarm[] {
  if (apiKeys.length === 0 || jsonLogs.length === 0) return [];
  const metricName = `Throttled-${Names.uniqueResourceName(scope, { maxLength: 200 })}`;
  const keys = apiKeys.map(({ keyId }) => `($.apiKeyId = "${keyId}")`).join(' || ');
  const filters = jsonLogs.map(
    (logGroup) =>
      new MetricFilter(scope, `Throttled${logGroup.node.addr}`, {
        logGroup,
        filterPattern: FilterPattern.literal(`{ ($.status = "429") && (${keys}) }`),
        metricNamespace: NAMESPACE,
        metricName,
        metricValue: '1',
      }),
  );
  const alarm = new Alarm(scope, 'ThrottledAlarm', {
    metric: filters[0].metric({ statistic: 'Sum' }),
    threshold: options.throttledRequests ?? 100,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `Too many requests of usage plan ${planName} are throttled`,
  });
  alarm.addAlarmAction(...(options.actions ?? []));
  return [alarm];
}
