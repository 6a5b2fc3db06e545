import { Metric, MetricOptions, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { IConstruct } from 'constructs';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';

interface Measure {
  readonly statistic: string;
  /** What each kind of API that has it calls it. */
  readonly names: { readonly [kind in ApiKind]?: string };
}

const { SUM, AVERAGE, SAMPLE_COUNT } = Stats;

/** What API Gateway measures, by the methods that give it. */
const MEASURES = {
  metricCount: { statistic: SAMPLE_COUNT, names: { REST: 'Count', HTTP: 'Count' } },
  metricConnectCount: { statistic: SUM, names: { WEBSOCKET: 'ConnectCount' } },
  metricMessageCount: { statistic: SUM, names: { WEBSOCKET: 'MessageCount' } },
  metricClientError: { statistic: SUM, names: { REST: '4XXError', HTTP: '4xx', WEBSOCKET: 'ClientError' } },
  metricServerError: { statistic: SUM, names: { REST: '5XXError', HTTP: '5xx' } },
  metricIntegrationError: { statistic: SUM, names: { WEBSOCKET: 'IntegrationError' } },
  metricExecutionError: { statistic: SUM, names: { WEBSOCKET: 'ExecutionError' } },
  metricLatency: { statistic: AVERAGE, names: { REST: 'Latency', HTTP: 'Latency' } },
  metricIntegrationLatency: {
    statistic: AVERAGE,
    names: { REST: 'IntegrationLatency', HTTP: 'IntegrationLatency', WEBSOCKET: 'IntegrationLatency' },
  },
  metricCacheHitCount: { statistic: SUM, names: { REST: 'CacheHitCount' } },
  metricCacheMissCount: { statistic: SUM, names: { REST: 'CacheMissCount' } },
} as const satisfies { readonly [method: string]: Measure };

/** What CloudWatch keeps of an API, or of one of its stages. */
export interface Measured {
  readonly scope: IConstruct;
  readonly kind: ApiKind;
  readonly dimensions: { readonly [name: string]: string };
}

/** A metric by the name that CloudWatch has for it. */
export function metricNamed(measured: Measured, metricName: string, options?: MetricOptions): Metric {
  const { dimensions: dimensionsMap, scope } = measured;
  return new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap, ...options }).attachTo(scope);
}

/** A metric by the method that gives it; one that the kind of API has not is refused. */
export function metricBy(method: keyof typeof MEASURES, measured: Measured, options?: MetricOptions): Metric {
  const { kind, scope } = measured;
  const { names, statistic }: Measure = MEASURES[method];
  const kinds = Object.keys(names) as ApiKind[];
  const where = `'${scope.node.path}'`;
  capabilityOfKind.enforce({ kind, where, asks: `is asked for '${method}'`, capability: { name: 'it', kinds } });
  return metricNamed(measured, names[kind]!, { statistic, ...options });
}
