import { ApiElement, AuthorizerElement, IntegrationElement, RouteElement } from '../../template-model/elements';
import { Properties } from '../../template-model/properties';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { readSchema } from '../pipeline/read-schema';
import { RouteTree } from '../pipeline/route-tree';
import { TemplateValues } from '../template-values/template-values';
import {
  ConfiguredGatewayResponse,
  IntegrationResponse,
  RestApi,
  RestAuthorizer,
  RestIntegration,
  RestMethod,
} from './rest-api';

/** Models that every API has. */
const BUILT_IN_MODELS: readonly (readonly [string, unknown])[] = [
  ['Empty', { type: 'object' }],
  ['Error', { type: 'object', properties: { message: { type: 'string' } } }],
];

/** What a template says of a REST API, with every value resolved. */
export function readRestApi(api: ApiElement, values: TemplateValues): RestApi {
  const { properties } = api;
  const { region, accountId } = values.environment;
  const routes = new RouteTree<RestMethod>();
  const made = <T extends { readonly condition?: string }>(elements: readonly T[]) =>
    elements.filter(({ condition }) => values.isMade(condition));
  for (const route of made(api.routes)) {
    const method = readMethod(route, values);
    if (method) routes.add(method.verb, method.resourcePath, method);
  }
  const compression = values.number(properties, 'MinimumCompressionSize');
  return {
    id: idOf(api, values),
    name: values.text(properties, 'Name') ?? api.name ?? api.logicalId,
    region,
    accountId,
    endpointType: api.endpointTypes[0] ?? 'EDGE',
    apiKeySource: values.text(properties, 'ApiKeySourceType') === 'AUTHORIZER' ? 'AUTHORIZER' : 'HEADER',
    binaryMediaTypes: values.strings(properties, 'BinaryMediaTypes'),
    minimumCompressionSize: compression,
    policy: values.of(properties, 'Policy'),
    gatewayResponses: new Map(
      made(api.gatewayResponses).map(({ properties }) => [
        values.text(properties, 'ResponseType') ?? '',
        readGatewayResponse(properties, values),
      ]),
    ),
    models: new Map([
      ...BUILT_IN_MODELS,
      ...made(api.models).map(
        (model) =>
          [values.text(model.properties, 'Name') ?? model.logicalId, readSchema(model.properties, values)] as const,
      ),
    ]),
    routes,
  };
}

function idOf({ logicalId }: { readonly logicalId: string }, values: TemplateValues): string {
  return String(values.resolve({ Ref: logicalId }));
}

function readGatewayResponse(properties: Properties, values: TemplateValues): ConfiguredGatewayResponse {
  return {
    status: values.number(properties, 'StatusCode'),
    parameters: values.texts(properties, 'ResponseParameters'),
    templates: values.texts(properties, 'ResponseTemplates'),
  };
}

function readMethod(route: RouteElement, values: TemplateValues): RestMethod | undefined {
  const { properties, verb, path } = route;
  if (verb === undefined || path === undefined) return undefined;
  const validator = route.requestValidator?.properties ?? new Properties();
  return {
    verb,
    resourcePath: path,
    resourceId: resourceIdOf(route, values),
    operationName: values.text(properties, 'OperationName'),
    authorizationType: values.text(properties, 'AuthorizationType') ?? 'NONE',
    authorizationScopes: values.strings(properties, 'AuthorizationScopes'),
    authorizer: route.authorizer && readAuthorizer(route.authorizer, values),
    apiKeyRequired: values.boolean(properties, 'ApiKeyRequired') ?? false,
    requestParameters: readRequired(properties, values),
    requestModels: readModelNames(properties, values),
    validatesParameters: values.boolean(validator, 'ValidateRequestParameters') ?? false,
    validatesBody: values.boolean(validator, 'ValidateRequestBody') ?? false,
    integration: route.integration && readIntegration(route.integration, values),
  };
}

function resourceIdOf(route: RouteElement, values: TemplateValues): string {
  const resourceId = route.properties.raw('ResourceId');
  return resourceId === undefined ? idOf({ logicalId: route.logicalId }, values) : String(values.resolve(resourceId));
}

function readRequired(properties: Properties, values: TemplateValues): { [source: string]: boolean } {
  const entries = Object.entries(values.texts(properties, 'RequestParameters'));
  return Object.fromEntries(entries.map(([source, required]) => [source, required === 'true']));
}

/** A model may be named by a reference to it. */
function readModelNames(properties: Properties, values: TemplateValues): { [contentType: string]: string } {
  return values.texts(properties, 'RequestModels');
}

function readAuthorizer(element: AuthorizerElement, values: TemplateValues): RestAuthorizer {
  const { properties } = element;
  const identitySource = values.text(properties, 'IdentitySource') ?? '';
  return {
    element,
    name: element.name ?? element.logicalId,
    type: values.text(properties, 'Type') ?? 'TOKEN',
    uri: values.text(properties, 'AuthorizerUri') ?? '',
    identitySources: identitySource.split(',').flatMap((source) => source.trim() || []),
    identityValidation: values.text(properties, 'IdentityValidationExpression'),
    ttlSeconds: values.number(properties, 'AuthorizerResultTtlInSeconds') ?? 300,
    providerArns: values.strings(properties, 'ProviderARNs'),
  };
}

function readIntegration(element: IntegrationElement, values: TemplateValues): RestIntegration {
  const { properties } = element;
  return {
    type: values.text(properties, 'Type') ?? 'MOCK',
    httpMethod: values.text(properties, 'IntegrationHttpMethod'),
    uri: values.text(properties, 'Uri') ?? '',
    credentials: values.text(properties, 'Credentials') || undefined,
    contentHandling: contentHandlingOf(properties, values),
    passthroughBehavior: values.text(properties, 'PassthroughBehavior') ?? 'WHEN_NO_MATCH',
    requestParameters: values.texts(properties, 'RequestParameters'),
    requestTemplates: values.texts(properties, 'RequestTemplates'),
    responses: properties.maps('IntegrationResponses').map((response) => readResponse(response, values)),
    timeoutMilliseconds: values.number(properties, 'TimeoutInMillis') ?? INTEGRATION_TIMEOUTS.rest,
    isStreamed: values.text(properties, 'ResponseTransferMode') === 'STREAM',
    cacheKeyParameters: values.strings(properties, 'CacheKeyParameters'),
    cacheNamespace: values.text(properties, 'CacheNamespace') ?? element.logicalId,
    connectionId:
      values.text(properties, 'ConnectionType') === 'VPC_LINK' ? values.text(properties, 'ConnectionId') : undefined,
  };
}

function readResponse(response: Properties, values: TemplateValues): IntegrationResponse {
  return {
    status: values.number(response, 'StatusCode') ?? 200,
    selectionPattern: values.text(response, 'SelectionPattern') ?? '',
    contentHandling: contentHandlingOf(response, values),
    parameters: values.texts(response, 'ResponseParameters'),
    templates: values.texts(response, 'ResponseTemplates'),
  };
}

function contentHandlingOf(properties: Properties, values: TemplateValues) {
  const handling = values.text(properties, 'ContentHandling');
  return handling === 'CONVERT_TO_BINARY' || handling === 'CONVERT_TO_TEXT' ? handling : undefined;
}
