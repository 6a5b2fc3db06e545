import { CfnApi, CfnRoute, HttpApi, HttpRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { AliasedFunctions } from '../aliased-functions';
import { CallParts } from '../call-parts';
import { keepChildrenInOrder } from '../children-order';
import { FunctionPermissions } from '../function-permissions';
import { routeId } from '../route-id';
import { TableRoute } from '../route-table';
import { HttpAuthorizers } from './authorizers';
import { DescribedHttpApi } from './document';
import { HttpIntegrations } from './integrations';
import { ResolvedHttpRoute, resolvedHttpRoute } from './resolved-route';
import { HttpGatewayRoute } from './route';
import { checkHttpRoute } from './route-check';
import { HttpApiRouteKey } from './route-key';

export interface HttpRenderingProps {
  readonly httpApi: HttpApi;
  readonly permissions: FunctionPermissions;
  readonly calls: CallParts;
  readonly defaultAuthorizer: GatewayAuthorizer;
}

/** Routes rendered as the routes and integrations of an HTTP API. */
export class HttpRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  /** Routes that are resources are no body. */
  readonly bodyAsset = undefined;
  private readonly authorizers: HttpAuthorizers;
  readonly integrations: HttpIntegrations;
  readonly routes: ResolvedHttpRoute[] = [];

  constructor(
    private readonly scope: Construct,
    private readonly props: HttpRenderingProps,
  ) {
    this.authorizers = new HttpAuthorizers(scope, props.httpApi, props.permissions);
    this.integrations = new HttpIntegrations(scope, props.httpApi, props.calls);
    keepChildrenInOrder(scope);
  }

  get described(): DescribedHttpApi {
    return this.props.httpApi.node.defaultChild as CfnApi;
  }

  /** Makes a route, once everything about it is found to be right. */
  render(tableRoute: TableRoute<HttpApiRouteKey, HttpGatewayRoute>): HttpRoute {
    const resolved = resolvedHttpRoute(tableRoute, this.props.defaultAuthorizer);
    const { authorizer, definition, key, options } = resolved;
    checkHttpRoute(resolved);
    this.authorizers.check(authorizer, key.key);

    const route = new HttpRoute(this.scope, routeId(key.shape), {
      httpApi: this.props.httpApi,
      routeKey: key.cdkKey,
      integration: this.integrations.integrationOf(definition, options),
      authorizer: this.authorizers.authorizerOf(authorizer),
      authorizationScopes: options.authorizationScopes,
    });
    (route.node.defaultChild as CfnRoute).operationName = options.operationName;
    for (const fn of definition.invokes ?? []) this.props.permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    this.routes.push(resolved);
    return route;
  }
}
