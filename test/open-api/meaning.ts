import { ApiElement, RouteElement } from '../../lib/template-model/elements';
import { Properties } from '../../lib/template-model/properties';
import { TemplateModel } from '../../lib/template-model/template-model';
import { Unresolved } from '../../lib/template-model/unresolved';

type Json = { readonly [name: string]: any };

/** What the REST and HTTP APIs of a template say, whatever they are written as: equal for templates that make the same API. */
export function meaningOf(template: object): unknown {
  const { httpApis, restApis } = TemplateModel.fromTemplate(template as never);
  return [...restApis, ...httpApis].map((api) => ({
    kind: api.kind,
    settings: settingsOf(api),
    gatewayResponses: inOrder(api.gatewayResponses.map(({ properties }) => without(plain(properties), 'RestApiId'))),
    routes: inOrder(api.routes.map((route) => routeOf(route, api))),
  }));
}

const SETTINGS = [
  'ApiKeySourceType',
  'BinaryMediaTypes',
  'CorsConfiguration',
  'Description',
  'DisableExecuteApiEndpoint',
  'EndpointConfiguration',
  'MinimumCompressionSize',
  'Name',
  'Policy',
];

function settingsOf({ properties }: ApiElement): Json {
  return Object.fromEntries(SETTINGS.map((name) => [name, plainValue(properties.raw(name)) ?? null]));
}

function routeOf(route: RouteElement, api: ApiElement): Json {
  const { properties } = route;
  const validator = route.requestValidator?.properties;
  return {
    key: route.key,
    authorizationType: route.authorizationType,
    authorizer: route.authorizer && authorizerOf(route.authorizer.properties),
    apiKeyRequired: route.apiKeyRequired,
    operationName: properties.raw('OperationName'),
    scopes: plainValue(properties.raw('AuthorizationScopes')),
    parameters: plain(properties.map('RequestParameters')),
    models: Object.entries(plain(properties.map('RequestModels'))).map(([type, name]) => [type, modelOf(name, api)]),
    validates: validator && [validator.boolean('ValidateRequestBody'), validator.boolean('ValidateRequestParameters')],
    responses: inOrder(properties.maps('MethodResponses').map((response) => responseOf(response, api))),
    integration: route.integration && integrationOf(route.integration.properties),
  };
}

function authorizerOf(properties: Properties): Json {
  const { IdentitySource, ...others } = without(plain(properties), 'ApiId', 'AuthType', 'RestApiId');
  const sources = typeof IdentitySource === 'string' ? IdentitySource.split(',') : IdentitySource;
  // As a resource of its own, an authorizer of JSON Web Tokens has a name of its type.
  const name = String(others.Name).replace(/-jwt$/, '');
  return {
    ...others,
    Name: name,
    AuthorizerResultTtlInSeconds: Number(others.AuthorizerResultTtlInSeconds),
    sources,
  };
}

function integrationOf(properties: Properties): Json {
  const { IntegrationResponses = [], ...others } = without(plain(properties), 'ApiId');
  return { ...others, responses: inOrder(IntegrationResponses) };
}

function responseOf(response: Properties, api: ApiElement): Json {
  return {
    status: response.string('StatusCode'),
    headers: response.map('ResponseParameters').names().sort(),
    models: Object.entries(plain(response.map('ResponseModels'))).map(([type, name]) => [type, modelOf(name, api)]),
  };
}

/** A model by what it and everything that it refers to says. */
function modelOf(name: string, api: ApiElement): Json {
  const known = /^\$\{(.+)\}$/.exec(name)?.[1];
  const model = api.models.find(({ logicalId, location, properties }) =>
    location === undefined ? logicalId === known : properties.string('Name') === name,
  );
  const schemas = new Map(
    api.models
      .filter(({ location }) => location !== undefined)
      .map(({ properties }) => [properties.string('Name'), plainValue(properties.raw('Schema'))]),
  );
  const { $schema: _, definitions, ...schema } = plainValue(model?.properties.raw('Schema')) as Json;
  const expanded = (part: any, above: readonly string[]): any => {
    if (Array.isArray(part)) return part.map((item) => expanded(item, above));
    if (typeof part !== 'object' || part === null) return part;
    const target = typeof part.$ref === 'string' ? part.$ref.split('/').at(-1) : undefined;
    if (target === undefined) return sorted(Object.entries(part).map(([key, value]) => [key, expanded(value, above)]));
    if (above.includes(target)) return { recursive: above.length - above.indexOf(target) };
    return expanded(definitions?.[target] ?? schemas.get(target), [...above, target]);
  };
  return { name: model?.properties.string('Name'), schema: expanded(schema, []) };
}

function plain(properties: Properties): Json {
  return plainValue(properties.toObject()) as Json;
}

/** What only CloudFormation knows is told apart by its text, and numbers and booleans are what they stand for. */
function plainValue(value: unknown): any {
  if (value instanceof Unresolved) return value.text.replaceAll('${!', '${');
  if (value instanceof Properties) return plain(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, child]) => [name, plainValue(child)] as const);
  return sorted(entries.filter(([, child]) => child !== undefined && !isEmptyObject(child)));
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}

function sorted(entries: readonly (readonly [string, unknown])[]): Json {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOrder<Item>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function without(value: Json, ...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
