import { CfnIntegration, CfnRoute, HttpApi, HttpRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { httpDefinitionOf } from '../integrations/backend-of-kind';
import { HttpIntegrationDefinition } from '../integrations/integration-backend';
import { AliasedFunctions } from './aliased-functions';
import { keepChildrenInOrder } from './children-order';
import { FunctionPermissions } from './function-permissions';
import { HttpApiRouteKey } from './http-api-route-key';
import { HttpAuthorizers } from './http-authorizers';
import { HttpBackend } from './http-backend';
import { HttpGatewayRoute } from './http-gateway-route';
import { checkHttpRoute } from './http-route-check';
import { IntegrationConnections } from './integration-connections';
import { IntegrationRoles } from './integration-roles';
import { TableRoute } from './route-table';

export interface HttpRenderingProps {
  readonly httpApi: HttpApi;
  readonly permissions: FunctionPermissions;
  readonly defaultAuthorizer: GatewayAuthorizer;
}

/** Routes rendered as the routes and integrations of an HTTP API. */
export class HttpRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  private readonly authorizers: HttpAuthorizers;
  private readonly roles: IntegrationRoles;
  private readonly connections: IntegrationConnections;

  constructor(
    private readonly scope: Construct,
    private readonly props: HttpRenderingProps,
  ) {
    this.authorizers = new HttpAuthorizers(scope, props.httpApi, props.permissions);
    this.roles = new IntegrationRoles(scope);
    this.connections = new IntegrationConnections(scope);
    keepChildrenInOrder(scope);
  }

  /** Makes a route, once everything about it is found to be right. */
  render({ key, options }: TableRoute<HttpApiRouteKey, HttpGatewayRoute>): HttpRoute {
    const definition = httpDefinitionOf(options.integration, key);
    const authorizer = options.authorizer ?? this.props.defaultAuthorizer;
    checkHttpRoute({ routeKey: key.key, options, definition, authorizer });
    this.authorizers.check(authorizer, key.key);

    const route = new HttpRoute(this.scope, `Route.${key.key}`, {
      httpApi: this.props.httpApi,
      routeKey: key.cdkKey,
      integration: this.backendOf(definition, options),
      authorizer: this.authorizers.authorizerOf(authorizer),
      authorizationScopes: options.authorizationScopes,
    });
    (route.node.defaultChild as CfnRoute).operationName = options.operationName;
    const integration = route.node.tryFindChild('Integration')?.node.defaultChild as CfnIntegration | undefined;
    if (integration && !definition.cdkIntegration) {
      // What the CDK's own integrations have no words for yet, or refuse.
      integration.timeoutInMillis = definition.timeout?.toMilliseconds();
      integration.responseParameters = responseParametersOf(options);
    }
    for (const fn of definition.invokes ?? []) this.props.permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    return route;
  }

  private backendOf(definition: HttpIntegrationDefinition, { requestParameters }: HttpGatewayRoute) {
    const { cdkIntegration, connection, credentials } = definition;
    if (cdkIntegration) return cdkIntegration;
    return new HttpBackend({
      ...definition,
      parameters: { ...definition.parameters, ...requestParameters },
      role: this.roles.roleFor(credentials),
      connectionId: connection && this.connections.idOf(connection),
    });
  }
}

/** CloudFormation lists the changes of each status code. */
function responseParametersOf({ responseParameters }: HttpGatewayRoute): object | undefined {
  if (!responseParameters) return undefined;
  const entries = Object.entries(responseParameters).map(([statusCode, changes]) => {
    const ResponseParameters = Object.entries(changes).map(([Destination, Source]) => ({ Destination, Source }));
    return [statusCode, { ResponseParameters }];
  });
  return Object.fromEntries(entries);
}
