import { authorizationType } from './authorization-type';
import { authorizationTypeWritten } from './authorization-type-written';
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
import { httpCachePerRoute } from './http-cache-per-route';
import { httpScopesPerRoute } from './http-scopes-per-route';
import { jwtConfiguration } from './jwt-configuration';
import { requestIdentitySources } from './request-identity-sources';
import { resourcePolicySize } from './resource-policy-size';
import { scopesNeedUserPool } from './scopes-need-user-pool';
import { tokenIdentitySource } from './token-identity-source';
import { userPoolNeeded } from './user-pool-needed';
import { v2AuthorizationType } from './v2-authorization-type';
import { v2AuthorizerCacheTtl } from './v2-authorizer-cache-ttl';
import { v2AuthorizerFitsType } from './v2-authorizer-fits-type';
import { v2AuthorizerPermitted } from './v2-authorizer-permitted';
import { v2AuthorizerUri } from './v2-authorizer-uri';
import { v2CacheNeedsIdentitySource } from './v2-cache-needs-identity-source';
import { v2IdentitySource } from './v2-identity-source';
import { v2ScopesNeedJwt } from './v2-scopes-need-jwt';
import { validationExpression } from './validation-expression';
import { webSocketAuthorizerType } from './web-socket-authorizer-type';

export const authorizationRules = [
  authorizationType,
  authorizationTypeWritten,
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
  v2AuthorizerCacheTtl,
  v2CacheNeedsIdentitySource,
  httpCachePerRoute,
  v2AuthorizerFitsType,
  v2ScopesNeedJwt,
  httpScopesPerRoute,
  v2AuthorizerUri,
  v2AuthorizerPermitted,
  webSocketAuthorizerType,
];
