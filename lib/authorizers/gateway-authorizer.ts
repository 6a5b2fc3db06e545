import { IAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { IHttpRouteAuthorizer, IWebSocketRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { authorizerCacheTtl } from '../rules/authorization/authorizer-cache-ttl';
import { discoveryDocument } from '../rules/authorization/discovery-document';
import { jwtConfiguration } from '../rules/authorization/jwt-configuration';
import { requestIdentitySources } from '../rules/authorization/request-identity-sources';
import { tokenIdentitySource } from '../rules/authorization/token-identity-source';
import { userPoolNeeded } from '../rules/authorization/user-pool-needed';
import { requireSettings } from '../rules/required-settings';
import { AuthorizerDefinition, DEFAULT_TTL_SECONDS } from './authorizer-definition';
import { nameAfterIssuer, nameAfterResource } from './authorizer-name';
import {
  AuthorizerOptions,
  CognitoAuthorizerOptions,
  JwtAuthorizerOptions,
  LambdaRequestAuthorizerOptions,
  LambdaTokenAuthorizerOptions,
  OpenIdConnectAuthorizerOptions,
  TokenCheckOptions,
} from './authorizer-options';

/**
 * Who may call a route. IAM is the default of every API, so that a public route says so.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
 *
 * @example
 * import { UserPool } from 'aws-cdk-lib/aws-cognito';
 * declare const userPool: UserPool;
 *
 * new GatewayApi(this, 'Api', { authorizer: GatewayAuthorizer.cognito({ userPools: [userPool] }) });
 */
export class GatewayAuthorizer {
  /** Callers sign their requests (Signature Version 4) and need `execute-api:Invoke`; see `GatewayApi.grantInvoke`. */
  static iam(): GatewayAuthorizer {
    return new GatewayAuthorizer({ type: 'AWS_IAM' });
  }

  /** Everybody may call the route. */
  static publicAccess(): GatewayAuthorizer {
    return new GatewayAuthorizer({ type: 'NONE' });
  }

  /**
   * A Lambda function reads a token from one header and answers with a policy. For REST APIs only.
   *
   * Errors: AGW-AUTH-06, AGW-AUTH-08.
   */
  static lambdaToken(options: LambdaTokenAuthorizerOptions): GatewayAuthorizer {
    requireSettings('the Lambda authorizer', options, { handler: 'a map' });
    const name = options.name ?? nameAfterResource(options.handler, 'Token');
    const { handler, identitySource, validationRegex, assumeRole } = options;
    if (identitySource !== undefined) tokenIdentitySource.enforce({ identitySource, authorizer: name });
    return new GatewayAuthorizer({
      type: 'TOKEN',
      name,
      handler,
      identitySources: listOf(identitySource),
      ttlSeconds: ttlSecondsOf(options),
      validationRegex,
      assumeRole,
    });
  }

  /**
   * A Lambda function reads headers, query parameters and context of the request and answers with a policy.
   *
   * Errors: AGW-AUTH-07, AGW-AUTH-08, AGW-AUTH-20.
   */
  static lambdaRequest(options: LambdaRequestAuthorizerOptions): GatewayAuthorizer {
    requireSettings('the Lambda authorizer', options, { handler: 'a map' });
    const name = options.name ?? nameAfterResource(options.handler, 'Request');
    const ttlSeconds = ttlSecondsOf(options);
    const { handler, identitySources, assumeRole, payloadFormatVersion, simpleResponses } = options;
    const kept = ttlSeconds ?? DEFAULT_TTL_SECONDS;
    if (identitySources) requestIdentitySources.enforce({ identitySources, ttlSeconds: kept, authorizer: name });
    return new GatewayAuthorizer({
      type: 'REQUEST',
      name,
      handler,
      identitySources,
      ttlSeconds,
      assumeRole,
      simpleResponses,
      payloadFormatVersion,
    });
  }

  /**
   * API Gateway itself checks the token of a Cognito user pool: an identity token, or an access token where the route has
   * `authorizationScopes`. For an HTTP API this is a JWT authorizer, which needs `clients`.
   *
   * Errors: AGW-AUTH-06, AGW-AUTH-08, AGW-AUTH-15, AGW-AUTH-23.
   */
  static cognito(options: CognitoAuthorizerOptions): GatewayAuthorizer {
    requireSettings('the Cognito authorizer', options, { userPools: 'a list' });
    userPoolNeeded.enforce({
      authorizer: options.name ?? 'The Cognito authorizer',
      userPools: options.userPools.length,
    });
    const name = options.name ?? nameAfterResource(options.userPools[0], 'Cognito');
    const { clients = [], identitySource, userPools } = options;
    const ttlSeconds = ttlSecondsOf(options);
    return new GatewayAuthorizer({
      type: 'COGNITO_USER_POOLS',
      name,
      userPools,
      clients,
      identitySources: listOf(identitySource),
      ttlSeconds,
    });
  }

  /**
   * API Gateway itself checks a JSON Web Token: its issuer, audience, time and, where the route has `authorizationScopes`, scopes.
   * For HTTP APIs only.
   *
   * Errors: AGW-AUTH-20, AGW-AUTH-23.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
   */
  static jwt(options: JwtAuthorizerOptions): GatewayAuthorizer {
    requireSettings('the JWT authorizer', options, { issuer: 'text' });
    return GatewayAuthorizer.tokensOf(options.issuer, options);
  }

  /**
   * The same of a provider of OpenID Connect, by the address of its discovery document. The issuer is that address without
   * `/.well-known/openid-configuration`, and with a slash at the end for Auth0. Where tokens have another (`iss`), use `jwt`.
   *
   * Errors: AGW-AUTH-20, AGW-AUTH-23, AGW-AUTH-32.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
   */
  static openIdConnect(options: OpenIdConnectAuthorizerOptions): GatewayAuthorizer {
    requireSettings('the authorizer of OpenID Connect', options, { discoveryUrl: 'text' });
    const { discoveryUrl } = options;
    discoveryDocument.enforce(discoveryUrl);
    const issuer = discoveryUrl.replace(/\/\.well-known\/openid-configuration$/, '');
    return GatewayAuthorizer.tokensOf(/^https:\/\/[^/]+\.auth0\.com$/.test(issuer) ? `${issuer}/` : issuer, options);
  }

  /** An authorizer of a REST API that exists already, made with aws-cdk-lib. */
  static fromCdk(authorizer: IAuthorizer): GatewayAuthorizer {
    return new GatewayAuthorizer({ type: 'CDK', authorizer });
  }

  /** An authorizer of HTTP APIs that was made with aws-cdk-lib. */
  static fromCdkHttp(authorizer: IHttpRouteAuthorizer): GatewayAuthorizer {
    return new GatewayAuthorizer({ type: 'CDK_HTTP', authorizer });
  }

  /** An authorizer of WebSocket APIs that was made with aws-cdk-lib. */
  static fromCdkWebSocket(authorizer: IWebSocketRouteAuthorizer): GatewayAuthorizer {
    return new GatewayAuthorizer({ type: 'CDK_WEBSOCKET', authorizer });
  }

  private static tokensOf(issuer: string, options: TokenCheckOptions): GatewayAuthorizer {
    requireSettings('the JWT authorizer', options, { audience: 'a list' });
    const { audience, identitySource } = options;
    const name = options.name ?? nameAfterIssuer(issuer, audience, identitySource);
    jwtConfiguration.enforce({ authorizer: name, issuer, audience });
    return new GatewayAuthorizer({ type: 'JWT', name, issuer, audience, identitySources: listOf(identitySource) });
  }

  private constructor(
    /** @internal */
    readonly _definition: AuthorizerDefinition,
  ) {}
}

function listOf(identitySource: string | undefined): string[] | undefined {
  return identitySource === undefined ? undefined : [identitySource];
}

function ttlSecondsOf(options: AuthorizerOptions): number | undefined {
  const seconds = options.cacheTtl?.toSeconds();
  if (seconds !== undefined) authorizerCacheTtl.enforce(seconds);
  return seconds;
}
