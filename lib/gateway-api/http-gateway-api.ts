import { Lazy, Stack, Tags } from 'aws-cdk-lib';
import { CfnApi, HttpApi, HttpRoute, IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { ApiKind } from '../gateway-model/api-kind';
import { apiTextLength } from '../rules/http-apis/api-text-length';
import { registerGatehouseRules } from '../rules/registration';
import { CorsPolicy } from './cors';
import { Deployable } from './deployable';
import { executeApiArn } from './execute-api-arn';
import { FunctionPermissions } from './function-permissions';
import { HttpApiRouteKey } from './http-api-route-key';
import { HttpGatewayApiProps } from './http-gateway-api-props';
import { HttpGatewayRoute } from './http-gateway-route';
import { HttpRendering } from './http-rendering';
import { HttpRouteTable } from './http-route-table';
import { IGatewayApi } from './i-gateway-api';
import { ImportedV2Api } from './imported-v2-api';
import { TableRoute } from './route-table';
import { checkSettingsOfKind } from './settings-of-kind';
import { v2SnapshotOf } from './snapshot';

const EVERY_METHOD = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/**
 * An HTTP API made of routes: the kind with the lower price and fewer features. Stages that serve it come from a `StageSet`.
 *
 * Defaults: IAM on every route, one permission for each Lambda function. What only other kinds of API can do is refused with
 * AGW-GEN-20, which names them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html
 */
export class HttpGatewayApi extends Construct implements IGatewayApi {
  /** Takes over an HTTP API that was made with aws-cdk-lib, so that a `StageSet` can serve it. */
  static fromHttpApi(scope: Construct, id: string, httpApi: IHttpApi): IGatewayApi {
    return new ImportedV2Api(scope, id, { kind: ApiKind.HTTP, httpApi });
  }

  /**
   * Takes over an HTTP API by its level 1 resource, such as one of the module `@aws-cdk/aws-apigatewayv2-alpha`, so that a
   * `StageSet` can serve it.
   */
  static fromCfnApi(scope: Construct, id: string, cfnApi: CfnApi): IGatewayApi {
    const attributes = { httpApiId: cfnApi.ref, apiEndpoint: cfnApi.attrApiEndpoint };
    const httpApi = HttpApi.fromHttpApiAttributes(scope, `${id}.HttpApi`, attributes);
    httpApi.node.defaultChild = cfnApi;
    return HttpGatewayApi.fromHttpApi(scope, id, httpApi);
  }

  readonly apiKind: ApiKind = ApiKind.HTTP;
  readonly apiId: string;

  /** The CDK's HTTP API; its default child is the level 1 API. */
  readonly httpApi: HttpApi;

  private readonly table: HttpRouteTable;
  private readonly permissions: FunctionPermissions;
  private readonly rendering: HttpRendering;
  private readonly routes = new Map<string, HttpRoute>();
  private readonly stageNames = new Set<string>();

  constructor(scope: Construct, id: string, props: HttpGatewayApiProps = {}) {
    // All that plain values can tell is checked before the construct joins the tree, so that a refused API leaves nothing behind.
    checkSettingsOfKind(ApiKind.HTTP, `'${id}'`, props);
    const table = new HttpRouteTable().addAll(props.routes);
    const cors = props.cors && new CorsPolicy(props.cors);
    const { apiName = id, description = '' } = props;
    apiTextLength.enforce({ property: 'Name', length: apiName.length });
    apiTextLength.enforce({ property: 'Description', length: description.length });

    super(scope, id);
    registerGatehouseRules(this);
    this.table = table;
    this.httpApi = new HttpApi(this, 'HttpApi', {
      apiName,
      description: props.description,
      createDefaultStage: false,
      disableExecuteApiEndpoint: props.disableExecuteApiEndpoint,
      ipAddressType: props.ipAddressType,
    });
    this.apiId = this.httpApi.apiId;
    this.cfnApi.corsConfiguration = cors?.configuration(Lazy.list({ produce: () => this.methods() }));
    this.permissions = new FunctionPermissions(this, this, () => [...this.stageNames]);
    this.rendering = new HttpRendering(this, {
      httpApi: this.httpApi,
      permissions: this.permissions,
      defaultAuthorizer: props.authorizer ?? GatewayAuthorizer.iam(),
    });
    for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(this).add(key, value);
    try {
      for (const route of this.table.all) this.render(route);
    } catch (error) {
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  get routeKeys(): string[] {
    return this.table.keys;
  }

  /** The level 1 API, for overrides of everything that has no setting of its own. */
  get cfnApi(): CfnApi {
    return this.httpApi.node.defaultChild as CfnApi;
  }

  /** The Lambda permissions of the API: one for each function. */
  get lambdaPermissions(): CfnPermission[] {
    return this.permissions.all;
  }

  /**
   * Adds a route.
   *
   * Errors: AGW-GEN-20, AGW-HTTP-01, AGW-HTTP-29, AGW-PATH-18.
   *
   * @param key `METHOD /path/{variable}/{proxy+}` or `$default`
   * @param route who may call it, and what answers
   * @returns the CDK's route
   */
  addRoute(key: string, route: HttpGatewayRoute): HttpRoute {
    const added = this.table.add(key, route);
    try {
      return this.render(added);
    } catch (error) {
      this.table.remove(key);
      throw error;
    }
  }

  /**
   * The CDK's route of a key.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   */
  route(key: string): HttpRoute {
    return this.routes.get(this.table.get(key).key.key)!;
  }

  /**
   * The ARN that IAM policies name a route by.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   *
   * @param key the route's key; without it, all routes
   * @param stageName the stage; without it, all stages
   */
  arnForExecuteApi(key?: string, stageName?: string): string {
    if (key !== undefined) this.table.get(key);
    return executeApiArn(this._deployable(), stageName, key);
  }

  /**
   * Lets somebody call routes that IAM guards.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   *
   * @param grantee who may call
   * @param keys the routes' keys; without them, all routes
   */
  grantInvoke(grantee: IGrantable, ...keys: string[]): Grant {
    const resourceArns = keys.length > 0 ? keys.map((key) => this.arnForExecuteApi(key)) : [this.arnForExecuteApi()];
    return Grant.addToPrincipal({ grantee, actions: ['execute-api:Invoke'], resourceArns });
  }

  /** Requests, over all stages. */
  metricCount(options?: MetricOptions): Metric {
    return this.httpApi.metricCount(options);
  }

  /** Answers with a 4XX status, over all stages. */
  metricClientError(options?: MetricOptions): Metric {
    return this.httpApi.metricClientError(options);
  }

  /** Answers with a 5XX status, over all stages. */
  metricServerError(options?: MetricOptions): Metric {
    return this.httpApi.metricServerError(options);
  }

  /** The time from the request's arrival to the answer, in milliseconds, over all stages. */
  metricLatency(options?: MetricOptions): Metric {
    return this.httpApi.metricLatency(options);
  }

  /** The time that integrations take to answer, in milliseconds, over all stages. */
  metricIntegrationLatency(options?: MetricOptions): Metric {
    return this.httpApi.metricIntegrationLatency(options);
  }

  /** @internal */
  _deployable(): Deployable {
    return {
      kind: ApiKind.HTTP,
      apiId: this.apiId,
      stack: Stack.of(this),
      httpApi: this.httpApi,
      cfnApi: this.cfnApi,
      snapshot: () => v2SnapshotOf(this, this.apiId, this.cfnApi),
      routeKeys: () => this.routeKeys,
      addStage: (stageName) => this.stageNames.add(stageName),
      eachAliasedFunction: (visit) => this.rendering.aliasedFunctions.each(visit),
    };
  }

  private render(route: TableRoute<HttpApiRouteKey, HttpGatewayRoute>): HttpRoute {
    const rendered = this.rendering.render(route);
    this.routes.set(route.key.key, rendered);
    return rendered;
  }

  /** The methods that pages of other origins may use: those of the routes. */
  private methods(): string[] {
    const verbs = new Set(this.table.all.map(({ key }) => key.verb));
    // A star stands for no method where browsers send credentials.
    return verbs.has('ANY') ? [...EVERY_METHOD] : [...verbs].sort();
  }
}
