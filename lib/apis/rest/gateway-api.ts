import { Size, Stack } from 'aws-cdk-lib';
import { CfnRestApi, IRestApi, Method, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { OpenApiExportOptions } from '../../open-api/open-api-export-options';
import { minimumCompressionSize } from '../../rules/binary/minimum-compression-size';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { requireSettings } from '../../rules/required-settings';
import { ApiKind } from '../../template-model/api-kind';
import { API_DEFAULTS } from '../api-defaults';
import { CorsPolicy } from '../cors';
import { DefinitionForm } from '../definition-form';
import { Deployable } from '../deployable';
import { Endpoint } from '../endpoint';
import { defaultsIn } from '../gateway-defaults';
import { IGatewayApi } from '../i-gateway-api';
import { MadeRoutes } from '../made-routes';
import { metricBy } from '../metrics';
import { RequestApi } from '../request-api';
import { restSnapshotOf } from '../snapshot';
import { writeAtSynthesis } from '../specification-file';
import { uniqueApiName } from '../unique-api-name';
import { RestBodyRendering } from './body-rendering';
import { DocumentedRestApi, restDocument } from './document';
import { RestDocumentation } from './documentation';
import { GatewayApiFromOpenApiProps, ownDocumentationOf, restApiFromOpenApi } from './from-open-api';
import { checkGatewayResponses, gatewayResponsesOf } from './gateway-response';
import { ImportedRestApi } from './imported';
import { ProblemDetails } from './problem-details';
import { GatewayApiProps } from './props';
import { RestRendering } from './rendering';
import { checkResourcePolicy, resourcePolicyOf } from './resource-policy';
import { GatewayRoute } from './route';
import { GatewayRouteGroup } from './route-group';
import { RouteKey } from './route-key';
import { RestRouteTable } from './route-table';

/**
 * A REST API made of routes. Stages that serve it come from a `StageSet`.
 *
 * Defaults: a regional endpoint, IAM on every route, validated requests, one permission for each Lambda function. Mistakes
 * that API Gateway's documentation describes are refused with the id of the rule, here or at synthesis.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html
 *
 * @example
 * import { Function } from 'aws-cdk-lib/aws-lambda';
 * import { Queue } from 'aws-cdk-lib/aws-sqs';
 * declare const listPets: Function;
 * declare const orders: Queue;
 *
 * new GatewayApi(this, 'Api', {
 *   cors: { allowOrigins: ['https://app.example.com'] },
 *   routes: {
 *     'GET /pets': { integration: GatewayIntegration.lambdaAlias(listPets) },
 *     'POST /orders': { integration: GatewayIntegration.sqs(orders) },
 *   },
 * });
 */
export class GatewayApi extends RequestApi implements IGatewayApi {
  /**
   * Takes over a REST API that was made with aws-cdk-lib, for a `StageSet` and a `CustomDomain` to serve; the API itself stays as it is.
   * What the app makes of it is deployed whenever it changes, also where the API is given by its id or attributes
   * (`RestApi.fromRestApiAttributes`). For an API that another app makes, `redeployOn` of the stage set says when.
   *
   * A stage that is there keeps its address with `takeOver` of its settings. An API that is made with `deploy: false` gets its stages
   * from the stage set; where that is one stage alone, `url` and `addApiKey` of the API are those of the stage.
   *
   * Errors: AGW-STG-04 for a second stage of a name, AGW-ADO-10, a warning.
   */
  static fromRestApi(scope: Construct, id: string, restApi: IRestApi): IGatewayApi {
    return new ImportedRestApi(scope, id, restApi);
  }

  /**
   * Takes over a REST API by its L1 resource, such as one of a template that `CfnInclude` or AWS SAM brings in, as `fromRestApi` does.
   * Its routes are those of its body, or of the L1 methods of the app.
   */
  static fromCfnApi(scope: Construct, id: string, cfnApi: CfnRestApi): IGatewayApi {
    const restApi = RestApi.fromRestApiAttributes(scope, `${id}.RestApi`, {
      restApiId: cfnApi.ref,
      restApiName: cfnApi.name,
      rootResourceId: cfnApi.attrRootResourceId,
    });
    restApi.node.defaultChild = cfnApi;
    return GatewayApi.fromRestApi(scope, id, restApi);
  }

  /**
   * Makes a REST API out of a specification: its operations are the routes, what answers them is given by `operationId`, tag, path
   * or for all. What the specification says and API Gateway does not keep is a warning with the place; what cannot be is refused.
   *
   * Errors: AGW-OAS-09 to 14.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html
   */
  static fromOpenApi(scope: Construct, id: string, props: GatewayApiFromOpenApiProps): GatewayApi {
    return restApiFromOpenApi(scope, id, props, (own) => new GatewayApi(scope, id, own));
  }

  readonly apiKind: ApiKind = ApiKind.REST;
  readonly apiId: string;

  /** The CDK's REST API; its default child is the L1 API. */
  readonly restApi: RestApi;

  /** @internal */
  protected override readonly _allowsTestInvoke?: boolean;

  private readonly cors?: CorsPolicy;
  private readonly rendering: RestRendering | RestBodyRendering;
  private readonly documented: DocumentedRestApi;
  private readonly routes: MadeRoutes<RouteKey, GatewayRoute, Method | undefined>;

  constructor(scope: Construct, id: string, props: GatewayApiProps = {}) {
    // All that plain values can tell is checked before the construct joins the tree, so that a refused API leaves nothing behind.
    requireSettings(`'${id}'`, props, {}, SHAPES);
    const table = new RestRouteTable(props).addAll(props.routes).addGroups(props.groups);
    const cors = props.cors && new CorsPolicy(ApiKind.REST, props.cors);
    const compression = props.minimumCompressionSize;
    if (compression && !compression.isUnresolved()) minimumCompressionSize.enforce(compression.toBytes());
    checkGatewayResponses(props.gatewayResponses ?? {});
    const gatewayDefaults = defaultsIn(scope, props.gatewayDefaults);
    const defaults = API_DEFAULTS[gatewayDefaults];
    const endpoint = props.endpoint ?? defaults.endpoint();
    checkResourcePolicy(endpoint, props.resourcePolicy);

    super(scope, id, table, { ...props, gatewayDefaults });
    this._allowsTestInvoke = props.allowTestInvoke;
    this.cors = cors;
    this.restApi = restApiOf(this, endpoint, {
      ...props,
      endpoint: defaults.writesEndpoint ? endpoint : props.endpoint,
    });
    this.apiId = this.restApi.restApiId;
    const isBody = props.definition === DefinitionForm.OPENAPI;
    const documentation = props.publishDocumentation
      ? new RestDocumentation(this, this.restApi, isBody, ownDocumentationOf(props))
      : undefined;
    const rendering = {
      restApi: this.restApi,
      endpoint,
      documentation,
      permissions: this._permissions,
      calls: this._calls,
      defaultAuthorizer: props.authorizer ?? defaults.authorizer(),
      validatesRequests: defaults.validatesRequests,
      cors,
      problems: props.problemDetails,
      gatewayResponses: gatewayResponsesOf(props.gatewayResponses ?? {}, cors, props.problemDetails),
    };
    this.rendering = isBody ? new RestBodyRendering(this, rendering) : new RestRendering(this, rendering);
    const { integrations, routes } = this.rendering;
    this.documented = { ...rendering, integrations, routes };
    this.routes = this._begin(() => new MadeRoutes(table, (route) => this.rendering.render(route)));
  }

  /** The L1 API, for overrides of everything that has no setting of its own. */
  get cfnApi(): CfnRestApi {
    return this.restApi.node.defaultChild as CfnRestApi;
  }

  /**
   * The settings of `cors` as environment variables for functions behind proxy integrations, which must send the CORS headers
   * themselves: `CORS_ALLOW_ORIGINS` (comma-separated), `CORS_ALLOW_CREDENTIALS`, `CORS_EXPOSE_HEADERS`. Empty without `cors`.
   */
  get corsEnvironment(): { [name: string]: string } {
    return { ...this.cors?.environment };
  }

  /**
   * Adds a route.
   *
   * Errors: AGW-PATH-01, AGW-PATH-02, AGW-PATH-03, AGW-PATH-04, AGW-PATH-05, AGW-PATH-09, AGW-PATH-16,
   * AGW-PATH-18.
   *
   * @param key `METHOD /path/{variable}/{proxy+}`
   * @param route who may call it, what it takes, what answers
   * @returns the CDK's method; nothing with `DefinitionForm.OPENAPI`
   */
  addRoute(key: string, route: GatewayRoute): Method | undefined {
    return this.routes.add(key, route);
  }

  /**
   * Adds the routes of a group below a path.
   *
   * @param prefix the path: `/admin`
   * @param group the routes, and what they are like
   * @returns the CDK's methods; none with `DefinitionForm.OPENAPI`
   */
  addGroup(prefix: string, group: GatewayRouteGroup): Method[] {
    return this.routes.addGroup(prefix, group).flatMap((method) => method ?? []);
  }

  /**
   * The CDK's method of a route, also of one that answers preflight requests: `OPTIONS /path`.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are; AGW-OAS-15 with `DefinitionForm.OPENAPI`.
   */
  route(key: string): Method {
    const method = this.rendering.preflightOf(key) ?? this.routes.get(key);
    if (!method) operationOfBody.enforce({ routeKey: key, problem: 'is an operation and has no method' });
    return method!;
  }

  /**
   * The API as a specification of OpenAPI 3.0, with the routes that it has by now. Without API Gateway's own words it is what
   * clients are generated from.
   *
   * Errors: AGW-OAS-15 for integrations, authorizers and models of aws-cdk-lib, with API Gateway's own words.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
   */
  toOpenApi(options: OpenApiExportOptions = {}): { [name: string]: any } {
    return Stack.of(this).resolve(restDocument(this.documented, options));
  }

  /**
   * Writes the specification into a file when the app is synthesized, with every route that the API has by then.
   *
   * @param path the file's path
   */
  writeOpenApi(path: string, options: OpenApiExportOptions = {}): void {
    writeAtSynthesis(this, path, () => this.toOpenApi(options));
  }

  /** Requests that the cache served, over all stages. */
  metricCacheHitCount(options?: MetricOptions): Metric {
    return metricBy('metricCacheHitCount', this._measured, options);
  }

  /** Requests that the backend served although there is a cache, over all stages. */
  metricCacheMissCount(options?: MetricOptions): Metric {
    return metricBy('metricCacheMissCount', this._measured, options);
  }

  /** @internal */
  protected override get _dimensions() {
    return { ApiName: this.restApi.restApiName };
  }

  /** @internal */
  _deployable(): Deployable {
    return {
      ...this._deployed(),
      kind: ApiKind.REST,
      restApi: this.restApi,
      cfnApi: this.cfnApi,
      documentationVersion: this.documented.documentation?.version,
      routeKeys: () => [...this.routeKeys, ...this.rendering.preflightKeys].sort(),
      snapshot: () => restSnapshotOf(this.restApi, this.cfnApi),
      variablesOfBody: (stage) => this.rendering.bodyAsset?.variablesFor(stage) ?? {},
      eachAliasedFunction: (visit) => this.rendering.aliasedFunctions.each(visit),
    };
  }
}

const SHAPES = {
  binaryMediaTypes: 'a list',
  endpoint: Endpoint,
  minimumCompressionSize: Size,
  problemDetails: ProblemDetails,
} as const;

function restApiOf(scope: Construct, endpoint: Endpoint, props: GatewayApiProps): RestApi {
  const restApi = new RestApi(scope, 'RestApi', {
    restApiName: props.apiName ?? uniqueApiName(scope.node.scope!, scope.node.id),
    description: props.description,
    deploy: false,
    cloudWatchRole: false,
    endpointConfiguration: props.endpoint && {
      types: [endpoint.endpointType],
      ipAddressType: endpoint.ipAddressType,
      vpcEndpoints: endpoint.vpcEndpoints.length > 0 ? endpoint.vpcEndpoints : undefined,
    },
    policy: resourcePolicyOf(endpoint, props.resourcePolicy),
    binaryMediaTypes: props.binaryMediaTypes,
    minCompressionSize: props.minimumCompressionSize,
    disableExecuteApiEndpoint: props.disableExecuteApiEndpoint,
    apiKeySourceType: props.apiKeySource,
  });
  const cfnRestApi = restApi.node.defaultChild as CfnRestApi;
  cfnRestApi.securityPolicy = endpoint.securityPolicy;
  cfnRestApi.endpointAccessMode = endpoint.endpointAccessMode;
  return restApi;
}
