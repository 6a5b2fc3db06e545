import { Duration } from 'aws-cdk-lib';
import { AuthorizerPayloadVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';

/** What all authorizers with a cache have in common. */
export interface AuthorizerOptions {
  /**
   * The authorizer's name, unique in the API. Needed only where two authorizers of one API use the same function or user pool.
   *
   * Errors: AGW-AUTH-30, AGW-AUTH-31.
   *
   * @default - made from the function's or the user pool's path
   */
  readonly name?: string;

  /**
   * How long API Gateway keeps a response for the same identity: 0 (off) to 3600 seconds. A kept response serves every route of
   * the stage, so the policy that a function returns must cover them all, or the cache must be off. JWT authorizers and those of
   * WebSocket APIs keep nothing.
   *
   * Errors: AGW-AUTH-08; AGW-GEN-20 where nothing can be kept.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
   * @default Duration.minutes(5)
   */
  readonly cacheTtl?: Duration;
}

/** What both kinds of Lambda authorizer have in common. */
export interface LambdaAuthorizerOptions extends AuthorizerOptions {
  /** The function that answers with a policy; it may belong to another stack, or be imported by ARN from another account. */
  readonly handler: IFunction;

  /**
   * A role that API Gateway assumes to call the function, instead of a permission on the function.
   *
   * @default - a permission on the function
   */
  readonly assumeRole?: IRole;
}

/** Settings of a Lambda authorizer that reads one token from a header. */
export interface LambdaTokenAuthorizerOptions extends LambdaAuthorizerOptions {
  /**
   * The header that carries the token.
   *
   * Errors: AGW-AUTH-06.
   *
   * @default 'method.request.header.Authorization'
   */
  readonly identitySource?: string;

  /**
   * A regular expression that the token must match before the function is called.
   *
   * @default - every token is passed to the function
   */
  readonly validationRegex?: string;
}

/** Settings of a Lambda authorizer that reads the request. */
export interface LambdaRequestAuthorizerOptions extends LambdaAuthorizerOptions {
  /**
   * The parameters that identify the caller, in the words of the kind of API: `method.request.header.X`,
   * `method.request.querystring.x`, `stageVariables.x`, `context.x` for REST APIs; `$request.header.X`, `$context.x` and the like
   * for HTTP APIs; `route.request.header.X`, `route.request.querystring.x` and the like for WebSocket APIs, where browsers can
   * send no header. Each must be present in a request, or it is answered with status 401 without calling the function. They are
   * the key of the cache; at least one is needed unless the cache is off.
   *
   * Errors: AGW-AUTH-07, AGW-AUTH-20, AGW-HTTP-11.
   *
   * @default - the header `Authorization`
   */
  readonly identitySources?: string[];

  /**
   * Whether the function answers an HTTP API with `{ isAuthorized: true }` in place of a policy.
   *
   * Errors: AGW-GEN-20 for other kinds of API.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
   * @default false
   */
  readonly simpleResponses?: boolean;

  /**
   * What the function of an HTTP API is given. `VERSION_1_0` is what the functions of REST APIs know, with `methodArn` and
   * `authorizationToken`, so that one function can serve both; `VERSION_2_0` has `routeArn` and `identitySource`.
   *
   * Errors: AGW-AUTH-19 for simple responses with `VERSION_1_0`; AGW-GEN-20 for other kinds of API.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
   * @default - AuthorizerPayloadVersion.VERSION_2_0 for HTTP APIs; the other kinds have one format
   */
  readonly payloadFormatVersion?: AuthorizerPayloadVersion;
}

/** Settings of an authorizer that accepts the tokens of Cognito user pools. */
export interface CognitoAuthorizerOptions extends AuthorizerOptions {
  /** The user pools whose tokens are accepted, at least one; for an HTTP API exactly one. */
  readonly userPools: IUserPool[];

  /**
   * The clients of the user pool whose tokens an HTTP API accepts, which is how it knows the audience of a token. A REST API accepts
   * the tokens of every client.
   *
   * Errors: AGW-AUTH-23 for an HTTP API without clients; AGW-GEN-20 for a REST API with clients.
   *
   * @default - none
   */
  readonly clients?: IUserPoolClient[];

  /**
   * The header that carries the token.
   *
   * Errors: AGW-AUTH-06, AGW-AUTH-20.
   *
   * @default - the header `Authorization`
   */
  readonly identitySource?: string;
}

/** What all authorizers that check JSON Web Tokens have in common. */
export interface TokenCheckOptions {
  /** The audiences, one of which the token must name: 1 to 50. */
  readonly audience: string[];

  /**
   * Where the token is.
   *
   * Errors: AGW-AUTH-20.
   *
   * @default '$request.header.Authorization'
   */
  readonly identitySource?: string;

  /**
   * The authorizer's name, unique in the API.
   *
   * Errors: AGW-AUTH-30, AGW-AUTH-31.
   *
   * @default - made from the issuer, the audiences and the identity source
   */
  readonly name?: string;
}

/** Settings of an authorizer that accepts the JSON Web Tokens of one issuer. */
export interface JwtAuthorizerOptions extends TokenCheckOptions {
  /**
   * The issuer, with `https`, letter by letter as it stands in the tokens (`iss`) and in the document under
   * `/.well-known/openid-configuration`; some end in a slash.
   *
   * Errors: AGW-AUTH-23.
   */
  readonly issuer: string;
}

/** Settings of an authorizer that accepts the tokens of an OpenID Connect provider. */
export interface OpenIdConnectAuthorizerOptions extends TokenCheckOptions {
  /**
   * The address of the provider's discovery document, which ends in `/.well-known/openid-configuration`.
   *
   * Errors: AGW-AUTH-32.
   */
  readonly discoveryUrl: string;
}
