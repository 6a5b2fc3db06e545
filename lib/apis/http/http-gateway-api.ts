import { Lazy, Stack } from 'aws-cdk-lib';
import { CfnApi, HttpApi, HttpRoute, IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { OpenApiExportOptions } from '../../open-api/open-api-export-options';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { ApiKind } from '../../template-model/api-kind';
import { API_DEFAULTS } from '../api-defaults';
import { checkApiTexts } from '../api-text-check';
import { CorsPolicy } from '../cors';
import { DefinitionForm } from '../definition-form';
import { Deployable } from '../deployable';
import { defaultsIn } from '../gateway-defaults';
import { IGatewayApi } from '../i-gateway-api';
import { ImportedV2Api } from '../imported-v2-api';
import { MadeRoutes } from '../made-routes';
import { RequestApi } from '../request-api';
import { checkSettingsOfKind } from '../settings-of-kind';
import { v2SnapshotOf } from '../snapshot';
import { writeAtSynthesis } from '../specification-file';
import { uniqueApiName } from '../unique-api-name';
import { HttpBodyRendering } from './body-rendering';
import { httpDocument } from './document';
import { HttpGatewayApiFromOpenApiProps, httpApiFromOpenApi } from './from-open-api';
import { HttpGatewayApiProps } from './props';
import { HttpRendering } from './rendering';
import { HttpGatewayRoute } from './route';
import { HttpGatewayRouteGroup } from './route-group';
import { HttpApiRouteKey } from './route-key';
import { HttpRouteTable } from './route-table';

const EVERY_METHOD = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/**
 * An HTTP API made of routes: the kind with the lower price and fewer features. Stages that serve it come from a `StageSet`.
 *
 * Defaults: IAM on every route, one permission for each Lambda function. What only other kinds of API can do is refused with
 * AGW-GEN-20, which names them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html
 *
 * @example
 * import { Function } from 'aws-cdk-lib/aws-lambda';
 * declare const catalog: Function;
 *
 * new HttpGatewayApi(this, 'Api', {
 *   routes: {
 *     'GET /catalog': { integration: GatewayIntegration.lambdaProxy(catalog) },
 *     $default: { integration: GatewayIntegration.http('https://pages.example.com') },
 *   },
 * });
 */
export class HttpGatewayApi extends RequestApi implements IGatewayApi {
  /**
   * Takes over an HTTP API that was made with aws-cdk-lib, for a `StageSet` and a `CustomDomain` to serve; the API itself stays as it is.
   * The stage that it made is given to the stage set, `$default: { takeOver: httpApi.defaultStage }`, and keeps its address; with
   * `createDefaultStage: false` the stages come from the stage set.
   *
   * Errors: AGW-STG-04 for a second stage of a name.
   */
  static fromHttpApi(scope: Construct, id: string, httpApi: IHttpApi): IGatewayApi {
    return new ImportedV2Api(scope, id, { kind: ApiKind.HTTP, httpApi });
  }

  /**
   * Takes over an HTTP API by its L1 resource, such as one of the module `@aws-cdk/aws-apigatewayv2-alpha` or of a template, as
   * `fromHttpApi` does. Its routes are those of its body and of the L1 routes of the app.
   */
  static fromCfnApi(scope: Construct, id: string, cfnApi: CfnApi): IGatewayApi {
    const attributes = { httpApiId: cfnApi.ref, apiEndpoint: cfnApi.attrApiEndpoint };
    const httpApi = HttpApi.fromHttpApiAttributes(scope, `${id}.HttpApi`, attributes);
    httpApi.node.defaultChild = cfnApi;
    return HttpGatewayApi.fromHttpApi(scope, id, httpApi);
  }

  /**
   * Makes an HTTP API out of a specification: its operations are the routes, what answers them is given by `operationId`, tag, path
   * or for all. What the specification says and API Gateway does not keep is a warning with the place; what cannot be is refused.
   *
   * Errors: AGW-OAS-09 to 14.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html
   */
  static fromOpenApi(scope: Construct, id: string, props: HttpGatewayApiFromOpenApiProps): HttpGatewayApi {
    return httpApiFromOpenApi(scope, id, props, (own) => new HttpGatewayApi(scope, id, own));
  }

  readonly apiKind: ApiKind = ApiKind.HTTP;
  readonly apiId: string;

  /** The CDK's HTTP API; its default child is the L1 API. */
  readonly httpApi: HttpApi;

  private readonly rendering: HttpRendering | HttpBodyRendering;
  private readonly routes: MadeRoutes<HttpApiRouteKey, HttpGatewayRoute, HttpRoute | undefined>;

  constructor(scope: Construct, id: string, props: HttpGatewayApiProps = {}) {
    // All that plain values can tell is checked before the construct joins the tree, so that a refused API leaves nothing behind.
    checkSettingsOfKind(ApiKind.HTTP, `'${id}'`, props);
    const table = new HttpRouteTable(props).addAll(props.routes).addGroups(props.groups);
    const cors = props.cors && new CorsPolicy(ApiKind.HTTP, props.cors);
    const { apiName = uniqueApiName(scope, id), description } = props;
    const gatewayDefaults = defaultsIn(scope, props.gatewayDefaults);
    const defaults = API_DEFAULTS[gatewayDefaults];
    checkApiTexts({ Name: apiName, Description: description });

    super(scope, id, table, { ...props, gatewayDefaults });
    this.httpApi = new HttpApi(this, 'HttpApi', {
      apiName,
      description,
      createDefaultStage: false,
      disableExecuteApiEndpoint: props.disableExecuteApiEndpoint,
      ipAddressType: props.ipAddressType,
    });
    this.apiId = this.httpApi.apiId;
    this.cfnApi.corsConfiguration = cors?.configuration({
      allowHeaders: defaults.allowHeaders,
      allowMethods: defaults.allowsRoutedMethods ? Lazy.list({ produce: () => methodsOf(table) }) : undefined,
    });
    const rendering = {
      httpApi: this.httpApi,
      permissions: this._permissions,
      calls: this._calls,
      defaultAuthorizer: props.authorizer ?? defaults.authorizer(),
    };
    const isBody = props.definition === DefinitionForm.OPENAPI;
    this.rendering = isBody ? new HttpBodyRendering(this, rendering) : new HttpRendering(this, rendering);
    this.routes = this._begin(() => new MadeRoutes(table, (route) => this.rendering.render(route)));
  }

  /** The L1 API, for overrides of everything that has no setting of its own. */
  get cfnApi(): CfnApi {
    return this.httpApi.node.defaultChild as CfnApi;
  }

  /**
   * Adds a route.
   *
   * Errors: AGW-GEN-20, AGW-HTTP-01, AGW-HTTP-29, AGW-PATH-16, AGW-PATH-18.
   *
   * @param key `METHOD /path/{variable}/{proxy+}` or `$default`
   * @param route who may call it, and what answers
   * @returns the CDK's route; nothing with `DefinitionForm.OPENAPI`
   */
  addRoute(key: string, route: HttpGatewayRoute): HttpRoute | undefined {
    return this.routes.add(key, route);
  }

  /**
   * Adds the routes of a group below a path.
   *
   * @param prefix the path: `/admin`
   * @param group the routes, and what they are like
   * @returns the CDK's routes; none with `DefinitionForm.OPENAPI`
   */
  addGroup(prefix: string, group: HttpGatewayRouteGroup): HttpRoute[] {
    return this.routes.addGroup(prefix, group).flatMap((route) => route ?? []);
  }

  /**
   * The CDK's route of a key.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are; AGW-OAS-15 with `DefinitionForm.OPENAPI`.
   */
  route(key: string): HttpRoute {
    const route = this.routes.get(key);
    if (!route) operationOfBody.enforce({ routeKey: key, problem: 'is an operation and has no resource' });
    return route!;
  }

  /**
   * The API as a specification of OpenAPI 3.0, with the routes that it has by now. Without API Gateway's own words it is what
   * clients are generated from, and the route `$default` is left out.
   *
   * Errors: AGW-OAS-15 for integrations and authorizers of aws-cdk-lib, with API Gateway's own words.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html
   */
  toOpenApi(options: OpenApiExportOptions = {}): { [name: string]: any } {
    const { described, integrations, routes } = this.rendering;
    return Stack.of(this).resolve(httpDocument({ described, integrations, routes }, options));
  }

  /**
   * Writes the specification into a file when the app is synthesized, with every route that the API has by then.
   *
   * @param path the file's path
   */
  writeOpenApi(path: string, options: OpenApiExportOptions = {}): void {
    writeAtSynthesis(this, path, () => this.toOpenApi(options));
  }

  /** @internal */
  _deployable(): Deployable {
    return {
      ...this._deployed(),
      kind: ApiKind.HTTP,
      httpApi: this.httpApi,
      cfnApi: this.cfnApi,
      isImported: this.rendering instanceof HttpBodyRendering,
      snapshot: () => v2SnapshotOf(this, this.apiId, this.cfnApi),
      variablesOfBody: (stage) => this.rendering.bodyAsset?.variablesFor(stage) ?? {},
      eachAliasedFunction: (visit) => this.rendering.aliasedFunctions.each(visit),
    };
  }
}

/** The methods that pages of other origins may use: those of the routes. */
function methodsOf(table: HttpRouteTable): string[] {
  const verbs = new Set(table.all.map(({ key }) => key.verb));
  // A star stands for no method where browsers send credentials.
  return verbs.has('ANY') ? [...EVERY_METHOD] : [...verbs].sort();
}
