import { authorizerCacheTtl } from './authorizer-cache-ttl';
import { distinctAuthorizerName } from './distinct-authorizer-name';
import { requestIdentitySources } from './request-identity-sources';
import { scopesNeedUserPool } from './scopes-need-user-pool';
import { tokenIdentitySource } from './token-identity-source';
import { userPoolNeeded } from './user-pool-needed';

export const authorizationRules = [
  authorizerCacheTtl,
  distinctAuthorizerName,
  requestIdentitySources,
  scopesNeedUserPool,
  tokenIdentitySource,
  userPoolNeeded,
];
