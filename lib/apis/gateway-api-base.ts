import { Stack } from 'aws-cdk-lib';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { unknownRoute } from '../rules/paths/unknown-route';
import { ApiKind } from '../template-model/api-kind';
import { Deployable } from './deployable';
import { ExecuteApiArnOptions, executeApiArn } from './execute-api-arn';
import { grantInvoke } from './grant-invoke';
import { IGatewayApi } from './i-gateway-api';
import { Measured, metricNamed } from './metrics';

/**
 * What all APIs have in common, whoever makes them: an id, routes that policies name, and metrics.
 *
 * @internal
 */
export abstract class GatewayApiBase extends Construct implements IGatewayApi {
  abstract readonly apiKind: ApiKind;
  abstract readonly apiId: string;
  abstract readonly routeKeys: string[];

  /** @internal */
  abstract _deployable(): Deployable;

  /**
   * The ARN that IAM policies name the API by, or one of its routes or stages.
   *
   * Errors: AGW-PATH-17 for a route that is not there, with the nearest ones that are.
   */
  arnForExecuteApi(options: ExecuteApiArnOptions = {}): string {
    const { route, stage } = options;
    const known = this._deployable().routeKeys();
    if (route !== undefined && known) unknownRoute.enforce({ name: route, known });
    return executeApiArn({ apiId: this.apiId, kind: this.apiKind, stack: Stack.of(this) }, stage, route);
  }

  /**
   * Lets somebody call routes that IAM guards.
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
   * A metric of API Gateway over all stages, by the name that CloudWatch has for it.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
   */
  metric(metricName: string, options?: MetricOptions): Metric {
    return metricNamed(this._measured, metricName, options);
  }

  /** @internal */
  protected get _measured(): Measured {
    return { scope: this, kind: this.apiKind, dimensions: this._dimensions };
  }

  /**
   * What CloudWatch tells the API apart by.
   *
   * @internal
   */
  protected get _dimensions(): { readonly [name: string]: string } {
    return { ApiId: this.apiId };
  }
}
