import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { IConstruct } from 'constructs';
import { StageExecuteApiArnOptions } from '../apis/execute-api-arn';
import { IMappingTarget } from '../apis/i-mapping-target';
import { ApiKind } from '../template-model/api-kind';

/** A stage of an API: one of a `StageSet`, or one that exists already, by `GatewayStage.fromStageAttributes`. */
export interface IGatewayStage extends IConstruct, IMappingTarget {
  /** The kind of the API. */
  readonly apiKind: ApiKind;

  /**
   * The address of the stage, such as `https://abcdef.execute-api.eu-west-1.amazonaws.com/prod/`.
   *
   * @attribute
   */
  readonly url: string;

  /**
   * The ARN that IAM policies name the stage by, or one of its routes.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   */
  arnForExecuteApi(options?: StageExecuteApiArnOptions): string;

  /**
   * Lets somebody call routes of the stage that IAM guards.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   *
   * @param grantee who may call
   * @param routeKeys the routes' keys; without them, all routes
   */
  grantInvoke(grantee: IGrantable, ...routeKeys: string[]): Grant;

  /**
   * A metric of the stage, by the name that CloudWatch has for it.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
   */
  metric(metricName: string, options?: MetricOptions): Metric;
}
