import { isDeepStrictEqual } from 'node:util';
import { Aws } from 'aws-cdk-lib';
import { AuthorizationType, CfnAuthorizer, IAuthorizer, IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { CognitoAuthorizerDefinition, LambdaAuthorizerDefinition } from '../authorizers/authorizer-definition';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { distinctAuthorizerName } from '../rules/authorization/distinct-authorizer-name';
import { FunctionPermissions } from './function-permissions';

/** How a method names what guards it. */
export interface MethodAuthorization {
  readonly authorizationType: AuthorizationType;
  readonly authorizer?: IAuthorizer;
}

type OwnDefinition = LambdaAuthorizerDefinition | CognitoAuthorizerDefinition;

/**
 * The authorizers of one REST API, each made once. They are level 1 resources because the CDK's Lambda authorizers put a
 * permission into the function's stack, which makes two stacks depend on each other.
 */
export class RestAuthorizers {
  private readonly made = new Map<string, { readonly definition: OwnDefinition; readonly authorizer: IAuthorizer }>();

  constructor(
    private readonly scope: Construct,
    private readonly restApi: IRestApi,
    private readonly permissions: FunctionPermissions,
  ) {}

  /** Refuses a second, different authorizer of the same name before anything is made. */
  check({ _definition: definition }: GatewayAuthorizer): void {
    if (!('name' in definition)) return;
    const known = this.made.get(definition.name)?.definition;
    if (known && !isSame(known, definition)) distinctAuthorizerName.enforce({ name: definition.name, times: 2 });
  }

  authorizationOf({ _definition: definition }: GatewayAuthorizer): MethodAuthorization {
    switch (definition.type) {
      case 'NONE':
        return { authorizationType: AuthorizationType.NONE };
      case 'AWS_IAM':
        return { authorizationType: AuthorizationType.IAM };
      case 'CDK': {
        const { authorizer } = definition;
        return { authorizer, authorizationType: authorizer.authorizationType ?? AuthorizationType.CUSTOM };
      }
      default: {
        const authorizer = this.made.get(definition.name)?.authorizer ?? this.make(definition);
        this.made.set(definition.name, { definition, authorizer });
        return { authorizer, authorizationType: authorizer.authorizationType! };
      }
    }
  }

  private make(definition: OwnDefinition): IAuthorizer {
    const isCognito = definition.type === 'COGNITO_USER_POOLS';
    const authorizer = new CfnAuthorizer(this.scope, `Authorizer${definition.name}`, {
      restApiId: this.restApi.restApiId,
      name: definition.name,
      type: definition.type,
      authorizerResultTtlInSeconds: definition.ttlSeconds,
      ...(isCognito ? cognitoProperties(definition) : lambdaProperties(definition)),
    });
    if (!isCognito && !definition.assumeRole) this.permissions.allow(definition.handler, 'authorizers');
    return {
      authorizerId: authorizer.ref,
      authorizationType: isCognito ? AuthorizationType.COGNITO : AuthorizationType.CUSTOM,
    };
  }
}

function lambdaProperties(definition: LambdaAuthorizerDefinition) {
  const { functionArn } = definition.handler;
  return {
    authorizerUri: `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
    identitySource: definition.identitySources.join(',') || undefined,
    identityValidationExpression: definition.validationRegex,
    authorizerCredentials: definition.assumeRole?.roleArn,
  };
}

function cognitoProperties(definition: CognitoAuthorizerDefinition) {
  return {
    identitySource: definition.identitySource,
    providerArns: definition.userPools.map((userPool) => userPool.userPoolArn),
  };
}

function isSame(one: OwnDefinition, other: OwnDefinition): boolean {
  const comparable = (definition: OwnDefinition) => ({
    ...definition,
    ...('handler' in definition && {
      handler: definition.handler.node.addr,
      assumeRole: definition.assumeRole?.node.addr,
    }),
    ...('userPools' in definition && { userPools: definition.userPools.map((userPool) => userPool.node.addr) }),
  });
  return isDeepStrictEqual(comparable(one), comparable(other));
}
