import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { metricBy } from './metrics';
import { RoutedApi } from './routed-api';

/**
 * What REST and HTTP APIs have in common: requests, each with one response.
 *
 * @internal
 */
export abstract class RequestApi extends RoutedApi {
  /** Requests, over all stages. */
  metricCount(options?: MetricOptions): Metric {
    return metricBy('metricCount', this._measured, options);
  }

  /** Responses with a 4XX status, over all stages. */
  metricClientError(options?: MetricOptions): Metric {
    return metricBy('metricClientError', this._measured, options);
  }

  /** Responses with a 5XX status, over all stages. */
  metricServerError(options?: MetricOptions): Metric {
    return metricBy('metricServerError', this._measured, options);
  }

  /** The time from the request's arrival to the response, in milliseconds, over all stages. */
  metricLatency(options?: MetricOptions): Metric {
    return metricBy('metricLatency', this._measured, options);
  }

  /** The time that integrations take to respond, in milliseconds, over all stages. */
  metricIntegrationLatency(options?: MetricOptions): Metric {
    return metricBy('metricIntegrationLatency', this._measured, options);
  }
}
