import { Token } from 'aws-cdk-lib';
import { CfnApi, IWebSocketApi, WebSocketApi, WebSocketRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { connectionsGuarded } from '../../rules/web-socket-apis/connections-guarded';
import { selectionExpression } from '../../rules/web-socket-apis/selection-expression';
import { ApiKind } from '../../template-model/api-kind';
import { API_DEFAULTS } from '../api-defaults';
import { checkApiTexts } from '../api-text-check';
import { Deployable } from '../deployable';
import { defaultsIn } from '../gateway-defaults';
import { IGatewayApi } from '../i-gateway-api';
import { ImportedV2Api } from '../imported-v2-api';
import { MadeRoutes } from '../made-routes';
import { metricBy } from '../metrics';
import { ParsedKey } from '../route-table';
import { RoutedApi } from '../routed-api';
import { checkSettingsOfKind } from '../settings-of-kind';
import { v2SnapshotOf } from '../snapshot';
import { uniqueApiName } from '../unique-api-name';
import { WebSocketGatewayApiProps } from './props';
import { WebSocketRendering } from './rendering';
import { WebSocketGatewayRoute } from './route';
import { WebSocketRouteTable } from './route-table';

/**
 * A WebSocket API made of routes: clients stay connected, and both sides send messages. Stages that serve it come from a
 * `StageSet`, which also knows the address under which backends send to connections.
 *
 * Defaults: IAM on `$connect`, one permission for each Lambda function. What only other kinds of API can do is refused with
 * AGW-GEN-20, which names them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api.html
 *
 * @example
 * import { Function } from 'aws-cdk-lib/aws-lambda';
 * declare const connect: Function;
 * declare const send: Function;
 *
 * new WebSocketGatewayApi(this, 'Chat', {
 *   routes: {
 *     $connect: { integration: GatewayIntegration.lambdaProxy(connect) },
 *     send: { integration: GatewayIntegration.lambdaProxy(send) }, // { "action": "send", … }
 *   },
 * });
 */
export class WebSocketGatewayApi extends RoutedApi implements IGatewayApi {
  /**
   * Takes over a WebSocket API that was made with aws-cdk-lib, for a `StageSet` and a `CustomDomain` to serve; the API itself stays as it
   * is. A `WebSocketStage` that is there is given to the stage set, `live: { takeOver: stage }`, and keeps its address and connections.
   *
   * Errors: AGW-STG-04 for a second stage of a name.
   */
  static fromWebSocketApi(scope: Construct, id: string, webSocketApi: IWebSocketApi): IGatewayApi {
    return new ImportedV2Api(scope, id, { kind: ApiKind.WEBSOCKET, webSocketApi });
  }

  /**
   * Takes over a WebSocket API by its L1 resource, such as one of the module `@aws-cdk/aws-apigatewayv2-alpha` or of a template, as
   * `fromWebSocketApi` does.
   */
  static fromCfnApi(scope: Construct, id: string, cfnApi: CfnApi): IGatewayApi {
    const attributes = { webSocketId: cfnApi.ref, apiEndpoint: cfnApi.attrApiEndpoint };
    const webSocketApi = WebSocketApi.fromWebSocketApiAttributes(scope, `${id}.WebSocketApi`, attributes);
    webSocketApi.node.defaultChild = cfnApi;
    return WebSocketGatewayApi.fromWebSocketApi(scope, id, webSocketApi);
  }

  readonly apiKind: ApiKind = ApiKind.WEBSOCKET;
  readonly apiId: string;

  /** The CDK's WebSocket API; its default child is the L1 API. */
  readonly webSocketApi: WebSocketApi;

  private readonly rendering: WebSocketRendering;
  private readonly routes: MadeRoutes<ParsedKey, WebSocketGatewayRoute, WebSocketRoute>;

  constructor(scope: Construct, id: string, props: WebSocketGatewayApiProps = {}) {
    // All that plain values can tell is checked before the construct joins the tree, so that a refused API leaves nothing behind.
    checkSettingsOfKind(ApiKind.WEBSOCKET, `'${id}'`, props);
    const table = new WebSocketRouteTable().addAll(props.routes);
    const gatewayDefaults = defaultsIn(scope, props.gatewayDefaults);
    const { authorizer = API_DEFAULTS[gatewayDefaults].authorizer() } = props;
    const { apiName = uniqueApiName(scope, id), description } = props;
    const { routeSelectionExpression = '$request.body.action' } = props;
    if (!Token.isUnresolved(routeSelectionExpression)) selectionExpression.enforce(routeSelectionExpression);
    checkApiTexts({ Name: apiName, Description: description });

    super(scope, id, table, { ...props, gatewayDefaults });
    this.webSocketApi = new WebSocketApi(this, 'WebSocketApi', {
      apiName,
      description,
      routeSelectionExpression,
      apiKeySelectionExpression: props.apiKeySelectionExpression,
      ipAddressType: props.ipAddressType,
    });
    this.apiId = this.webSocketApi.apiId;
    this.cfnApi.disableExecuteApiEndpoint = props.disableExecuteApiEndpoint;
    this.rendering = new WebSocketRendering(this, {
      webSocketApi: this.webSocketApi,
      permissions: this._permissions,
      calls: this._calls,
      defaultAuthorizer: authorizer,
      routeSelectionExpression,
    });
    this.node.addValidation({ validate: () => this.openConnections(authorizer) });
    this.routes = this._begin(() => new MadeRoutes(table, (route) => this.rendering.render(route)));
  }

  /** The L1 API, for overrides of everything that has no setting of its own. */
  get cfnApi(): CfnApi {
    return this.webSocketApi.node.defaultChild as CfnApi;
  }

  /**
   * Adds a route.
   *
   * Errors: AGW-AUTH-26, AGW-GEN-20, AGW-HTTP-29.
   *
   * @param key `$connect`, `$disconnect`, `$default`, or the name that messages carry
   * @param route what becomes of a connection or of a message
   * @returns the CDK's route
   */
  addRoute(key: string, route: WebSocketGatewayRoute): WebSocketRoute {
    return this.routes.add(key, route);
  }

  /**
   * The CDK's route of a key.
   *
   * Errors: AGW-PATH-17 for a key that is not there, with the nearest ones that are.
   */
  route(key: string): WebSocketRoute {
    return this.routes.get(key);
  }

  /**
   * Lets somebody send to the connections of all stages, ask for them and close them. `GatewayStage.grantManageConnections` does so
   * for one stage, and `GatewayStage.addCallbackUrl` tells a function the address too.
   */
  grantManageConnections(grantee: IGrantable): Grant {
    return this.webSocketApi.grantManageConnections(grantee);
  }

  /** Connections that were opened, over all stages. */
  metricConnectCount(options?: MetricOptions): Metric {
    return metricBy('metricConnectCount', this._measured, options);
  }

  /** Messages in both directions, over all stages. */
  metricMessageCount(options?: MetricOptions): Metric {
    return metricBy('metricMessageCount', this._measured, options);
  }

  /** Connections and messages refused with a 4XX status before an integration is called, over all stages. */
  metricClientError(options?: MetricOptions): Metric {
    return metricBy('metricClientError', this._measured, options);
  }

  /** Responses of integrations with a 4XX or 5XX status, over all stages. */
  metricIntegrationError(options?: MetricOptions): Metric {
    return metricBy('metricIntegrationError', this._measured, options);
  }

  /** Errors in calling an integration, over all stages. */
  metricExecutionError(options?: MetricOptions): Metric {
    return metricBy('metricExecutionError', this._measured, options);
  }

  /** The time that integrations take to respond, in milliseconds, over all stages. */
  metricIntegrationLatency(options?: MetricOptions): Metric {
    return metricBy('metricIntegrationLatency', this._measured, options);
  }

  /** @internal */
  _deployable(): Deployable {
    return {
      ...this._deployed(),
      kind: ApiKind.WEBSOCKET,
      webSocketApi: this.webSocketApi,
      cfnApi: this.cfnApi,
      snapshot: () => v2SnapshotOf(this, this.apiId, this.cfnApi),
      eachAliasedFunction: (visit) => this.rendering.aliasedFunctions.each(visit),
    };
  }

  /** The route that an authorizer guards may join the API at any time before synthesis. */
  private openConnections({ _definition: { type } }: GatewayAuthorizer): string[] {
    const message = connectionsGuarded.messageFor({ api: this.node.path, type, routeKeys: this.routeKeys });
    return message === undefined ? [] : [message];
  }
}
