import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';
import { ApiKind } from '../template-model/api-kind';
import { Deployable } from './deployable';
import { ExecuteApiArnOptions } from './execute-api-arn';

/**
 * An API that stages and domains can serve: one of ours, or one of aws-cdk-lib's taken over by `GatewayApi.fromRestApi`,
 * `HttpGatewayApi.fromHttpApi` or `WebSocketGatewayApi.fromWebSocketApi`.
 */
export interface IGatewayApi extends IConstruct {
  /** The kind of the API. */
  readonly apiKind: ApiKind;

  /**
   * The id of the API.
   *
   * @attribute
   */
  readonly apiId: string;

  /** The keys of all routes, sorted: `GET /pets/{petId}`, `$default`, `join`. */
  readonly routeKeys: string[];

  /**
   * The ARN that IAM policies name the API by, or one of its routes or stages.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   */
  arnForExecuteApi(options?: ExecuteApiArnOptions): string;

  /**
   * Lets somebody call routes that IAM guards.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   *
   * @param grantee who may call
   * @param routeKeys the routes' keys; without them, all routes
   */
  grantInvoke(grantee: IGrantable, ...routeKeys: string[]): Grant;

  /**
   * A metric of API Gateway over all stages, by the name that CloudWatch has for it.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
   */
  metric(metricName: string, options?: MetricOptions): Metric;

  /** @internal */
  _deployable(): Deployable;
}
