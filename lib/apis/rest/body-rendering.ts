import { CfnRestApi, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { operationOfBody } from '../../rules/open-api/operation-of-body';
import { ApiKind } from '../../template-model/api-kind';
import { AliasedFunctions } from '../aliased-functions';
import { ApiBody } from '../api-body';
import { BodyAsset } from '../body-asset';
import { keepChildrenInOrder } from '../children-order';
import { MadeAuthorizers } from '../made-authorizers';
import { MadeModels } from '../made-models';
import { TableRoute } from '../route-table';
import { checkAuthorizer } from './authorizers';
import { restDocument } from './document';
import { RestIntegrations } from './integrations';
import { RestRenderingProps } from './rendering';
import { foreignPartOf, modelsOf, ResolvedRoute, resolvedRoute } from './resolved-route';
import { GatewayRoute } from './route';
import { checkRoute } from './route-check';
import { RouteKey } from './route-key';

const BODY = { extensions: true, isBody: true };

/** Routes rendered as the operations of one OpenAPI body. */
export class RestBodyRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  readonly integrations: RestIntegrations;
  readonly routes: ResolvedRoute[] = [];
  private readonly authorizers = new MadeAuthorizers<void>(ApiKind.REST);
  private readonly models = new MadeModels<void>();
  readonly bodyAsset: BodyAsset;
  private readonly body = new ApiBody(() =>
    restDocument({ ...this.props, routes: this.routes, integrations: this.integrations }, BODY),
  );

  constructor(
    scope: Construct,
    private readonly props: RestRenderingProps,
  ) {
    const { calls, cors, endpoint, problems, restApi } = props;
    this.integrations = new RestIntegrations(scope, restApi, calls, { cors, problems });
    keepChildrenInOrder(scope);
    const cfnRestApi = restApi.node.defaultChild as CfnRestApi;
    cfnRestApi.body = this.body;
    this.bodyAsset = new BodyAsset(cfnRestApi, this.body);
    cfnRestApi.failOnWarnings = true;
    if (cfnRestApi.endpointConfiguration) {
      cfnRestApi.parameters = { endpointConfigurationTypes: endpoint.endpointType };
    }
    allowNoMethods(restApi);
  }

  /** An operation that answers preflight requests has no method either. */
  preflightOf(): undefined {
    return undefined;
  }

  get preflightKeys(): string[] {
    if (!this.props.cors) return [];
    const own = this.routes.filter(({ key }) => key.verb === 'OPTIONS').map(({ key }) => key.path);
    const paths = new Set(this.routes.map(({ key }) => key.path));
    return [...paths].filter((path) => !own.includes(path)).map((path) => `OPTIONS ${path}`);
  }

  /** Adds the operation of a route, once everything about the route is found to be right. */
  render(route: TableRoute<RouteKey, GatewayRoute>): undefined {
    const resolved = resolvedRoute(route, this.props);
    const { authorizer, cacheKeyParameters, definition, key } = resolved;
    operationOfBody.enforce({ routeKey: key.key, problem: foreignPartOf(resolved) });
    checkRoute(resolved);
    checkAuthorizer(this.authorizers, authorizer, key.key);
    for (const model of modelsOf(resolved)) this.models.check(model);

    const { permissions } = this.props;
    this.integrations.extensionOf(definition, cacheKeyParameters);
    this.integrations.takeAsBinary(definition);
    for (const fn of definition.invokes ?? []) permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    for (const model of modelsOf(resolved)) this.models.once(model, () => undefined);
    const { _definition: guard } = authorizer;
    if ('name' in guard) this.authorizers.once(guard, () => undefined);
    if ((guard.type === 'TOKEN' || guard.type === 'REQUEST') && !guard.assumeRole) {
      permissions.allow(guard.handler, 'authorizers');
    }
    this.props.documentation?.addRoute(resolved);
    this.routes.push(resolved);
    this.body.changed();
  }
}

/** The CDK refuses a REST API without methods; those of this one stand in its body. */
function allowNoMethods(restApi: RestApi): void {
  Object.defineProperty(restApi, 'validateRestApi', { value: () => [] });
}
