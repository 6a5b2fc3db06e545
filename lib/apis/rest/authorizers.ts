import { Aws } from 'aws-cdk-lib';
import { AuthorizationType, CfnAuthorizer, IAuthorizer, IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import {
  CognitoAuthorizerDefinition,
  DEFAULT_TTL_SECONDS,
  LambdaAuthorizerDefinition,
} from '../../authorizers/authorizer-definition';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { tokenIdentitySource } from '../../rules/authorization/token-identity-source';
import { AUTHORIZER_PAYLOAD_FORMATS, Capability, CLIENT_CHECKS, SIMPLE_RESPONSES } from '../../rules/capabilities';
import { capabilityOfKind } from '../../rules/general/capability-of-kind';
import { ApiKind } from '../../template-model/api-kind';
import { FunctionPermissions } from '../function-permissions';
import { MadeAuthorizers } from '../made-authorizers';

/** How a method names what guards it. */
export interface MethodAuthorization {
  readonly authorizationType: AuthorizationType;
  readonly authorizer?: IAuthorizer;
}

const AUTHORIZATION_HEADER = 'method.request.header.Authorization';

/**
 * The authorizers of one REST API, each made once. They are L1 resources because the CDK's Lambda authorizers put a
 * permission into the function's stack, which makes two stacks depend on each other.
 */
export class RestAuthorizers {
  private readonly made = new MadeAuthorizers<IAuthorizer>(ApiKind.REST);

  constructor(
    private readonly scope: Construct,
    private readonly restApi: IRestApi,
    private readonly permissions: FunctionPermissions,
  ) {}

  /** Refuses a wrong authorizer before anything is made. */
  check(authorizer: GatewayAuthorizer, routeKey: string): void {
    checkAuthorizer(this.made, authorizer, routeKey);
  }

  authorizationOf({ _definition: definition }: GatewayAuthorizer): MethodAuthorization {
    switch (definition.type) {
      case 'AWS_IAM':
        return { authorizationType: AuthorizationType.IAM };
      case 'CDK': {
        const { authorizer } = definition;
        return { authorizer, authorizationType: authorizer.authorizationType ?? AuthorizationType.CUSTOM };
      }
      case 'TOKEN':
      case 'REQUEST':
      case 'COGNITO_USER_POOLS': {
        const authorizer = this.made.once(definition, (own) => this.make(own));
        return { authorizer, authorizationType: authorizer.authorizationType! };
      }
      default:
        return { authorizationType: AuthorizationType.NONE };
    }
  }

  private make(definition: LambdaAuthorizerDefinition | CognitoAuthorizerDefinition): IAuthorizer {
    const isCognito = definition.type === 'COGNITO_USER_POOLS';
    const authorizer = new CfnAuthorizer(this.scope, `Authorizer${definition.name}`, {
      restApiId: this.restApi.restApiId,
      name: definition.name,
      ...authorizerProperties(definition),
    });
    if (!isCognito && !definition.assumeRole) this.permissions.allow(definition.handler, 'authorizers');
    return {
      authorizerId: authorizer.ref,
      authorizationType: isCognito ? AuthorizationType.COGNITO : AuthorizationType.CUSTOM,
    };
  }
}

/** Refuses an authorizer that a REST API cannot have, or that is another than the one that it has of that name. */
export function checkAuthorizer(
  made: Pick<MadeAuthorizers<unknown>, 'check'>,
  { _definition: definition }: GatewayAuthorizer,
  routeKey: string,
): void {
  made.check(definition, routeKey);
  const refuse = (asks: string, capability: Capability) =>
    capabilityOfKind.enforce({ kind: ApiKind.REST, where: `'${routeKey}'`, asks, capability });
  if (definition.type === 'REQUEST' && definition.simpleResponses) {
    refuse('has an authorizer with simple responses', SIMPLE_RESPONSES);
  }
  if (definition.type === 'REQUEST' && definition.payloadFormatVersion) {
    refuse('has an authorizer with a payload format', AUTHORIZER_PAYLOAD_FORMATS);
  }
  if (definition.type !== 'COGNITO_USER_POOLS') return;
  if (definition.clients.length > 0) refuse('has an authorizer with clients', CLIENT_CHECKS);
  const { identitySources = [], name } = definition;
  for (const identitySource of identitySources) tokenIdentitySource.enforce({ identitySource, authorizer: name });
}

/** What an authorizer is, in CloudFormation's words. */
export function authorizerProperties(definition: LambdaAuthorizerDefinition | CognitoAuthorizerDefinition) {
  return {
    type: definition.type,
    authorizerResultTtlInSeconds: definition.ttlSeconds ?? DEFAULT_TTL_SECONDS,
    ...(definition.type === 'COGNITO_USER_POOLS' ? cognitoProperties(definition) : lambdaProperties(definition)),
  };
}

function lambdaProperties(definition: LambdaAuthorizerDefinition) {
  const { handler, identitySources = [AUTHORIZATION_HEADER] } = definition;
  const { functionArn } = handler;
  return {
    authorizerUri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
    identitySource: identitySources.join(',') || undefined,
    identityValidationExpression: definition.validationRegex,
    authorizerCredentials: definition.assumeRole?.roleArn,
  };
}

function cognitoProperties({ identitySources = [AUTHORIZATION_HEADER], userPools }: CognitoAuthorizerDefinition) {
  return { identitySource: identitySources[0], providerArns: userPools.map((userPool) => userPool.userPoolArn) };
}
