import { Duration } from 'aws-cdk-lib';
import {
  AuthorizerPayloadVersion,
  HttpAuthorizer,
  HttpAuthorizerType,
  IHttpApi,
  IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import {
  AuthorizerDefinition,
  CognitoAuthorizerDefinition,
  DEFAULT_TTL_SECONDS,
  JwtAuthorizerDefinition,
  LambdaAuthorizerDefinition,
} from '../../authorizers/authorizer-definition';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { invocationUri } from '../../integrations/invocation-uri';
import { authorizerPayloadFormat } from '../../rules/authorization/authorizer-payload-format';
import { jwtConfiguration } from '../../rules/authorization/jwt-configuration';
import { SEVERAL_USER_POOLS } from '../../rules/capabilities';
import { capabilityOfKind } from '../../rules/general/capability-of-kind';
import { ApiKind } from '../../template-model/api-kind';
import { FunctionPermissions } from '../function-permissions';
import { checkIdentitySources } from '../identity-source-check';
import { MadeAuthorizers } from '../made-authorizers';

export const AUTHORIZATION_HEADER = '$request.header.Authorization';

/** The authorizers of one HTTP API, each made once. */
export class HttpAuthorizers {
  private readonly made = new MadeAuthorizers<string>(ApiKind.HTTP);

  constructor(
    private readonly scope: Construct,
    private readonly httpApi: IHttpApi,
    private readonly permissions: FunctionPermissions,
  ) {}

  /** Refuses a wrong authorizer before anything is made. */
  check(authorizer: GatewayAuthorizer, routeKey: string): void {
    checkHttpAuthorizer(this.made, authorizer, routeKey);
  }

  authorizerOf({ _definition: definition }: GatewayAuthorizer): IHttpRouteAuthorizer {
    if (definition.type === 'CDK_HTTP') return definition.authorizer;
    return { bind: () => this.authorizationOf(definition) };
  }

  private authorizationOf(definition: AuthorizerDefinition) {
    switch (definition.type) {
      case 'AWS_IAM':
      case 'NONE':
        return { authorizationType: definition.type };
      case 'REQUEST':
        return { authorizationType: 'CUSTOM', authorizerId: this.made.once(definition, (own) => this.lambda(own)) };
      default: {
        const own = definition as CognitoAuthorizerDefinition | JwtAuthorizerDefinition;
        return { authorizationType: 'JWT', authorizerId: this.made.once(own, () => this.jwt(own)) };
      }
    }
  }

  private jwt(definition: CognitoAuthorizerDefinition | JwtAuthorizerDefinition): string {
    const { identitySources = [AUTHORIZATION_HEADER], name } = definition;
    const { audience, issuer } = jwtConfigurationOf(definition);
    // Live routes would ask an authorizer that becomes one of another type, so each type has names of its own.
    return new HttpAuthorizer(this.scope, `JwtAuthorizer${name}`, {
      httpApi: this.httpApi,
      authorizerName: `${name}-jwt`,
      type: HttpAuthorizerType.JWT,
      identitySource: [...identitySources],
      jwtIssuer: issuer,
      jwtAudience: audience,
    }).authorizerId;
  }

  private lambda(definition: LambdaAuthorizerDefinition): string {
    const {
      assumeRole,
      handler,
      identitySources = [AUTHORIZATION_HEADER],
      name,
      payloadFormatVersion = '2.0',
      simpleResponses = false,
      ttlSeconds = DEFAULT_TTL_SECONDS,
    } = definition;
    const authorizer = new HttpAuthorizer(this.scope, `Authorizer${name}`, {
      httpApi: this.httpApi,
      authorizerName: name,
      type: HttpAuthorizerType.LAMBDA,
      authorizerUri: invocationUri(handler),
      identitySource: [...identitySources],
      payloadFormatVersion: payloadFormatVersion as AuthorizerPayloadVersion,
      enableSimpleResponses: simpleResponses,
      resultsCacheTtl: Duration.seconds(ttlSeconds),
      role: assumeRole,
    });
    if (!assumeRole) this.permissions.allowFirst(handler, 'authorizers', authorizer);
    return authorizer.authorizerId;
  }
}

/** Refuses a wrong authorizer before anything is made. */
export function checkHttpAuthorizer(
  made: MadeAuthorizers<unknown>,
  { _definition: definition }: GatewayAuthorizer,
  routeKey: string,
): void {
  made.check(definition, routeKey);
  checkIdentitySources(ApiKind.HTTP, definition);
  if (definition.type === 'REQUEST') {
    const { name: authorizer, payloadFormatVersion: version = '2.0', simpleResponses: simple = false } = definition;
    authorizerPayloadFormat.enforce({ authorizer, kind: ApiKind.HTTP, version, simple });
  }
  if (definition.type !== 'COGNITO_USER_POOLS') return;
  const { clients, name, userPools } = definition;
  if (userPools.length > 1) {
    capabilityOfKind.enforce({
      kind: ApiKind.HTTP,
      where: `'${routeKey}'`,
      asks: `has an authorizer with ${userPools.length} user pools`,
      capability: SEVERAL_USER_POOLS,
      instead: 'Make an authorizer for each user pool, and a route for each.',
    });
  }
  jwtConfiguration.enforce({ authorizer: name, audience: clients });
}

/** Whose tokens are accepted, and for whom. */
export function jwtConfigurationOf(definition: CognitoAuthorizerDefinition | JwtAuthorizerDefinition) {
  if (definition.type === 'JWT') return { issuer: definition.issuer, audience: [...definition.audience] };
  const { clients, userPools } = definition;
  return {
    issuer: `https://${userPools[0].userPoolProviderName}`,
    audience: clients.map(({ userPoolClientId }) => userPoolClientId),
  };
}
