import { ApiDirectory } from './api-directory';
import { ApiDraft } from './api-draft';
import { ApiKind } from './api-kind';
import { Element, IntegrationElement, RouteElement } from './elements';
import { integrationOf } from './integration';
import { Properties } from './properties';
import { referencesIn } from './references';
import { partOf, Template } from './template';

const AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';
const DEPLOYMENT = 'AWS::ApiGatewayV2::Deployment';
const INTEGRATION = 'AWS::ApiGatewayV2::Integration';
const ROUTE = 'AWS::ApiGatewayV2::Route';

/** Reads everything that belongs to HTTP and WebSocket APIs and is written as resources. */
export function readV2Apis(template: Template, directory: ApiDirectory): void {
  for (const element of template.ofType(AUTHORIZER)) {
    const { properties } = element;
    const api = directory.owner(element);
    const authorizerType = properties.string('AuthorizerType');
    api.authorizers.push(Object.assign(element, { api, name: properties.text('Name'), authorizerType }));
  }
  for (const element of template.ofType('AWS::ApiGatewayV2::Model')) directory.owner(element).models.push(element);
  for (const element of template.ofType(INTEGRATION)) {
    directory.owner(element).integrations.push(integrationOf(element, template));
  }
  for (const api of directory.apis) readQuickCreate(api, template);
  for (const element of template.ofType(ROUTE)) readRoute(element, template, directory);
  for (const element of template.ofType(DEPLOYMENT)) directory.owner(element).deployments.push(element);
  for (const element of template.ofType('AWS::ApiGatewayV2::Stage')) {
    const api = directory.owner(element);
    const deployment = template.referenced(element.properties.raw('DeploymentId'), DEPLOYMENT);
    api.stages.push(Object.assign(element, { api, stageName: element.properties.string('StageName'), deployment }));
  }
  for (const api of directory.placeholders) guessKind(api);
}

function readRoute(element: Element, template: Template, directory: ApiDirectory): void {
  const { properties } = element;
  const integration = referencesIn(properties.raw('Target'))
    .map((logicalId) => template.element(logicalId))
    .find((target) => target?.resourceType === INTEGRATION) as IntegrationElement | undefined;
  const authorizer = template.referenced(properties.raw('AuthorizerId'), AUTHORIZER);
  const route = Object.assign(v2RouteOf(element, directory.owner(element)), { integration, authorizer });
  if (integration && !integration.route) Object.assign(integration, { route });
  route.api.routes.push(route);
}

/** Widens an element with a `RouteKey` to a route. */
export function v2RouteOf(element: Element, api: ApiDraft): RouteElement & { readonly api: ApiDraft } {
  const { properties } = element;
  const key = properties.string('RouteKey');
  const [, verb, path] = (api.kind === ApiKind.WEBSOCKET ? undefined : key?.match(/^(\S+) (\/.*)$/)) ?? [];
  return Object.assign(element, {
    api,
    key,
    verb,
    path,
    authorizationType: properties.has('AuthorizationType') ? properties.string('AuthorizationType') : 'NONE',
    apiKeyRequired: properties.boolean('ApiKeyRequired') ?? false,
  });
}

/** An API with a `Target` makes one route and its integration by itself. */
function readQuickCreate(api: ApiDraft, template: Template): void {
  if (api.kind !== ApiKind.HTTP || !api.properties.has('Target')) return;
  const RouteKey = api.properties.raw('RouteKey') ?? '$default';
  const route = v2RouteOf(partOf(api, ROUTE, 'Target', new Properties({ RouteKey })), api);
  const settings = {
    IntegrationType: /^https?:/.test(api.properties.text('Target') ?? '') ? 'HTTP_PROXY' : 'AWS_PROXY',
    IntegrationUri: api.properties.raw('Target'),
    CredentialsArn: api.properties.raw('CredentialsArn'),
  };
  const integration = integrationOf(partOf(api, INTEGRATION, 'Target', new Properties(settings)), template, route);
  Object.assign(route, { integration });
  api.integrations.push(integration);
  api.routes.push(route);
}

/** Of an API outside of the template only the route keys tell whether it is a WebSocket API. */
function guessKind(api: ApiDraft): void {
  if (api.kind !== ApiKind.HTTP) return;
  const isMessage = ({ key }: RouteElement) => key !== undefined && key !== '$default' && !key.includes(' ');
  if (api.routes.some(isMessage)) api.kind = ApiKind.WEBSOCKET;
}
