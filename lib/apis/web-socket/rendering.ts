import { CfnRoute, WebSocketApi, WebSocketRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { webSocketDefinitionOf } from '../../integrations/backend-of-kind';
import { AliasedFunctions } from '../aliased-functions';
import { CallParts } from '../call-parts';
import { keepChildrenInOrder } from '../children-order';
import { FunctionPermissions } from '../function-permissions';
import { routeId } from '../route-id';
import { ParsedKey, TableRoute } from '../route-table';
import { WebSocketAuthorizers } from './authorizers';
import { WebSocketIntegrations } from './integrations';
import { WebSocketModels } from './models';
import { WebSocketGatewayRoute } from './route';
import { checkWebSocketRoute } from './route-check';

export interface WebSocketRenderingProps {
  readonly webSocketApi: WebSocketApi;
  readonly permissions: FunctionPermissions;
  readonly calls: CallParts;
  readonly defaultAuthorizer: GatewayAuthorizer;
  readonly routeSelectionExpression: string;
}

/** Routes rendered as the routes and integrations of a WebSocket API. */
export class WebSocketRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  private readonly authorizers: WebSocketAuthorizers;
  private readonly models: WebSocketModels;
  private readonly integrations: WebSocketIntegrations;

  constructor(
    private readonly scope: Construct,
    private readonly props: WebSocketRenderingProps,
  ) {
    this.authorizers = new WebSocketAuthorizers(scope, props.webSocketApi, props.permissions);
    this.models = new WebSocketModels(scope, props.webSocketApi);
    this.integrations = new WebSocketIntegrations(scope, props.webSocketApi, props.calls);
    keepChildrenInOrder(scope);
  }

  /** Makes a route, once everything about it is found to be right. */
  render({ key: { key }, options }: TableRoute<ParsedKey, WebSocketGatewayRoute>): WebSocketRoute {
    const definition = webSocketDefinitionOf(options.integration, key);
    const authorizer = options.authorizer ?? this.defaultAuthorizerOf(key);
    checkWebSocketRoute({ routeKey: key, options, definition, authorizer });
    this.authorizers.check(authorizer, key);
    if (options.requestModel) this.models.check(options.requestModel, key);

    const { permissions, webSocketApi } = this.props;
    const route = new WebSocketRoute(this.scope, routeId(key), {
      webSocketApi,
      routeKey: key,
      integration: this.integrations.integrationOf(definition),
      authorizer: key === '$connect' ? this.authorizers.authorizerOf(authorizer) : undefined,
      apiKeyRequired: options.apiKeyRequired,
      returnResponse: options.returnResponse,
    });
    this.complete(route, options);
    this.integrations.complete(route, definition, options);
    for (const fn of definition.invokes ?? []) permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    return route;
  }

  /** Messages come over connections that were let in. */
  private defaultAuthorizerOf(routeKey: string): GatewayAuthorizer {
    return routeKey === '$connect' ? this.props.defaultAuthorizer : GatewayAuthorizer.publicAccess();
  }

  /** What the CDK's own routes have no words for yet. */
  private complete({ node, routeKey }: WebSocketRoute, options: WebSocketGatewayRoute): void {
    const { operationName, parameters, requestModel } = options;
    const cfnRoute = node.defaultChild as CfnRoute;
    cfnRoute.operationName = operationName;
    if (parameters) {
      const entries = Object.entries(parameters).map(([name, Required]) => [name, { Required }]);
      cfnRoute.requestParameters = Object.fromEntries(entries);
    }
    if (requestModel) {
      const model = this.models.modelOf(requestModel);
      cfnRoute.modelSelectionExpression = this.props.routeSelectionExpression;
      cfnRoute.requestModels = { [routeKey]: requestModel.modelName };
      cfnRoute.addResourceDependency(model);
    }
  }
}
