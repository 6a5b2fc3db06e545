import { ApiDraft } from '../api-draft';
import { ApiKind } from '../api-kind';
import { AuthorizerElement } from '../elements';
import { Properties } from '../properties';
import { partOf } from '../template';
import { Unresolved } from '../unresolved';
import { Document } from './document';
import { importedId, inCapitals, translate } from './translate';

export const AUTHORIZER = 'x-amazon-apigateway-authorizer';
export const AUTHTYPE = 'x-amazon-apigateway-authtype';

/** Reads the authorizers among the security schemes of a document. */
export function readAuthorizers(api: ApiDraft, document: Document): void {
  const { location, properties: schemes } = document.securitySchemes;
  for (const name of schemes.names().filter((name) => schemes.map(name).has(AUTHORIZER))) {
    const properties = authorizerProperties(name, schemes.map(name), api.kind);
    const resourceType = `${api.kind === ApiKind.REST ? 'AWS::ApiGateway' : 'AWS::ApiGatewayV2'}::Authorizer`;
    const authorizerType = properties.string(typeName(api.kind));
    const part = partOf(api, resourceType, `${location}.${name}`, properties);
    api.authorizers.push({ ...part, api, name, authorizerType });
  }
}

function authorizerProperties(name: string, scheme: Properties, kind: ApiKind): Properties {
  const written = scheme.map(AUTHORIZER);
  const properties = translate(written, {
    authorizerCredentials: kind === ApiKind.REST ? 'AuthorizerCredentials' : 'AuthorizerCredentialsArn',
    providerARNs: 'ProviderARNs',
    type: typeName(kind),
  });
  if (kind === ApiKind.REST) {
    // A token comes in the header that the scheme names, unless the authorizer says where from.
    const header = scheme.string('in') === 'header' ? scheme.string('name') : undefined;
    const isRequest = written.string('type')?.toLowerCase() === 'request';
    if (!isRequest && header) properties.IdentitySource ??= `method.request.header.${header}`;
    if (scheme.has(AUTHTYPE)) properties.AuthType = scheme.raw(AUTHTYPE);
  } else {
    const sources = written.string('identitySource');
    if (sources !== undefined) properties.IdentitySource = sources.split(',').map((source) => source.trim());
    if (written.has('jwtConfiguration') && !written.isUnresolved('jwtConfiguration')) {
      properties.JwtConfiguration = translate(written.map('jwtConfiguration'));
    }
  }
  return new Properties({ ...properties, Name: name, [typeName(kind)]: inCapitals(properties[typeName(kind)]) });
}

function typeName(kind: ApiKind): string {
  return kind === ApiKind.REST ? 'Type' : 'AuthorizerType';
}

/** What an operation says of who may call it, in CloudFormation's words. */
export function securityProperties(
  operation: Properties,
  api: ApiDraft,
  document: Document,
): { readonly authorizer?: AuthorizerElement; readonly properties: { readonly [name: string]: unknown } } {
  const schemes = document.securitySchemes.properties;
  const requirements = operation.maps('security');
  const names = requirements.flatMap((requirement) => requirement.names());
  const apiKeyRequired = names.some((name) => isApiKey(schemes.map(name)));
  const ApiKeyRequired = apiKeyRequired ? { ApiKeyRequired: true } : {};

  const authorizer = api.authorizers.find(({ name, location }) => location && name && names.includes(name));
  if (authorizer) {
    const name = authorizer.name as string;
    const scopes = requirements.flatMap((requirement) => requirement.list(name) ?? []);
    const AuthorizationScopes = scopes.length > 0 ? { AuthorizationScopes: scopes } : {};
    const AuthorizationType = authorizationType(authorizer.authorizerType);
    const properties = { AuthorizationType, AuthorizerId: importedId(name), ...AuthorizationScopes, ...ApiKeyRequired };
    return { authorizer, properties };
  }
  return {
    properties: { AuthorizationType: typeWithoutAuthorizer(operation, names, api, document), ...ApiKeyRequired },
  };
}

function authorizationType(authorizerType: string | undefined): unknown {
  if (authorizerType === undefined) return importedId('AuthorizationType');
  return authorizerType === 'COGNITO_USER_POOLS' || authorizerType === 'JWT' ? authorizerType : 'CUSTOM';
}

function typeWithoutAuthorizer(operation: Properties, names: string[], api: ApiDraft, document: Document): unknown {
  const schemes = document.securitySchemes.properties;
  const direct = operation.map('x-amazon-apigateway-auth').string('type');
  if (direct) return direct.toUpperCase();
  if (names.some((name) => schemes.map(name).string(AUTHTYPE)?.toLowerCase() === 'awssigv4')) return 'AWS_IAM';
  // A REST API ignores what the document says for all operations at once; of HTTP APIs that is not documented.
  const isInherited = !operation.has('security') && document.root.has('security') && api.kind !== ApiKind.REST;
  const isUnknown =
    operation.isUnresolved('security') ||
    operation.list('security')?.some((requirement) => requirement instanceof Unresolved) ||
    names.some((name) => schemes.isUnresolved(name) || (name !== 'NONE' && !schemes.has(name)));
  return isInherited || isUnknown ? new Unresolved('security', '${security}') : 'NONE';
}

function isApiKey(scheme: Properties): boolean {
  const isHeader = scheme.string('type') === 'apiKey' && scheme.string('name')?.toLowerCase() === 'x-api-key';
  return isHeader && !scheme.has(AUTHORIZER) && !scheme.has(AUTHTYPE);
}
