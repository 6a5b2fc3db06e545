import { Duration } from 'aws-cdk-lib';
import { Stage } from 'aws-cdk-lib/aws-apigateway';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';

/** What a dashboard and alarms need of a stage. */
export interface ObservedStage {
  readonly stageName: string;
  readonly stage: Stage;
  readonly isCached: boolean;
  /** The access log, where it is JSON in CloudWatch Logs. */
  readonly jsonLog?: ILogGroup;
}

/** Requests, by outcome. */
export function requestMetrics({ stage }: ObservedStage): Metric[] {
  return [
    stage.metricCount({ label: 'Requests' }),
    stage.metricClientError({ label: '4XX', statistic: Stats.SUM }),
    stage.metricServerError({ label: '5XX', statistic: Stats.SUM }),
  ];
}

export function latencyMetrics({ stage }: ObservedStage): Metric[] {
  const percentiles = [50, 90, 99];
  return [
    ...percentiles.map((percentile) =>
      stage.metricLatency({ label: `Latency p${percentile}`, statistic: Stats.percentile(percentile) }),
    ),
    stage.metricIntegrationLatency({ label: 'Integration p99', statistic: Stats.percentile(99) }),
  ];
}

/** The share of cached answers, in percent. */
export function cacheHitRate({ stage }: ObservedStage): MathExpression {
  return new MathExpression({
    label: 'Cache hits, %',
    expression: '100 * hits / (hits + misses)',
    usingMetrics: { hits: stage.metricCacheHitCount(), misses: stage.metricCacheMissCount() },
    period: Duration.minutes(5),
  });
}
