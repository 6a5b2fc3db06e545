import { authorizationType } from './authorization-type';
import { authorizedOnConnect } from './authorized-on-connect';
import { authorizerCacheTtl } from './authorizer-cache-ttl';
import { authorizerFitsType } from './authorizer-fits-type';
import { authorizerFunctionTimeout } from './authorizer-function-timeout';
import { authorizerNamed } from './authorizer-named';
import { authorizerOfSameApi } from './authorizer-of-same-api';
import { authorizerPayloadFormat } from './authorizer-payload-format';
import { authorizerPermitted } from './authorizer-permitted';
import { authorizerQuota } from './authorizer-quota';
import { authorizerUri } from './authorizer-uri';
import { distinctAuthorizerName } from './distinct-authorizer-name';
import { jwtConfiguration } from './jwt-configuration';
import { requestIdentitySources } from './request-identity-sources';
import { resourcePolicySize } from './resource-policy-size';
import { scopesNeedUserPool } from './scopes-need-user-pool';
import { tokenIdentitySource } from './token-identity-source';
import { userPoolNeeded } from './user-pool-needed';
import { v2AuthorizationType } from './v2-authorization-type';
import { v2IdentitySource } from './v2-identity-source';
import { validationExpression } from './validation-expression';

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
  authorizerOfSameApi,
  authorizerUri,
  authorizerPermitted,
  authorizerQuota,
  validationExpression,
  resourcePolicySize,
  v2AuthorizationType,
  authorizedOnConnect,
  authorizerPayloadFormat,
  v2IdentitySource,
  jwtConfiguration,
  authorizerFunctionTimeout,
];
