import { isDeepStrictEqual } from 'node:util';
import { IAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { IHttpRouteAuthorizer, IWebSocketRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';

/** What an authorizer is, as data, before anything is made. */
export type AuthorizerDefinition =
  | { readonly type: 'NONE' | 'AWS_IAM' }
  | OwnAuthorizerDefinition
  | { readonly type: 'CDK'; readonly authorizer: IAuthorizer }
  | { readonly type: 'CDK_HTTP'; readonly authorizer: IHttpRouteAuthorizer }
  | { readonly type: 'CDK_WEBSOCKET'; readonly authorizer: IWebSocketRouteAuthorizer };

/** An authorizer that an API makes, once for each name. */
export type OwnAuthorizerDefinition =
  | LambdaAuthorizerDefinition
  | CognitoAuthorizerDefinition
  | JwtAuthorizerDefinition;

export interface LambdaAuthorizerDefinition {
  readonly type: 'TOKEN' | 'REQUEST';
  readonly name: string;
  readonly handler: IFunction;
  /** Absent for the header `Authorization`, which each kind of API names in its own way. */
  readonly identitySources?: readonly string[];
  /** For how long responses are kept, where it was said. */
  readonly ttlSeconds?: number;
  readonly validationRegex?: string;
  readonly assumeRole?: IRole;
  readonly simpleResponses?: boolean;
  /** The form of what the function is given; only HTTP APIs know several. */
  readonly payloadFormatVersion?: '1.0' | '2.0';
}

export interface CognitoAuthorizerDefinition {
  readonly type: 'COGNITO_USER_POOLS';
  readonly name: string;
  readonly userPools: readonly IUserPool[];
  readonly clients: readonly IUserPoolClient[];
  readonly identitySources?: readonly string[];
  /** For how long responses are kept, where it was said. */
  readonly ttlSeconds?: number;
}

export interface JwtAuthorizerDefinition {
  readonly type: 'JWT';
  readonly name: string;
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly identitySources?: readonly string[];
}

/** For how long responses are kept where nothing is said. */
export const DEFAULT_TTL_SECONDS = 300;

/** True when two definitions make the same authorizer. */
export function isSameAuthorizer(one: OwnAuthorizerDefinition, other: OwnAuthorizerDefinition): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other));
}

/** Constructs know each other by their place in the tree. */
function comparable(definition: OwnAuthorizerDefinition): object {
  if (definition.type === 'JWT') return { ...definition, audience: [...definition.audience].sort() };
  const ttlSeconds = definition.ttlSeconds ?? DEFAULT_TTL_SECONDS;
  if (definition.type === 'COGNITO_USER_POOLS') {
    const { clients, userPools } = definition;
    const addressesOf = (constructs: readonly (IUserPool | IUserPoolClient)[]) =>
      constructs.map(({ node }) => node.addr);
    return { ...definition, ttlSeconds, userPools: addressesOf(userPools), clients: addressesOf(clients) };
  }
  const { assumeRole, handler } = definition;
  return { ...definition, ttlSeconds, handler: handler.node.addr, assumeRole: assumeRole?.node.addr };
}
