import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { ApiKind } from '../../template-model/api-kind';
import { AliasedFunctions } from '../aliased-functions';
import { ApiBody } from '../api-body';
import { BodyAsset } from '../body-asset';
import { keepChildrenInOrder } from '../children-order';
import { MadeAuthorizers } from '../made-authorizers';
import { TableRoute } from '../route-table';
import { checkHttpAuthorizer } from './authorizers';
import { DescribedHttpApi, httpDocument } from './document';
import { HttpIntegrations } from './integrations';
import { HttpRenderingProps } from './rendering';
import { foreignPartOf, ResolvedHttpRoute, resolvedHttpRoute } from './resolved-route';
import { HttpGatewayRoute } from './route';
import { checkHttpRoute } from './route-check';
import { HttpApiRouteKey } from './route-key';

const BODY = { extensions: true, isBody: true };

/** Routes rendered as the operations of one OpenAPI body. */
export class HttpBodyRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  readonly integrations: HttpIntegrations;
  readonly routes: ResolvedHttpRoute[] = [];
  readonly described: DescribedHttpApi;
  private readonly authorizers = new MadeAuthorizers<void>(ApiKind.HTTP);
  readonly bodyAsset: BodyAsset;
  private readonly body = new ApiBody(() =>
    httpDocument({ described: this.described, routes: this.routes, integrations: this.integrations }, BODY),
  );

  constructor(
    scope: Construct,
    private readonly props: HttpRenderingProps,
  ) {
    const { calls, httpApi } = props;
    this.integrations = new HttpIntegrations(scope, httpApi, calls);
    keepChildrenInOrder(scope);
    const cfnApi = httpApi.node.defaultChild as CfnApi;
    this.described = moveInto(cfnApi);
    cfnApi.body = this.body;
    this.bodyAsset = new BodyAsset(cfnApi, this.body);
    cfnApi.failOnWarnings = true;
  }

  /** Adds the operation of a route, once everything about the route is found to be right. */
  render(route: TableRoute<HttpApiRouteKey, HttpGatewayRoute>): undefined {
    const resolved = resolvedHttpRoute(route, this.props.defaultAuthorizer);
    const { authorizer, definition, key, options } = resolved;
    operationOfBody.enforce({ routeKey: key.key, problem: foreignPartOf(resolved) });
    checkHttpRoute(resolved);
    checkHttpAuthorizer(this.authorizers, authorizer, key.key);

    const { permissions } = this.props;
    this.integrations.extensionOf(definition, options);
    for (const fn of definition.invokes ?? []) permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    const { _definition: guard } = authorizer;
    if ('name' in guard) this.authorizers.once(guard, () => undefined);
    if (guard.type === 'REQUEST' && !guard.assumeRole) permissions.allow(guard.handler, 'authorizers');
    this.routes.push(resolved);
    this.body.changed();
  }
}

/** CloudFormation refuses everything beside a body that a body can say, tags too. */
function moveInto(cfnApi: CfnApi): DescribedHttpApi {
  const { corsConfiguration, description, disableExecuteApiEndpoint, ipAddressType, name, tags } = cfnApi;
  cfnApi.corsConfiguration = undefined;
  cfnApi.description = undefined;
  cfnApi.disableExecuteApiEndpoint = undefined;
  cfnApi.ipAddressType = undefined;
  cfnApi.name = undefined;
  cfnApi.protocolType = undefined;
  cfnApi.addPropertyDeletionOverride('Tags');
  return { corsConfiguration, description, disableExecuteApiEndpoint, ipAddressType, name, tags };
}
