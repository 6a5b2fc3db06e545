import { AuthorizerDefinition } from '../authorizers/authorizer-definition';
import { ApiKind } from '../gateway-model/api-kind';
import { v2CacheNeedsIdentitySource } from '../rules/authorization/v2-cache-needs-identity-source';
import { v2IdentitySource } from '../rules/authorization/v2-identity-source';

/** Each kind of API has its own words for where an identity is found. */
export function checkIdentitySources(kind: ApiKind, definition: AuthorizerDefinition): void {
  if (!('name' in definition)) return;
  const { name: authorizer } = definition;
  const sources = 'identitySources' in definition ? definition.identitySources : undefined;
  const source = 'identitySource' in definition ? definition.identitySource : undefined;
  for (const given of sources ?? (source === undefined ? [] : [source])) {
    v2IdentitySource.enforce({ authorizer, kind, source: given });
  }
  if (definition.type === 'REQUEST' && sources && kind === ApiKind.HTTP) {
    v2CacheNeedsIdentitySource.enforce({ authorizer, seconds: definition.ttlSeconds, sources: sources.length });
  }
}
