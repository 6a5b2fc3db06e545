import { HttpApi, HttpRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { identityOf } from '../../integrations/identity';
import { HttpIntegrationDefinition } from '../../integrations/integration-backend';
import { written } from '../../open-api/written';
import { CallParts, neededFor } from '../call-parts';
import { IntegrationRoles } from '../integration-roles';
import { HttpIntegrationBesideRoutes, integrationPropsOf } from './integration';
import { HttpGatewayRoute } from './route';

/**
 * The integrations of one HTTP API: routes that call the same backend in the same way share one, because an API has at most 300.
 * One that changes becomes another with an id of its own, so that live routes never see a half of the change.
 */
export class HttpIntegrations {
  private readonly made = new Map<string, HttpIntegrationBesideRoutes>();
  private readonly roles: IntegrationRoles;

  constructor(
    private readonly scope: Construct,
    private readonly httpApi: HttpApi,
    private readonly calls: CallParts,
  ) {
    this.roles = new IntegrationRoles(scope, calls);
  }

  integrationOf(definition: HttpIntegrationDefinition, route: HttpGatewayRoute): HttpRouteIntegration {
    const { cdkIntegration } = definition;
    if (cdkIntegration) return cdkIntegration;
    const role = this.roles.roleFor(definition.credentials);
    const props = this.propsOf(definition, route);
    const id = `Integration.${identityOf(this.scope, props)}`;
    const integration = this.made.get(id) ?? new HttpIntegrationBesideRoutes(this.scope, id, props);
    this.made.set(id, integration);
    integration.waitFor(neededFor(definition, this.calls, role));
    return integration;
  }

  /** An integration as an operation of a document writes it. */
  extensionOf(definition: HttpIntegrationDefinition, route: HttpGatewayRoute): object {
    const props = this.propsOf(definition, route);
    return written({
      type: props.integrationType.toLowerCase(),
      integrationSubtype: props.integrationSubtype,
      uri: props.integrationUri,
      httpMethod: props.integrationMethod,
      payloadFormatVersion: props.payloadFormatVersion,
      connectionId: props.connectionId,
      connectionType: props.connectionType,
      credentials: props.credentialsArn,
      timeoutInMillis: props.timeoutInMillis,
      tlsConfig: props.tlsConfig,
      requestParameters: props.requestParameters,
      responseParameters: route.responseParameters,
    });
  }

  private propsOf(definition: HttpIntegrationDefinition, route: HttpGatewayRoute) {
    const { connection, credentials } = definition;
    return integrationPropsOf(definition, route, {
      apiId: this.httpApi.apiId,
      roleArn: this.roles.roleFor(credentials)?.roleArn,
      connectionId: connection && this.calls.connect(this.scope, connection),
    });
  }
}
