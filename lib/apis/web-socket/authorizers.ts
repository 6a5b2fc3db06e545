import {
  CfnAuthorizer,
  IWebSocketApi,
  IWebSocketRouteAuthorizer,
  WebSocketAuthorizer,
  WebSocketAuthorizerType,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { LambdaAuthorizerDefinition } from '../../authorizers/authorizer-definition';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { invocationUri } from '../../integrations/invocation-uri';
import { AUTHORIZER_PAYLOAD_FORMATS, SIMPLE_RESPONSES } from '../../rules/capabilities';
import { capabilityOfKind } from '../../rules/general/capability-of-kind';
import { ApiKind } from '../../template-model/api-kind';
import { FunctionPermissions } from '../function-permissions';
import { checkIdentitySources } from '../identity-source-check';
import { MadeAuthorizers } from '../made-authorizers';

const AUTHORIZATION_HEADER = 'route.request.header.Authorization';

/** The authorizers of one WebSocket API, each made once. Their answers hold as long as the connection, so nothing keeps them. */
export class WebSocketAuthorizers {
  private readonly made = new MadeAuthorizers<string>(ApiKind.WEBSOCKET);

  constructor(
    private readonly scope: Construct,
    private readonly webSocketApi: IWebSocketApi,
    private readonly permissions: FunctionPermissions,
  ) {}

  /** Refuses a wrong authorizer before anything is made. */
  check({ _definition: definition }: GatewayAuthorizer, routeKey: string): void {
    this.made.check(definition, routeKey);
    checkIdentitySources(ApiKind.WEBSOCKET, definition);
    if (definition.type !== 'REQUEST') return;
    const asked = [
      [definition.simpleResponses, 'has an authorizer with simple responses', SIMPLE_RESPONSES],
      [definition.payloadFormatVersion, 'has an authorizer with a payload format', AUTHORIZER_PAYLOAD_FORMATS],
    ] as const;
    for (const [isAsked, asks, capability] of asked) {
      if (isAsked) capabilityOfKind.enforce({ kind: ApiKind.WEBSOCKET, where: `'${routeKey}'`, asks, capability });
    }
  }

  authorizerOf({ _definition: definition }: GatewayAuthorizer): IWebSocketRouteAuthorizer {
    if (definition.type === 'CDK_WEBSOCKET') return definition.authorizer;
    return {
      bind: () => {
        if (definition.type !== 'REQUEST') return { authorizationType: definition.type };
        return { authorizationType: 'CUSTOM', authorizerId: this.made.once(definition, (own) => this.lambda(own)) };
      },
    };
  }

  private lambda(definition: LambdaAuthorizerDefinition): string {
    const { assumeRole, handler, identitySources = [AUTHORIZATION_HEADER], name } = definition;
    const authorizer = new WebSocketAuthorizer(this.scope, `Authorizer${name}`, {
      webSocketApi: this.webSocketApi,
      authorizerName: name,
      type: WebSocketAuthorizerType.LAMBDA,
      authorizerUri: invocationUri(handler),
      identitySource: [...identitySources],
    });
    if (assumeRole) (authorizer.node.defaultChild as CfnAuthorizer).authorizerCredentialsArn = assumeRole.roleArn;
    else this.permissions.allowFirst(handler, 'authorizers', authorizer);
    return authorizer.authorizerId;
  }
}
