import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  CreateAlarmOptions,
  IAlarmAction,
  IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { ObservedStage } from './stage-metrics';
import { written } from './stage-settings';

/** The alarms of a stage. Each looks at periods of five minutes, and fires when three of the last three are bad. */
export interface StageAlarmsOptions {
  /**
   * The share of requests answered with a 5XX status that is too much, 0 to 1; of a WebSocket API, the share of connects and
   * messages that its integrations fail at. Zero leaves the alarm out.
   *
   * @default 0.01
   */
  readonly serverErrorRate?: number;

  /**
   * The share of requests answered with a 4XX status that is too much, 0 to 1; of a WebSocket API, the share of connects and
   * messages that are refused before an integration is called. Zero leaves the alarm out.
   *
   * @default 0.25
   */
  readonly clientErrorRate?: number;

  /**
   * The time to the response that one request in a hundred may exceed; of a WebSocket API, the time of its integrations.
   *
   * @default Duration.seconds(5)
   */
  readonly latency?: Duration;

  /**
   * What an alarm does when it fires.
   *
   * @default - nothing but being seen
   */
  readonly actions?: IAlarmAction[];

  /**
   * The names of the stages.
   *
   * @default - all stages
   */
  readonly stages?: string[];
}

const USUAL = { serverErrorRate: 0.01, clientErrorRate: 0.25, latency: Duration.seconds(5) };

/** One alarm for each threshold: asking for the same one again adds its actions. */
export function stageAlarms(scope: Construct, observed: ObservedStage, options: StageAlarmsOptions): Alarm[] {
  const { metrics, stageName } = observed;
  const { clientErrorRate: client, serverErrorRate: server } = metrics;
  const { actions = [], clientErrorRate, latency, serverErrorRate } = { ...USUAL, ...written(options) };
  const wanted: [id: string, metric: IMetric, threshold: number, usual: number, description: string][] = [
    ['ServerErrors', server.metric, serverErrorRate, USUAL.serverErrorRate, server.what],
    ['ClientErrors', client.metric, clientErrorRate, USUAL.clientErrorRate, client.what],
    ['Latency', metrics.slowest, latency.toMilliseconds(), USUAL.latency.toMilliseconds(), 'slow responses (p99)'],
  ];
  return wanted
    .filter(([, , threshold]) => threshold > 0)
    .map(([kind, metric, threshold, usual, what]) => {
      const id = threshold === usual ? `${kind}Alarm` : `${kind}Alarm.${threshold}`;
      const alarmDescription = `Stage ${stageName} of the API has too many ${what}`;
      const known = scope.node.tryFindChild(id) as Alarm | undefined;
      const alarm = known ?? new Alarm(scope, id, { ...PERIODS, metric, threshold, alarmDescription });
      alarm.addAlarmAction(...actions);
      return alarm;
    });
}

const PERIODS: Pick<CreateAlarmOptions, 'evaluationPeriods' | 'comparisonOperator' | 'treatMissingData'> = {
  evaluationPeriods: 3,
  comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
};
