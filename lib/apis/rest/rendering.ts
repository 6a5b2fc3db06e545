import { IModel, Method, MethodResponse, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { unverifiedCertificateInBody } from '../../rules/integrations/unverified-certificate-in-body';
import { AliasedFunctions } from '../aliased-functions';
import { ApiModel } from '../api-model';
import { CallParts } from '../call-parts';
import { keepChildrenInOrder } from '../children-order';
import { CorsPolicy } from '../cors';
import { Endpoint } from '../endpoint';
import { FunctionPermissions } from '../function-permissions';
import { TableRoute } from '../route-table';
import { RestAuthorizers } from './authorizers';
import { RestDocumentation } from './documentation';
import { addGatewayResponses, GatewayResponseSettings } from './gateway-response';
import { RestIntegrations } from './integrations';
import { RestModels } from './models';
import { resourceOf } from './path-resources';
import { RestPreflight } from './preflight';
import { ProblemDetails } from './problem-details';
import { RequestValidators } from './request-validation';
import { JSON_TYPE, modelsOf, ResolvedRoute, resolvedRoute } from './resolved-route';
import { GatewayRoute } from './route';
import { checkRoute } from './route-check';
import { RouteKey } from './route-key';

export interface RestRenderingProps {
  readonly restApi: RestApi;
  readonly documentation?: RestDocumentation;
  readonly endpoint: Endpoint;
  readonly permissions: FunctionPermissions;
  readonly calls: CallParts;
  readonly defaultAuthorizer: GatewayAuthorizer;
  readonly validatesRequests: boolean;
  readonly cors?: CorsPolicy;
  readonly problems?: ProblemDetails;
  readonly gatewayResponses: { readonly [type: string]: GatewayResponseSettings };
}

/** Routes rendered as the resources and methods of a REST API. */
export class RestRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  /** Routes that are resources are no body. */
  readonly bodyAsset = undefined;
  private readonly authorizers: RestAuthorizers;
  private readonly models: RestModels;
  private readonly validators: RequestValidators;
  readonly integrations: RestIntegrations;
  readonly routes: ResolvedRoute[] = [];
  private readonly preflight?: RestPreflight;

  constructor(
    scope: Construct,
    private readonly props: RestRenderingProps,
  ) {
    const { restApi, permissions, calls, cors, problems } = props;
    this.authorizers = new RestAuthorizers(scope, restApi, permissions);
    this.models = new RestModels(scope, restApi);
    this.validators = new RequestValidators(scope, restApi);
    this.integrations = new RestIntegrations(scope, restApi, calls, { cors, problems });
    if (cors) this.preflight = new RestPreflight(cors);
    addGatewayResponses(restApi, props.gatewayResponses);
    for (const construct of [scope, restApi, restApi.root]) keepChildrenInOrder(construct);
  }

  /** Makes the method of a route, once everything about the route is found to be right. */
  render(route: TableRoute<RouteKey, GatewayRoute>): Method {
    const resolved = resolvedRoute(route, this.props);
    const { authorizer, cacheKeyParameters, definition, key, options, requestModels, requestParameters } = resolved;
    checkRoute(resolved);
    const { insecureSkipVerification } = definition;
    unverifiedCertificateInBody.enforce({ routeKey: key.key, insecureSkipVerification });
    this.authorizers.check(authorizer, key.key);
    for (const model of modelsOf(resolved)) this.models.check(model);

    const { permissions, restApi } = this.props;
    const resource = resourceOf(restApi, key);
    this.preflight?.giveWay(resource, key.verb);
    const integration = this.integrations.integrationOf(definition, cacheKeyParameters);
    const methodResponses = this.methodResponsesOf(resolved);
    const method = resource.addMethod(key.verb, integration, {
      ...this.authorizers.authorizationOf(authorizer),
      apiKeyRequired: options.apiKeyRequired ?? false,
      operationName: options.operationName,
      authorizationScopes: options.authorizationScopes,
      requestParameters: isEmpty(requestParameters) ? undefined : requestParameters,
      requestModels: isEmpty(requestModels) ? undefined : this.madeModelsOf(requestModels),
      requestValidator: this.validators.forKind(resolved.requestValidation),
      methodResponses,
    });
    this.integrations.complete(method, definition, methodResponses);
    for (const fn of definition.invokes ?? []) permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    this.preflight?.serve(resource, key.verb);
    this.props.documentation?.addRoute(resolved);
    this.routes.push(resolved);
    return method;
  }

  /** The method that answers preflight requests under a key such as `OPTIONS /pets`, where it is made by itself. */
  preflightOf(key: string): Method | undefined {
    return this.preflight?.methods.get(key);
  }

  get preflightKeys(): string[] {
    return [...(this.preflight?.methods.keys() ?? [])];
  }

  private madeModelsOf(models: { readonly [contentType: string]: ApiModel }): { [contentType: string]: IModel } {
    return Object.fromEntries(
      Object.entries(models).map(([contentType, model]) => [contentType, this.models.modelOf(model)]),
    );
  }

  /** What the integration can answer, and the models that document it. */
  private methodResponsesOf({ definition, responseModels: models }: ResolvedRoute): MethodResponse[] {
    const responses = new Map<string, MethodResponse>();
    for (const response of this.integrations.methodResponsesOf(definition)) {
      responses.set(response.statusCode, response);
    }
    for (const [statusCode, model] of Object.entries(models)) {
      const responseModels = this.madeModelsOf({ [JSON_TYPE]: model });
      responses.set(statusCode, { statusCode, ...responses.get(statusCode), responseModels });
    }
    return [...responses.values()].sort((a, b) => Number(a.statusCode) - Number(b.statusCode));
  }
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}
