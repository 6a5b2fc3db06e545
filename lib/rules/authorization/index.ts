import { authorizationType } from './authorization-type';
import { authorizerCacheTtl } from './authorizer-cache-ttl';
import { authorizerFitsType } from './authorizer-fits-type';
import { authorizerNamed } from './authorizer-named';
import { distinctAuthorizerName } from './distinct-authorizer-name';
import { requestIdentitySources } from './request-identity-sources';
import { scopesNeedUserPool } from './scopes-need-user-pool';
import { tokenIdentitySource } from './token-identity-source';
import { userPoolNeeded } from './user-pool-needed';

export const authorizationRules = [
  authorizationType,
  authorizerCacheTtl,
  authorizerFitsType,
  authorizerNamed,
  distinctAuthorizerName,
  requestIdentitySources,
  scopesNeedUserPool,
  tokenIdentitySource,
  userPoolNeeded,
];
