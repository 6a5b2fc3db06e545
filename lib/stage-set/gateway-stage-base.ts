import { Stack } from 'aws-cdk-lib';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { executeApiArn, StageExecuteApiArnOptions } from '../apis/execute-api-arn';
import { grantInvoke } from '../apis/grant-invoke';
import { MappedStage } from '../apis/mapped-stage';
import { Measured, metricBy, metricNamed } from '../apis/metrics';
import { unknownRoute } from '../rules/paths/unknown-route';
import { ApiKind } from '../template-model/api-kind';
import { IGatewayStage } from './i-gateway-stage';

/**
 * What all stages have in common, whoever makes them: routes that policies name, and metrics.
 *
 * @internal
 */
export abstract class GatewayStageBase extends Construct implements IGatewayStage {
  abstract readonly apiId: string;
  abstract readonly apiKind: ApiKind;
  abstract readonly stageName: string;
  abstract readonly url: string;

  /** @internal */
  protected abstract readonly _dimensions: { readonly [name: string]: string };

  /** @internal */
  abstract _mapped(): MappedStage;

  /**
   * The ARN that IAM policies name the stage by, or one of its routes.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   */
  arnForExecuteApi(options: StageExecuteApiArnOptions = {}): string {
    const { route } = options;
    if (route !== undefined) this._checkRoute(route);
    return executeApiArn({ apiId: this.apiId, kind: this.apiKind, stack: Stack.of(this) }, this.stageName, route);
  }

  /**
   * Lets somebody call routes of the stage that IAM guards.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   *
   * @param grantee who may call
   * @param routeKeys the routes' keys; without them, all routes
   */
  grantInvoke(grantee: IGrantable, ...routeKeys: string[]): Grant {
    return grantInvoke(this, grantee, routeKeys);
  }

  /**
   * A metric of the stage, by the name that CloudWatch has for it.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
   */
  metric(metricName: string, options?: MetricOptions): Metric {
    return metricNamed(this._measured, metricName, options);
  }

  /** Requests to a stage of a REST or HTTP API. */
  metricCount(options?: MetricOptions): Metric {
    return metricBy('metricCount', this._measured, options);
  }

  /** Responses with a 4XX status; of a WebSocket API, what is refused before an integration is called. */
  metricClientError(options?: MetricOptions): Metric {
    return metricBy('metricClientError', this._measured, options);
  }

  /** Responses with a 5XX status, of a stage of a REST or HTTP API. */
  metricServerError(options?: MetricOptions): Metric {
    return metricBy('metricServerError', this._measured, options);
  }

  /** The time from the request's arrival to the response, in milliseconds, at a stage of a REST or HTTP API. */
  metricLatency(options?: MetricOptions): Metric {
    return metricBy('metricLatency', this._measured, options);
  }

  /** The time that integrations take to respond, in milliseconds. */
  metricIntegrationLatency(options?: MetricOptions): Metric {
    return metricBy('metricIntegrationLatency', this._measured, options);
  }

  /** Requests that the cache served, of a stage of a REST API. */
  metricCacheHitCount(options?: MetricOptions): Metric {
    return metricBy('metricCacheHitCount', this._measured, options);
  }

  /** Requests that the backend served although there is a cache, of a stage of a REST API. */
  metricCacheMissCount(options?: MetricOptions): Metric {
    return metricBy('metricCacheMissCount', this._measured, options);
  }

  /** Connections that were opened to a stage of a WebSocket API. */
  metricConnectCount(options?: MetricOptions): Metric {
    return metricBy('metricConnectCount', this._measured, options);
  }

  /** Messages in both directions, of a stage of a WebSocket API. */
  metricMessageCount(options?: MetricOptions): Metric {
    return metricBy('metricMessageCount', this._measured, options);
  }

  /** Responses of integrations with a 4XX or 5XX status, of a stage of a WebSocket API. */
  metricIntegrationError(options?: MetricOptions): Metric {
    return metricBy('metricIntegrationError', this._measured, options);
  }

  /** Errors in calling an integration, of a stage of a WebSocket API. */
  metricExecutionError(options?: MetricOptions): Metric {
    return metricBy('metricExecutionError', this._measured, options);
  }

  /** @internal */
  protected _checkRoute(name: string): void {
    const known = this._mapped().routeKeys?.();
    if (known) unknownRoute.enforce({ name, known });
  }

  /** @internal */
  private get _measured(): Measured {
    return { scope: this, kind: this.apiKind, dimensions: { ...this._dimensions, Stage: this.stageName } };
  }
}
