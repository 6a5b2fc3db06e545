import { ApiDraft } from '../api-draft';
import { ApiKind } from '../api-kind';
import { Element, RouteElement } from '../elements';
import { integrationOf } from '../integration';
import { Properties } from '../properties';
import { partOf, Template } from '../template';
import { Document, Operation } from './document';
import { INTEGRATION, integrationProperties } from './integration';
import { methodResponses, requestModels, requestParameters } from './parameters';
import { securityProperties } from './security';
import { importedId } from './translate';

export const VALIDATOR = 'x-amazon-apigateway-request-validator';

/** Reads an operation as the route and the integration that its import makes. */
export function readOperation(operation: Operation, api: ApiDraft, document: Document, template: Template): void {
  const isRest = api.kind === ApiKind.REST;
  const isDefault = !isRest && /^\/?\$default$/.test(operation.path);
  const key = isDefault ? '$default' : `${operation.verb} ${operation.path}`;
  const { authorizer, properties: security } = securityProperties(operation.properties, api, document);
  const requestValidator = isRest ? requestValidatorOf(operation, api, document) : undefined;
  const written = integrationProperties(operation, document, api.kind);
  const properties = new Properties({
    OperationName: operation.properties.raw('operationId'),
    ...security,
    ...(isRest ? methodProperties(operation, document, written, requestValidator) : routeProperties(operation, key)),
  });
  const type = isRest ? 'AWS::ApiGateway::Method' : 'AWS::ApiGatewayV2::Route';
  const route: RouteElement = Object.assign(partOf(api, type, operation.location, properties), {
    api,
    key,
    verb: isDefault ? undefined : operation.verb,
    path: isDefault ? undefined : operation.path,
    authorizationType: properties.string('AuthorizationType'),
    authorizer,
    apiKeyRequired: properties.boolean('ApiKeyRequired') ?? false,
    requestValidator,
  });
  api.routes.push(route);

  if (!(written instanceof Properties)) return;
  const integrationType = isRest ? type : 'AWS::ApiGatewayV2::Integration';
  const part = partOf(api, integrationType, `${operation.location}.${INTEGRATION}`, written);
  const integration = integrationOf(part, template, route);
  Object.assign(route, { integration });
  api.integrations.push(integration);
}

function methodProperties(
  operation: Operation,
  document: Document,
  integration: unknown,
  requestValidator: Element | undefined,
) {
  const validatorName = requestValidator?.properties.string('Name');
  return {
    HttpMethod: operation.verb,
    RequestParameters: requestParameters(operation, document),
    RequestModels: requestModels(operation, document),
    MethodResponses: methodResponses(operation, document),
    Integration: integration instanceof Properties ? integration.toObject() : integration,
    RequestValidatorId: validatorName === undefined ? undefined : importedId(validatorName),
  };
}

/** A route whose integration is unresolved has a target that is unresolved. */
function routeProperties(operation: Operation, key: string) {
  const isKnown = !operation.properties.isUnresolved(INTEGRATION);
  return { RouteKey: key, Target: isKnown ? undefined : operation.properties.raw(INTEGRATION) };
}

function requestValidatorOf({ properties }: Operation, api: ApiDraft, { root }: Document): Element | undefined {
  const name = (properties.has(VALIDATOR) ? properties : root).string(VALIDATOR);
  return api.requestValidators.find((validator) => validator.location && validator.properties.string('Name') === name);
}
