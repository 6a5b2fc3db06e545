import { Construct } from 'constructs';
import { defined } from '../../open-api/described-settings';
import { extensionCacheKeys } from '../../open-api/extension-integration';
import { OpenApiBinding } from '../../open-api/open-api-binding';
import { BoundOperation, SpecificationImport } from '../../open-api/specification-import';
import { DocumentationPart, specifiedDocumentation } from '../../open-api/specified-documentation';
import { ApiKind } from '../../template-model/api-kind';
import { specifiedModels } from '../specified-models';
import { GatewayApiProps } from './props';
import { RequestValidation } from './request-validation';
import { GatewayRoute } from './route';
import { RestRouteTable } from './route-table';
import { specifiedSettings } from './specified-settings';

/** Settings of a `GatewayApi` whose routes come from a specification. `routes` are those that it has besides. */
export interface GatewayApiFromOpenApiProps extends GatewayApiProps, OpenApiBinding {}

/** A REST API out of a specification; what the props say holds in place of what the specification says. */
export function restApiFromOpenApi<Api extends Construct>(
  scope: Construct,
  id: string,
  props: GatewayApiFromOpenApiProps,
  make: (props: GatewayApiProps) => Api,
): Api {
  const read = new SpecificationImport(scope, id, props, ApiKind.REST);
  const routes = read.routesFor(new RestRouteTable().addAll(props.routes), routeOf);
  const settings = { ...specifiedSettings(read.root), ...defined(props) };
  const all = { ...settings, routes: { ...props.routes, ...routes } };
  OWN_DOCUMENTATION.set(all, specifiedDocumentation(read.root));
  return read.make(() => make(all));
}

const OWN_DOCUMENTATION = new WeakMap<GatewayApiProps, readonly DocumentationPart[]>();

/** The documentation parts of the specification that an API is made of. */
export function ownDocumentationOf(props: GatewayApiProps): readonly DocumentationPart[] {
  return OWN_DOCUMENTATION.get(props) ?? [];
}

function routeOf(operation: BoundOperation): GatewayRoute {
  const {
    documentation,
    integration,
    operationId,
    part,
    requestParameters,
    requestSchemas,
    responseSchemas,
    security,
  } = operation;
  return {
    integration,
    ...security,
    operationName: operationId,
    documentation,
    parameters: requestParameters,
    requestModels: specifiedModels(requestSchemas),
    responseModels: specifiedModels(responseSchemas),
    requestValidation: validationOf(operation),
    cacheKeyParameters: extensionCacheKeys(part),
  };
}

function validationOf({ validates }: BoundOperation): RequestValidation | undefined {
  if (!validates) return undefined;
  if (validates.parameters) {
    return validates.body ? RequestValidation.BODY_AND_PARAMETERS : RequestValidation.PARAMETERS;
  }
  return validates.body ? RequestValidation.BODY : RequestValidation.NONE;
}
