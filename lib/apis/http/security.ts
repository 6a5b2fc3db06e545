import {
  CognitoAuthorizerDefinition,
  DEFAULT_TTL_SECONDS,
  JwtAuthorizerDefinition,
  LambdaAuthorizerDefinition,
} from '../../authorizers/authorizer-definition';
import { invocationUri } from '../../integrations/invocation-uri';
import { written } from '../../open-api/written';
import { Requirement, WrittenSecurity } from '../../open-api/written-security';
import { AUTHORIZATION_HEADER, jwtConfigurationOf } from './authorizers';
import { ResolvedHttpRoute } from './resolved-route';

/** What an operation of an HTTP API asks of its callers. */
export function securityOf(
  { authorizer, options }: ResolvedHttpRoute,
  security: WrittenSecurity,
): Requirement[] | undefined {
  const { _definition: definition } = authorizer;
  const scopes = options.authorizationScopes;
  switch (definition.type) {
    case 'NONE':
      return security.together();
    case 'AWS_IAM':
      return security.together(security.signature());
    case 'JWT':
    case 'COGNITO_USER_POOLS': {
      const { authorizer: extension, header } = guardOf(definition, jwtExtension(definition));
      return security.together(security.jwt(definition.name, header, { authorizer: extension }, scopes));
    }
    case 'REQUEST': {
      const { authorizer: extension, header } = guardOf(definition, lambdaExtension(definition));
      return security.together(security.token(definition.name, header, { authorizer: extension }, scopes));
    }
    default:
      return security.together(security.token('authorizer', 'Authorization', {}, scopes));
  }
}

/** Where the token comes from, for people and for the service. */
function guardOf(
  { identitySources = [AUTHORIZATION_HEADER] }: { readonly identitySources?: readonly string[] },
  extension: object,
) {
  const header = /^\$request\.header\.(.+)/.exec(identitySources[0] ?? '')?.[1] ?? 'Authorization';
  return { header, authorizer: { ...extension, identitySource: identitySources.join(',') } };
}

function jwtExtension(definition: CognitoAuthorizerDefinition | JwtAuthorizerDefinition): object {
  return { type: 'jwt', jwtConfiguration: jwtConfigurationOf(definition) };
}

function lambdaExtension(definition: LambdaAuthorizerDefinition): object {
  const { assumeRole, handler, payloadFormatVersion = '2.0', simpleResponses = false } = definition;
  return written({
    type: 'request',
    authorizerUri: invocationUri(handler),
    authorizerPayloadFormatVersion: payloadFormatVersion,
    authorizerResultTtlInSeconds: definition.ttlSeconds ?? DEFAULT_TTL_SECONDS,
    enableSimpleResponses: simpleResponses,
    authorizerCredentials: assumeRole?.roleArn,
  });
}
