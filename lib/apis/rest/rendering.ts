import { IModel, IResource, Method, MethodResponse, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { restDefinitionOf } from '../../integrations/backend-of-kind';
import { RestIntegrationDefinition } from '../../integrations/integration-backend';
import { AliasedFunctions } from '../aliased-functions';
import { ApiModel } from '../api-model';
import { CallParts } from '../call-parts';
import { keepChildrenInOrder } from '../children-order';
import { CorsPolicy } from '../cors';
import { Endpoint } from '../endpoint';
import { FunctionPermissions } from '../function-permissions';
import { TableRoute } from '../route-table';
import { RestAuthorizers } from './authorizers';
import { RestIntegrations } from './integrations';
import { RestModels } from './models';
import { RestPreflight } from './preflight';
import { RequestValidation, RequestValidators } from './request-validation';
import { GatewayRoute } from './route';
import { checkRoute } from './route-check';
import { RouteKey } from './route-key';

export interface RestRenderingProps {
  readonly restApi: RestApi;
  readonly endpoint: Endpoint;
  readonly permissions: FunctionPermissions;
  readonly calls: CallParts;
  readonly defaultAuthorizer: GatewayAuthorizer;
  readonly cors?: CorsPolicy;
}

const JSON_TYPE = 'application/json';

/** Routes rendered as the resources and methods of a REST API. */
export class RestRendering {
  readonly aliasedFunctions = new AliasedFunctions();
  private readonly authorizers: RestAuthorizers;
  private readonly models: RestModels;
  private readonly validators: RequestValidators;
  private readonly integrations: RestIntegrations;
  private readonly preflight?: RestPreflight;

  constructor(
    scope: Construct,
    private readonly props: RestRenderingProps,
  ) {
    const { restApi, permissions, calls, cors } = props;
    this.authorizers = new RestAuthorizers(scope, restApi, permissions);
    this.models = new RestModels(scope, restApi);
    this.validators = new RequestValidators(scope, restApi);
    this.integrations = new RestIntegrations(scope, restApi, calls, cors);
    if (cors) this.preflight = new RestPreflight(cors);
    for (const construct of [scope, restApi, restApi.root]) keepChildrenInOrder(construct);
  }

  /** Makes the method of a route, once everything about the route is found to be right. */
  render({ key, options }: TableRoute<RouteKey, GatewayRoute>): Method {
    const definition = restDefinitionOf(options.integration, key);
    const authorizer = options.authorizer ?? this.props.defaultAuthorizer;
    const requestParameters = parametersOf(key, definition, options);
    const requestModels = requestModelsOf(options);
    checkRoute({
      key,
      options,
      definition,
      authorizer,
      requestParameters,
      requestModels,
      endpoint: this.props.endpoint,
    });
    this.authorizers.check(authorizer, key.key);
    for (const model of [...Object.values(requestModels), ...Object.values(options.responseModels ?? {})]) {
      this.models.check(model);
    }

    const { permissions, restApi } = this.props;
    const resource = resourceOf(restApi, key);
    this.preflight?.giveWay(resource, key.verb);
    const cacheKeyParameters = cacheKeyParametersOf(key, definition, options, requestParameters);
    const integration = this.integrations.integrationOf(definition, cacheKeyParameters);
    const methodResponses = this.methodResponsesOf(options, definition);
    const method = resource.addMethod(key.verb, integration, {
      ...this.authorizers.authorizationOf(authorizer),
      apiKeyRequired: options.apiKeyRequired ?? false,
      operationName: options.operationName,
      authorizationScopes: options.authorizationScopes,
      requestParameters: isEmpty(requestParameters) ? undefined : requestParameters,
      requestModels: isEmpty(requestModels) ? undefined : this.modelsOf(requestModels),
      requestValidator: this.validators.forKind(options.requestValidation ?? RequestValidation.BODY_AND_PARAMETERS),
      methodResponses,
    });
    this.integrations.complete(method, definition, methodResponses);
    for (const fn of definition.invokes ?? []) permissions.allow(fn, 'routes');
    if (definition.invokesAlias) this.aliasedFunctions.add(definition.invokesAlias);
    this.preflight?.serve(resource, key.verb);
    return method;
  }

  /** The method that answers preflight requests under a key such as `OPTIONS /pets`, where it is made by itself. */
  preflightOf(key: string): Method | undefined {
    return this.preflight?.methods.get(key);
  }

  get preflightKeys(): string[] {
    return [...(this.preflight?.methods.keys() ?? [])];
  }

  private modelsOf(models: { readonly [contentType: string]: ApiModel }): { [contentType: string]: IModel } {
    return Object.fromEntries(
      Object.entries(models).map(([contentType, model]) => [contentType, this.models.modelOf(model)]),
    );
  }

  /** What the integration can answer, and the models that document it. */
  private methodResponsesOf(options: GatewayRoute, definition: RestIntegrationDefinition): MethodResponse[] {
    const responses = new Map<string, MethodResponse>();
    for (const response of this.integrations.methodResponsesOf(definition)) {
      responses.set(response.statusCode, response);
    }
    for (const [statusCode, model] of Object.entries(options.responseModels ?? {})) {
      const responseModels = this.modelsOf({ [JSON_TYPE]: model });
      responses.set(statusCode, { statusCode, ...responses.get(statusCode), responseModels });
    }
    return [...responses.values()].sort((a, b) => Number(a.statusCode) - Number(b.statusCode));
  }
}

/** The variables of the path, which are always there, what the integration maps, and what tells cached responses apart. */
function parametersOf(
  key: RouteKey,
  definition: RestIntegrationDefinition,
  options: GatewayRoute,
): { readonly [name: string]: boolean } {
  const variables = key.pathVariables.map((name) => [`method.request.path.${name}`, true]);
  const cacheKeys = (options.cacheKeyParameters ?? []).map((name) => [name, false]);
  return {
    ...Object.fromEntries([...cacheKeys, ...variables]),
    ...definition.methodParameters,
    ...options.parameters,
  };
}

/** Without keys, all requests to a cached route would share one response. */
function cacheKeyParametersOf(
  key: RouteKey,
  definition: RestIntegrationDefinition,
  options: GatewayRoute,
  requestParameters: { readonly [name: string]: boolean },
): string[] | undefined {
  const isCachedByDefault = key.verb === 'GET' && !definition.streaming;
  const names = options.cacheKeyParameters ?? (isCachedByDefault ? Object.keys(requestParameters) : []);
  return names.length > 0 ? [...names].sort() : undefined;
}

function requestModelsOf(options: GatewayRoute): { readonly [contentType: string]: ApiModel } {
  return { ...(options.requestModel && { [JSON_TYPE]: options.requestModel }), ...options.requestModels };
}

function resourceOf(restApi: RestApi, key: RouteKey): IResource {
  let resource: IResource = restApi.root;
  for (const part of key.parts) {
    const child = resource.getResource(part);
    resource = child ?? resource.addResource(part);
    if (!child) keepChildrenInOrder(resource);
  }
  return resource;
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}
