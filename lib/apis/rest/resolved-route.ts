import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { restDefinitionOf } from '../../integrations/backend-of-kind';
import { RestIntegrationDefinition } from '../../integrations/integration-backend';
import { requireSettings } from '../../rules/required-settings';
import { ApiModel } from '../api-model';
import { CorsPolicy } from '../cors';
import { Endpoint } from '../endpoint';
import { withTimeout } from '../route-defaults';
import { TableRoute } from '../route-table';
import { RequestValidation } from './request-validation';
import { GatewayRoute } from './route';
import { RouteKey } from './route-key';

/** A route with everything that its defaults and its integration add, before anything of it is made. */
export interface ResolvedRoute {
  readonly key: RouteKey;
  readonly options: GatewayRoute;
  readonly definition: RestIntegrationDefinition;
  readonly authorizer: GatewayAuthorizer;
  readonly requestParameters: { readonly [name: string]: boolean };
  readonly requestModels: { readonly [contentType: string]: ApiModel };
  readonly responseModels: { readonly [statusCode: string]: ApiModel };
  readonly requestValidation: RequestValidation;
  readonly cacheKeyParameters?: string[];
  readonly endpoint: Endpoint;
}

/** What an API gives all of its routes. */
export interface RouteSurroundings {
  readonly defaultAuthorizer: GatewayAuthorizer;
  /** Whether requests are validated of which nothing is said, and variables of the path declared for it and for caches. */
  readonly validatesRequests: boolean;
  readonly endpoint: Endpoint;
  readonly cors?: CorsPolicy;
}

export const JSON_TYPE = 'application/json';

/** What tells pages of several origins apart. Browsers send it, so that nobody is told of it. */
export const ORIGIN = 'method.request.header.Origin';

export function resolvedRoute(
  { key, options, timeout }: TableRoute<RouteKey, GatewayRoute>,
  { cors, defaultAuthorizer, endpoint, validatesRequests }: RouteSurroundings,
): ResolvedRoute {
  requireSettings(`'${key.key}'`, options, {}, { parameters: 'a map', requestModel: ApiModel, requestModels: 'a map' });
  const definition = withTimeout(restDefinitionOf(options.integration, key), timeout);
  const isCachedByDefault = validatesRequests && key.verb === 'GET' && !definition.streaming;
  // What a cache keeps for pages of one origin is nothing to those of another.
  const tellsOriginsApart = cors?.hasSeveralOrigins && (isCachedByDefault || options.cacheKeyParameters !== undefined);
  const requestParameters = {
    ...(tellsOriginsApart && { [ORIGIN]: false }),
    ...parametersOf(key, definition, options, validatesRequests),
  };
  const own = options.cacheKeyParameters && [...options.cacheKeyParameters, ...(tellsOriginsApart ? [ORIGIN] : [])];
  const cacheKeyParameters = own ?? (isCachedByDefault ? Object.keys(requestParameters) : []);
  return {
    key,
    options,
    definition,
    authorizer: options.authorizer ?? defaultAuthorizer,
    requestParameters,
    requestModels: { ...(options.requestModel && { [JSON_TYPE]: options.requestModel }), ...options.requestModels },
    responseModels: options.responseModels ?? {},
    requestValidation:
      options.requestValidation ?? (validatesRequests ? RequestValidation.BODY_AND_PARAMETERS : RequestValidation.NONE),
    // Without keys, all requests to a cached route would share one response.
    cacheKeyParameters: cacheKeyParameters.length > 0 ? [...new Set(cacheKeyParameters)].sort() : undefined,
    endpoint,
  };
}

/** All models of a route. */
export function modelsOf({ requestModels, responseModels }: ResolvedRoute): ApiModel[] {
  return [...Object.values(requestModels), ...Object.values(responseModels)];
}

/** What of a route belongs to aws-cdk-lib and cannot be data. */
export function foreignPartOf(route: ResolvedRoute): string | undefined {
  if (route.definition.cdkIntegration) return 'calls an integration of aws-cdk-lib';
  if (route.authorizer._definition.type === 'CDK') return 'has an authorizer of aws-cdk-lib';
  return modelsOf(route).some(({ _existing }) => _existing) ? 'has a model of aws-cdk-lib' : undefined;
}

/** The variables of a path, which are always there. */
export function variablesOf({ pathVariables }: RouteKey): { readonly [name: string]: boolean } {
  return Object.fromEntries(pathVariables.map((name) => [`method.request.path.${name}`, true]));
}

/** The variables of the path, what the integration maps, and what tells cached responses apart. */
function parametersOf(
  key: RouteKey,
  definition: RestIntegrationDefinition,
  options: GatewayRoute,
  declaresVariables: boolean,
): { readonly [name: string]: boolean } {
  const cacheKeys = (options.cacheKeyParameters ?? []).map((name) => [name, false]);
  return {
    ...Object.fromEntries(cacheKeys),
    ...(declaresVariables && variablesOf(key)),
    ...definition.methodParameters,
    ...options.parameters,
  };
}
