import { Duration } from 'aws-cdk-lib';
import { IpAddressType } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { defined, describedTexts, documentExtension, listOf } from '../../open-api/described-settings';
import { extensionResponseParameters } from '../../open-api/extension-integration';
import { OpenApiBinding } from '../../open-api/open-api-binding';
import { BoundOperation, SpecificationImport } from '../../open-api/specification-import';
import { SpecificationPart } from '../../open-api/specification-part';
import { ApiKind } from '../../template-model/api-kind';
import { CorsSettings } from '../cors';
import { HttpGatewayApiProps } from './props';
import { HttpGatewayRoute } from './route';
import { HttpRouteTable } from './route-table';

/** Settings of an `HttpGatewayApi` whose routes come from a specification. `routes` are those that it has besides. */
export interface HttpGatewayApiFromOpenApiProps extends HttpGatewayApiProps, OpenApiBinding {}

/** An HTTP API out of a specification; what the props say holds in place of what the specification says. */
export function httpApiFromOpenApi<Api extends Construct>(
  scope: Construct,
  id: string,
  props: HttpGatewayApiFromOpenApiProps,
  make: (props: HttpGatewayApiProps) => Api,
): Api {
  const read = new SpecificationImport(scope, id, props, ApiKind.HTTP);
  const routes = read.routesFor(new HttpRouteTable().addAll(props.routes), routeOf);
  const specified = specifiedSettings(read.root);
  const settings = { ...defined(specified), ...defined(props) };
  return read.make(() => make({ ...settings, routes: { ...props.routes, ...routes } }));
}

function routeOf({ documentation, integration, operationId, part, security }: BoundOperation): HttpGatewayRoute {
  const { authorizationScopes, authorizer } = security;
  const responseParameters = extensionResponseParameters(part);
  return {
    integration,
    authorizer,
    authorizationScopes,
    operationName: operationId,
    documentation,
    responseParameters,
  };
}

/** What a specification says of an HTTP API as a whole. */
function specifiedSettings(root: SpecificationPart): HttpGatewayApiProps {
  const endpoint = documentExtension(root, 'endpoint-configuration');
  return {
    ...describedTexts(root),
    cors: corsOf(documentExtension(root, 'cors')),
    disableExecuteApiEndpoint: endpoint.get('disableExecuteApiEndpoint').isTrue || undefined,
    ipAddressType: endpoint.get('ipAddressType').text as IpAddressType | undefined,
  };
}

function corsOf(written: SpecificationPart): CorsSettings | undefined {
  if (!written.isThere) return undefined;
  const maxAge = written.get('maxAge').value;
  return {
    allowOrigins: written.get('allowOrigins').texts,
    allowHeaders: listOf(written.get('allowHeaders')),
    exposeHeaders: listOf(written.get('exposeHeaders')),
    allowCredentials: written.get('allowCredentials').isTrue,
    maxAge: typeof maxAge === 'number' ? Duration.seconds(maxAge) : undefined,
  };
}
