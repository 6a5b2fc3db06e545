import { Names, Token } from 'aws-cdk-lib';
import { IAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { IHttpRouteAuthorizer, IWebSocketRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { IConstruct } from 'constructs';
import { authorizerCacheTtl } from '../rules/authorization/authorizer-cache-ttl';
import { jwtConfiguration } from '../rules/authorization/jwt-configuration';
import { requestIdentitySources } from '../rules/authorization/request-identity-sources';
import { tokenIdentitySource } from '../rules/authorization/token-identity-source';
import { userPoolNeeded } from '../rules/authorization/user-pool-needed';
import { AuthorizerDefinition } from './authorizer-definition';
import {
  AuthorizerOptions,
  CognitoAuthorizerOptions,
  JwtAuthorizerOptions,
  LambdaRequestAuthorizerOptions,
  LambdaTokenAuthorizerOptions,
} from './authorizer-options';

const DEFAULT_TTL_SECONDS = 300;

/**
 * Who may call a route. IAM is the default of every API, so that a public route says so.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
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
    const name = options.name ?? nameAfter(options.handler, 'Token');
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
    const name = options.name ?? nameAfter(options.handler, 'Request');
    const ttlSeconds = ttlSecondsOf(options);
    const { handler, identitySources, assumeRole, simpleResponses } = options;
    if (identitySources) requestIdentitySources.enforce({ identitySources, ttlSeconds, authorizer: name });
    return new GatewayAuthorizer({
      type: 'REQUEST',
      name,
      handler,
      identitySources,
      ttlSeconds,
      assumeRole,
      simpleResponses,
    });
  }

  /**
   * API Gateway itself checks the token of a Cognito user pool: an identity token, or an access token where the route has
   * `authorizationScopes`. For an HTTP API this is a JWT authorizer, which needs `clients`.
   *
   * Errors: AGW-AUTH-06, AGW-AUTH-08, AGW-AUTH-15, AGW-AUTH-23.
   */
  static cognito(options: CognitoAuthorizerOptions): GatewayAuthorizer {
    userPoolNeeded.enforce({
      authorizer: options.name ?? 'The Cognito authorizer',
      userPools: options.userPools.length,
    });
    const name = options.name ?? nameAfter(options.userPools[0], 'Cognito');
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
    const { issuer, audience, identitySource } = options;
    const isKnown = !Token.isUnresolved(issuer);
    const name = options.name ?? `Jwt${isKnown ? issuer.replace(/^https:\/\//, '').replace(/\W+/g, '') : ''}`;
    jwtConfiguration.enforce({ authorizer: name, issuer, audiences: audience.length });
    return new GatewayAuthorizer({ type: 'JWT', name, issuer, audience, identitySources: listOf(identitySource) });
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

  private constructor(
    /** @internal */
    readonly _definition: AuthorizerDefinition,
  ) {}
}

function listOf(identitySource: string | undefined): string[] | undefined {
  return identitySource === undefined ? undefined : [identitySource];
}

function nameAfter(resource: IConstruct, kind: string): string {
  return `${Names.nodeUniqueId(resource.node)}${kind}`;
}

function ttlSecondsOf(options: AuthorizerOptions): number {
  const seconds = options.cacheTtl?.toSeconds() ?? DEFAULT_TTL_SECONDS;
  authorizerCacheTtl.enforce(seconds);
  return seconds;
}
