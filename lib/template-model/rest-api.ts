import { ApiDirectory } from './api-directory';
import { Element, ResourceElement } from './elements';
import { integrationOf } from './integration';
import { referenceOf } from './references';
import { readResources } from './rest-resources';
import { readRestStages } from './rest-stages';
import { partOf, Template } from './template';

const AUTHORIZER = 'AWS::ApiGateway::Authorizer';
const METHOD = 'AWS::ApiGateway::Method';
const REQUEST_VALIDATOR = 'AWS::ApiGateway::RequestValidator';

/** Reads everything that belongs to REST APIs and is written as resources. */
export function readRestApis(template: Template, directory: ApiDirectory): void {
  const ofType = (type: string) => template.ofType(`AWS::ApiGateway::${type}`);
  readResources(template, directory);
  for (const element of ofType('Model')) directory.owner(element).models.push(element);
  for (const element of ofType('RequestValidator')) directory.owner(element).requestValidators.push(element);
  for (const element of ofType('GatewayResponse')) directory.owner(element).gatewayResponses.push(element);
  for (const element of ofType('Authorizer')) readAuthorizer(element, directory);
  for (const element of ofType('Method')) readMethod(element, template, directory);
  readRestStages(template, directory);
}

function readAuthorizer(element: Element, directory: ApiDirectory): void {
  const { properties } = element;
  const api = directory.owner(element);
  const authorizerType = properties.string('Type');
  api.authorizers.push(Object.assign(element, { api, name: properties.text('Name'), authorizerType }));
}

function readMethod(element: Element, template: Template, directory: ApiDirectory): void {
  const { properties } = element;
  const api = directory.owner(element);
  const verb = properties.string('HttpMethod')?.toUpperCase();
  const path = pathOf(element, template, api.logicalId);
  const route = Object.assign(element, {
    api,
    verb,
    path,
    key: verb !== undefined && path !== undefined ? `${verb} ${path}` : undefined,
    authorizationType: properties.string('AuthorizationType'),
    authorizer: template.referenced(properties.raw('AuthorizerId'), AUTHORIZER),
    apiKeyRequired: properties.boolean('ApiKeyRequired') ?? false,
    requestValidator: template.referenced(properties.raw('RequestValidatorId'), REQUEST_VALIDATOR),
  });
  if (properties.has('Integration') && !properties.isUnresolved('Integration')) {
    const part = partOf(element, METHOD, 'Integration', properties.map('Integration'));
    api.integrations.push(integrationOf(part, template, route));
    Object.assign(route, { integration: part });
  }
  api.routes.push(route);
}

function pathOf({ properties }: Element, template: Template, apiId: string): string | undefined {
  const resourceId = properties.raw('ResourceId');
  const resource = template.referenced(resourceId, 'AWS::ApiGateway::Resource') as ResourceElement | undefined;
  if (resource) return resource.path;
  return apiId !== '' && referenceOf(resourceId) === apiId ? '/' : undefined;
}
