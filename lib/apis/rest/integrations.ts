import {
  CfnMethod,
  CfnRestApi,
  ConnectionType,
  Integration,
  Method,
  MethodResponse,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { RestIntegrationDefinition } from '../../integrations/integration-backend';
import { CorsPolicy } from '../cors';
import { IntegrationConnections } from '../integration-connections';
import { IntegrationRoles } from '../integration-roles';
import { declaredResponsesOf, integrationOf } from './integration';

/** The integrations of one REST API: every method has its own, with roles and connections that they share. */
export class RestIntegrations {
  private readonly roles: IntegrationRoles;
  private readonly connections: IntegrationConnections;

  constructor(
    scope: Construct,
    private readonly restApi: RestApi,
    private readonly cors?: CorsPolicy,
  ) {
    this.roles = new IntegrationRoles(scope);
    this.connections = new IntegrationConnections(scope);
  }

  integrationOf(definition: RestIntegrationDefinition, cacheKeyParameters?: string[]): Integration {
    const { cdkIntegration, credentials } = definition;
    if (cdkIntegration) return cdkIntegration;
    return integrationOf(definition, { role: this.roles.roleFor(credentials), cors: this.cors, cacheKeyParameters });
  }

  /** Every status and header that an integration can answer with; one that the method does not declare becomes a 500. */
  methodResponsesOf(definition: RestIntegrationDefinition): MethodResponse[] {
    return declaredResponsesOf(definition, this.cors);
  }

  /** What the CDK's own integrations have no words for yet. */
  complete(method: Method, { binaryMediaTypes = [], connection, integrationTarget }: RestIntegrationDefinition): void {
    const cfnMethod = method.node.defaultChild as CfnMethod;
    if (connection) {
      cfnMethod.addPropertyOverride('Integration.ConnectionType', ConnectionType.VPC_LINK);
      cfnMethod.addPropertyOverride('Integration.ConnectionId', this.connections.idOf(connection));
    }
    if (integrationTarget) cfnMethod.addPropertyOverride('Integration.IntegrationTarget', integrationTarget);
    if (binaryMediaTypes.length > 0) this.takeAsBinary(binaryMediaTypes);
  }

  private takeAsBinary(mediaTypes: readonly string[]): void {
    const cfnRestApi = this.restApi.node.defaultChild as CfnRestApi;
    cfnRestApi.binaryMediaTypes = [...new Set([...(cfnRestApi.binaryMediaTypes ?? []), ...mediaTypes])].sort();
  }
}
