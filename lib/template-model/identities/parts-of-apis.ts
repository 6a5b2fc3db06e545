import { createHash } from 'node:crypto';
import { jsonInKeyOrder } from '../../key-order';
import { Element, IntegrationElement, ResourceElement, RouteElement, StageElement } from '../elements';
import { referenceOf } from '../references';
import { apiName, IdentityName, IdentityNames, NameOf, textOf } from './identity-names';

/** What an API is made of, whatever its kind. */
export const namesOfApiParts: { readonly [type: string]: NameOf } = {
  'AWS::ApiGateway::RestApi': apiName,
  'AWS::ApiGatewayV2::Api': apiName,
  'AWS::ApiGateway::Resource': (element, names) => ({ of: names.apiOf(element), kind: pathOf(element) }),
  'AWS::ApiGateway::Method': routeName,
  'AWS::ApiGatewayV2::Route': routeName,
  'AWS::ApiGatewayV2::RouteResponse': (element, names) => {
    const route = names.model.element(referenceOf(element.properties.raw('RouteId')) ?? '') as RouteElement | undefined;
    const key = textOf(element.properties.raw('RouteResponseKey'));
    return { of: names.apiOf(element), kind: `route response ${key} of ${route ? routeKeyOf(route) : 'a route'}` };
  },
  'AWS::ApiGatewayV2::Integration': (element, names) => integrationName(element, names),
  'AWS::ApiGatewayV2::IntegrationResponse': (element, names) => {
    const id = referenceOf(element.properties.raw('IntegrationId')) ?? '';
    const integration = names.model.element(id);
    const key = textOf(element.properties.raw('IntegrationResponseKey'));
    const of = integration ? integrationName(integration, names).kind : 'an integration';
    return { of: names.apiOf(element), kind: `integration response ${key} of ${of}` };
  },
  'AWS::ApiGateway::Authorizer': authorizerName,
  'AWS::ApiGatewayV2::Authorizer': authorizerName,
  'AWS::ApiGateway::Model': modelName,
  'AWS::ApiGatewayV2::Model': modelName,
  'AWS::ApiGateway::RequestValidator': (element, names) => {
    const { properties } = element;
    const parts = ['Body', 'Parameters'].filter((part) => properties.boolean(`ValidateRequest${part}`));
    const kind = `validator of ${parts.join(' and ').toLowerCase() || 'nothing'}`;
    return { of: names.apiOf(element), kind, isInterchangeable: true };
  },
  'AWS::ApiGateway::GatewayResponse': (element, names) => ({
    of: names.apiOf(element),
    kind: `gateway response ${textOf(element.properties.raw('ResponseType'))}`,
  }),
  'AWS::ApiGateway::DocumentationVersion': (element, names) => ({
    of: names.apiOf(element),
    kind: `documentation version ${textOf(element.properties.raw('DocumentationVersion'))}`,
  }),
  'AWS::ApiGateway::DocumentationPart': (element, names) => {
    const location = element.properties.map('Location');
    const where = ['Type', 'Method', 'Path', 'StatusCode', 'Name'].flatMap((name) => location.text(name) ?? []);
    return { of: names.apiOf(element), kind: `documentation of ${where.join(' ')}` };
  },
  'AWS::ApiGateway::Stage': stageName,
  'AWS::ApiGatewayV2::Stage': stageName,
};

export function stageName(element: Element, names: IdentityNames): IdentityName {
  return { of: names.apiOf(element), kind: `stage ${textOf(element.properties.raw('StageName'))}` };
}

/** The key of the stage that a part of the template stands by, with its API. */
export function keyOfStage(stage: StageElement, names: IdentityNames): string {
  const { of = '', kind } = stageName(stage, names);
  return `${of}${kind}`;
}

function routeName(element: Element, names: IdentityNames): IdentityName {
  return { of: names.apiOf(element), kind: routeKeyOf(element as RouteElement) };
}

function routeKeyOf({ key, logicalId, properties, verb }: RouteElement): string {
  if (key !== undefined) return key;
  if (properties.has('RouteKey')) return textOf(properties.raw('RouteKey'));
  const resource = textOf(properties.raw('ResourceId'));
  return resource === '' ? `route ${logicalId}` : `${verb ?? textOf(properties.raw('HttpMethod'))} ${resource}`;
}

function pathOf(element: ResourceElement): string {
  const { path, properties } = element;
  if (path !== undefined) return path;
  const parent = element.parent ? pathOf(element.parent) : textOf(properties.raw('ParentId'));
  return `${parent}/${textOf(properties.raw('PathPart'))}`;
}

/** An integration is known by what it serves; of several routes, by the one that sorts first. */
function integrationName(element: Element, names: IdentityNames): IdentityName {
  const of = names.apiOf(element);
  const served = names.routesOf(element as IntegrationElement).map((route) => `integration of ${routeKeyOf(route)}`);
  const [kind, ...otherKinds] = served.sort();
  return kind === undefined
    ? { of, kind: 'integration of no route', isInterchangeable: true }
    : { of, kind, otherKinds };
}

function authorizerName(element: Element, names: IdentityNames): IdentityName {
  return { of: names.apiOf(element), kind: 'authorizer', name: element.properties.text('Name') };
}

/** A model without a name is known by what it says. */
function modelName(element: Element, names: IdentityNames): IdentityName {
  const name = element.properties.text('Name');
  const schema = () =>
    createHash('sha256')
      .update(jsonInKeyOrder(element.properties.raw('Schema')))
      .digest('hex');
  return { of: names.apiOf(element), kind: `model ${name ?? `#${schema().slice(0, 8)}`}` };
}
