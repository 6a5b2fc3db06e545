import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { RoutedApi } from './routed-api';

type MetricOf = (options?: MetricOptions) => Metric;

/** The CDK's API, as far as its metrics go. */
interface ObservedApi {
  readonly metricCount: MetricOf;
  readonly metricClientError: MetricOf;
  readonly metricServerError: MetricOf;
  readonly metricLatency: MetricOf;
  readonly metricIntegrationLatency: MetricOf;
}

/**
 * What REST and HTTP APIs have in common: requests, each with one response.
 *
 * @internal
 */
export abstract class RequestApi extends RoutedApi {
  /** @internal */
  protected abstract readonly _observed: ObservedApi;

  /** Requests, over all stages. */
  metricCount(options?: MetricOptions): Metric {
    return this._observed.metricCount(options);
  }

  /** Responses with a 4XX status, over all stages. */
  metricClientError(options?: MetricOptions): Metric {
    return this._observed.metricClientError(options);
  }

  /** Responses with a 5XX status, over all stages. */
  metricServerError(options?: MetricOptions): Metric {
    return this._observed.metricServerError(options);
  }

  /** The time from the request's arrival to the response, in milliseconds, over all stages. */
  metricLatency(options?: MetricOptions): Metric {
    return this._observed.metricLatency(options);
  }

  /** The time that integrations take to answer, in milliseconds, over all stages. */
  metricIntegrationLatency(options?: MetricOptions): Metric {
    return this._observed.metricIntegrationLatency(options);
  }
}
