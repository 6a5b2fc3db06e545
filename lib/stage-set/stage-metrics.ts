import { Duration } from 'aws-cdk-lib';
import { StageBase } from 'aws-cdk-lib/aws-apigateway';
import { IHttpStage, IWebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';

/** What a dashboard and alarms need of a stage. */
export interface ObservedStage {
  readonly stageName: string;
  readonly metrics: StageMetrics;
  /** The access log, where it is JSON in CloudWatch Logs. */
  readonly jsonLog?: ILogGroup;
}

/** The metrics of a stage, in the words of its kind of API. */
export interface StageMetrics {
  /** What arrives, and what goes wrong. */
  readonly requests: IMetric[];
  readonly latencies: IMetric[];
  /** The share of requests that fail for a reason of the API or its backends, 0 to 1. */
  readonly serverErrorRate: ObservedRate;
  /** The share of requests that fail for a reason of the client, 0 to 1. */
  readonly clientErrorRate: ObservedRate;
  /** The time that one request in a hundred exceeds, in milliseconds. */
  readonly slowest: IMetric;
  /** The share of cached responses in percent, where responses can be cached. */
  readonly cacheHitRate?: IMetric;
}

export interface ObservedRate {
  readonly metric: IMetric;
  /** What there is too much of, for the description of an alarm. */
  readonly what: string;
}

const PERIOD = Duration.minutes(5);
const PERCENTILES = [50, 90, 99];

const SERVER_ERRORS = 'responses with status 5XX';
const CLIENT_ERRORS = 'responses with status 4XX';

export function restStageMetrics(stage: StageBase, isCached: boolean): StageMetrics {
  return {
    requests: [
      stage.metricCount({ label: 'Requests' }),
      stage.metricClientError({ label: '4XX', statistic: Stats.SUM }),
      stage.metricServerError({ label: '5XX', statistic: Stats.SUM }),
    ],
    latencies: [
      ...PERCENTILES.map((p) => stage.metricLatency({ label: `Latency p${p}`, statistic: Stats.percentile(p) })),
      stage.metricIntegrationLatency({ label: 'Integration p99', statistic: Stats.percentile(99) }),
    ],
    // The average of the error metrics of a REST API, which count each request as 0 or 1, is the share of errors.
    serverErrorRate: { metric: stage.metricServerError({ statistic: Stats.AVERAGE }), what: SERVER_ERRORS },
    clientErrorRate: { metric: stage.metricClientError({ statistic: Stats.AVERAGE }), what: CLIENT_ERRORS },
    slowest: stage.metricLatency({ statistic: Stats.p(99) }),
    ...(isCached && { cacheHitRate: cacheHitRate(stage) }),
  };
}

function cacheHitRate(stage: StageBase): MathExpression {
  return new MathExpression({
    label: 'Cache hits, %',
    expression: '100 * hits / (hits + misses)',
    usingMetrics: { hits: stage.metricCacheHitCount(), misses: stage.metricCacheMissCount() },
    period: PERIOD,
  });
}

export function httpStageMetrics(stage: IHttpStage): StageMetrics {
  const sum = { statistic: Stats.SUM };
  const requests = stage.metricCount({ ...sum, label: 'Requests' });
  const clientErrors = stage.metricClientError({ ...sum, label: '4XX' });
  const serverErrors = stage.metricServerError({ ...sum, label: '5XX' });
  return {
    requests: [requests, clientErrors, serverErrors],
    latencies: [
      ...PERCENTILES.map((p) => stage.metricLatency({ label: `Latency p${p}`, statistic: Stats.percentile(p) })),
      stage.metricIntegrationLatency({ label: 'Integration p99', statistic: Stats.percentile(99) }),
    ],
    serverErrorRate: { metric: share([serverErrors], [requests]), what: SERVER_ERRORS },
    clientErrorRate: { metric: share([clientErrors], [requests]), what: CLIENT_ERRORS },
    slowest: stage.metricLatency({ statistic: Stats.p(99) }),
  };
}

/** A WebSocket API has no metric of latency but that of its integrations. */
export function webSocketStageMetrics(stage: IWebSocketStage): StageMetrics {
  const sum = (name: string, label: string) => stage.metric(name, { statistic: Stats.SUM, label });
  const latency = (p: number, label?: string) =>
    stage.metric('IntegrationLatency', { statistic: Stats.percentile(p), label });
  const connects = sum('ConnectCount', 'Connects');
  const messages = sum('MessageCount', 'Messages');
  const clientErrors = sum('ClientError', 'Client errors');
  const integrationErrors = sum('IntegrationError', 'Integration errors');
  const executionErrors = sum('ExecutionError', 'Execution errors');
  const all = [connects, messages];
  return {
    requests: [connects, messages, clientErrors, integrationErrors, executionErrors],
    latencies: PERCENTILES.map((p) => latency(p, `Integration p${p}`)),
    serverErrorRate: { metric: share([integrationErrors, executionErrors], all), what: 'errors of its integrations' },
    clientErrorRate: { metric: share([clientErrors], all), what: 'errors of its clients' },
    slowest: latency(99),
  };
}

/** The share of some in all. A metric without a value in a period counts as zero. */
function share(some: readonly IMetric[], all: readonly IMetric[]): MathExpression {
  const terms = (name: string, metrics: readonly IMetric[]) =>
    Object.fromEntries(metrics.map((metric, index) => [`${name}${index}`, metric]));
  const total = (metrics: object) =>
    Object.keys(metrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + ');
  const errors = terms('error', some);
  const requests = terms('request', all);
  return new MathExpression({
    expression: `(${total(errors)}) / (${total(requests)})`,
    usingMetrics: { ...errors, ...requests },
    period: PERIOD,
  });
}
