import { OwnAuthorizerDefinition } from '../../authorizers/authorizer-definition';
import { written } from '../../open-api/written';
import { Requirement, WrittenSecurity } from '../../open-api/written-security';
import { authorizerProperties } from './authorizers';
import { ResolvedRoute } from './resolved-route';

/** What an operation of a REST API asks of its callers; `undefined` for one that is public. */
export function securityOf(
  { authorizer, options }: ResolvedRoute,
  security: WrittenSecurity,
): Requirement[] | undefined {
  const key = options.apiKeyRequired ? security.apiKey() : {};
  const { _definition: definition } = authorizer;
  switch (definition.type) {
    case 'NONE':
      return security.together(key);
    case 'AWS_IAM':
      return security.together(security.signature(), key);
    case 'CDK':
      return security.together(security.token('authorizer', 'Authorization', {}, options.authorizationScopes), key);
    default: {
      const own = definition as OwnAuthorizerDefinition;
      return security.together(guardOf(own, options.authorizationScopes, security), key);
    }
  }
}

function guardOf(
  definition: OwnAuthorizerDefinition,
  scopes: string[] | undefined,
  security: WrittenSecurity,
): Requirement {
  const { identitySource, type, ...properties } = authorizerProperties(definition as never);
  const { providerArns, ...others } = properties as { providerArns?: string[] };
  const header = /^method\.request\.header\.([^,]+)/.exec(identitySource ?? '')?.[1] ?? 'Authorization';
  const extensions = {
    authtype: type === 'COGNITO_USER_POOLS' ? type.toLowerCase() : 'custom',
    authorizer: written({ type: type.toLowerCase(), identitySource, providerARNs: providerArns, ...others }),
  };
  return security.token(definition.name, header, extensions, scopes);
}
