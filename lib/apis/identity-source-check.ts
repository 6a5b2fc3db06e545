import { AuthorizerDefinition, DEFAULT_TTL_SECONDS } from '../authorizers/authorizer-definition';
import { v2IdentitySource } from '../rules/authorization/v2-identity-source';
import { v2CacheNeedsIdentitySource } from '../rules/http-apis/v2-cache-needs-identity-source';
import { ApiKind } from '../template-model/api-kind';

/** Each kind of API has its own words for where an identity is found. */
export function checkIdentitySources(kind: ApiKind, definition: AuthorizerDefinition): void {
  if (!('name' in definition) || !definition.identitySources) return;
  const { identitySources, name: authorizer } = definition;
  for (const source of identitySources) v2IdentitySource.enforce({ authorizer, kind, source });
  if (definition.type === 'REQUEST' && kind === ApiKind.HTTP) {
    const { ttlSeconds: seconds = DEFAULT_TTL_SECONDS } = definition;
    v2CacheNeedsIdentitySource.enforce({ authorizer, seconds, sources: identitySources.length });
  }
}
