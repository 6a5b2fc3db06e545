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
import { CallParts } from '../call-parts';
import { CorsPolicy } from '../cors';
import { IntegrationRoles } from '../integration-roles';
import { declaredResponsesOf, integrationOf } from './integration';

/** The integrations of one REST API: every method has its own, with roles and connections that they share. */
export class RestIntegrations {
  private readonly roles: IntegrationRoles;

  constructor(
    private readonly scope: Construct,
    private readonly restApi: RestApi,
    private readonly calls: CallParts,
    private readonly cors?: CorsPolicy,
  ) {
    this.roles = new IntegrationRoles(scope, calls);
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
  complete(method: Method, definition: RestIntegrationDefinition, declared: readonly MethodResponse[]): void {
    const { binaryMediaTypes = [], cdkIntegration, connection, integrationTarget } = definition;
    const cfnMethod = method.node.defaultChild as CfnMethod;
    if (cdkIntegration) declareResponses(method, cfnMethod.integration as CfnMethod.IntegrationProperty, declared);
    if (connection) {
      cfnMethod.addPropertyOverride('Integration.ConnectionType', ConnectionType.VPC_LINK);
      cfnMethod.addPropertyOverride('Integration.ConnectionId', this.calls.connect(this.scope, connection));
    }
    if (integrationTarget) cfnMethod.addPropertyOverride('Integration.IntegrationTarget', integrationTarget);
    if (binaryMediaTypes.length > 0) this.takeAsBinary(binaryMediaTypes);
  }

  private takeAsBinary(mediaTypes: readonly string[]): void {
    const cfnRestApi = this.restApi.node.defaultChild as CfnRestApi;
    cfnRestApi.binaryMediaTypes = [...new Set([...(cfnRestApi.binaryMediaTypes ?? []), ...mediaTypes])].sort();
  }
}

/** What an integration of aws-cdk-lib answers with is known once its method has bound it. */
function declareResponses(
  method: Method,
  { integrationResponses = [] }: CfnMethod.IntegrationProperty,
  declared: readonly MethodResponse[],
): void {
  for (const {
    responseParameters = {},
    statusCode,
  } of integrationResponses as CfnMethod.IntegrationResponseProperty[]) {
    const names = Object.keys(responseParameters).sort();
    const headers = Object.fromEntries(names.map((name) => [name, true]));
    const documented = declared.find((response) => response.statusCode === statusCode);
    // The method keeps the very response that a model documents.
    if (documented) Object.assign(documented, { responseParameters: headers });
    else method.addMethodResponse({ statusCode, responseParameters: headers });
  }
}
