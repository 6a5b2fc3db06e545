import {
  CfnMethod,
  ConnectionType,
  ContentHandling,
  Integration,
  IntegrationResponse,
  IntegrationType,
  MethodResponse,
  PassthroughBehavior,
  ResponseTransferMode,
} from 'aws-cdk-lib/aws-apigateway';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { RestIntegrationDefinition, RestIntegrationResponse } from '../../integrations/integration-backend';
import { CorsPolicy, quoted } from '../cors';
import { IntegrationConnections } from '../integration-connections';

/** What the API and the route add to an integration. */
export interface IntegrationSurroundings {
  readonly role?: IRole;
  readonly cors?: CorsPolicy;
  readonly cacheKeyParameters?: string[];
}

/** An integration's data as the CDK integration that a method takes. */
export function cdkIntegrationOf(
  definition: RestIntegrationDefinition,
  { role, cors, cacheKeyParameters }: IntegrationSurroundings,
): Integration {
  if (definition.cdkIntegration) return definition.cdkIntegration;
  return new Integration({
    type: definition.type as IntegrationType,
    uri: definition.uri,
    integrationHttpMethod: definition.httpMethod,
    options: {
      timeout: definition.timeout,
      responseTransferMode: definition.streaming ? ResponseTransferMode.STREAM : undefined,
      requestParameters: definition.requestParameters,
      requestTemplates: definition.requestTemplates,
      passthroughBehavior: definition.passthroughBehavior as PassthroughBehavior,
      contentHandling: definition.contentHandling as ContentHandling,
      credentialsRole: role,
      cacheKeyParameters,
      integrationResponses: definition.responses?.map((response) => integrationResponseOf(response, cors)),
    },
  });
}

/** What the CDK's own integrations have no words for yet. */
export function connectPrivately(
  method: CfnMethod,
  definition: RestIntegrationDefinition,
  connections: IntegrationConnections,
): void {
  if (definition.connection) {
    method.addPropertyOverride('Integration.ConnectionType', ConnectionType.VPC_LINK);
    method.addPropertyOverride('Integration.ConnectionId', connections.idOf(definition.connection));
  }
  if (definition.integrationTarget) {
    method.addPropertyOverride('Integration.IntegrationTarget', definition.integrationTarget);
  }
}

/** Every status and header that an integration can answer with; one that the method does not declare becomes a 500. */
export function methodResponsesOf(definition: RestIntegrationDefinition, cors?: CorsPolicy): MethodResponse[] {
  const headers = new Map<string, { [name: string]: boolean }>();
  for (const response of definition.responses ?? []) {
    const names = Object.keys(integrationResponseOf(response, cors).responseParameters ?? {});
    const declared = headers.get(response.statusCode) ?? {};
    headers.set(response.statusCode, Object.assign(declared, Object.fromEntries(names.map((name) => [name, true]))));
  }
  return [...headers].map(([statusCode, responseParameters]) => ({ statusCode, responseParameters }));
}

function integrationResponseOf(response: RestIntegrationResponse, cors?: CorsPolicy): IntegrationResponse {
  const corsHeaders = Object.entries(quoted(cors?.responseHeaders ?? {})).map(([name, value]) => [
    `method.response.header.${name}`,
    value,
  ]);
  const responseParameters = { ...Object.fromEntries(corsHeaders), ...response.responseParameters };
  const preface = cors?.originOverride ?? '';
  return {
    statusCode: response.statusCode,
    selectionPattern: response.selectionPattern,
    contentHandling: response.contentHandling as ContentHandling,
    ...(Object.keys(responseParameters).length > 0 && { responseParameters }),
    ...(response.responseTemplates && {
      responseTemplates: Object.fromEntries(
        Object.entries(response.responseTemplates).map(([contentType, template]) => [contentType, preface + template]),
      ),
    }),
  };
}
