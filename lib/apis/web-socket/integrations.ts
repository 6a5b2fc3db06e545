import {
  CfnIntegration,
  CfnIntegrationResponse,
  WebSocketApi,
  WebSocketRoute,
  WebSocketRouteIntegration,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { WebSocketIntegrationDefinition } from '../../integrations/integration-backend';
import { CallParts, neededFor } from '../call-parts';
import { IntegrationRoles } from '../integration-roles';
import { ONLY_TEMPLATE, SELECT_ONLY_TEMPLATE, WebSocketRouteBackend } from './integration';
import { WebSocketGatewayRoute } from './route';

/** The integrations of one WebSocket API: every route has its own, with roles that they share. */
export class WebSocketIntegrations {
  private readonly roles: IntegrationRoles;

  constructor(
    scope: Construct,
    private readonly webSocketApi: WebSocketApi,
    private readonly calls: CallParts,
  ) {
    this.roles = new IntegrationRoles(scope, calls);
  }

  integrationOf(definition: WebSocketIntegrationDefinition): WebSocketRouteIntegration {
    const role = this.roles.roleFor(definition.credentials);
    return definition.cdkIntegration ?? new WebSocketRouteBackend({ ...definition, role });
  }

  /** What the CDK's own integrations have no words for yet. */
  complete({ node }: WebSocketRoute, definition: WebSocketIntegrationDefinition, route: WebSocketGatewayRoute): void {
    if (definition.cdkIntegration) return;
    const integration = node.findChild('Integration').node.defaultChild as CfnIntegration;
    if (definition.uri === undefined) integration.integrationUri = undefined;
    integration.contentHandlingStrategy = definition.contentHandling;
    integration.node.addDependency(...neededFor(definition, this.calls, this.roles.roleFor(definition.credentials)));
    if (route.returnResponse) this.addResponses(integration, definition);
  }

  private addResponses(integration: CfnIntegration, { responses = [] }: WebSocketIntegrationDefinition): void {
    for (const { contentHandling, key, template } of responses) {
      new CfnIntegrationResponse(integration, `Response.${key}`, {
        apiId: this.webSocketApi.apiId,
        integrationId: integration.ref,
        integrationResponseKey: key,
        contentHandlingStrategy: contentHandling,
        ...(template !== undefined && {
          responseTemplates: { [ONLY_TEMPLATE]: template },
          templateSelectionExpression: SELECT_ONLY_TEMPLATE,
        }),
      });
    }
  }
}
