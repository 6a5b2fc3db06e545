import {
  HttpConnectionType,
  HttpIntegrationSubtype,
  HttpIntegrationType,
  HttpMethod,
  HttpRouteIntegration,
  HttpRouteIntegrationConfig,
  IntegrationCredentials,
  ParameterMapping,
  PayloadFormatVersion,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { HttpIntegrationDefinition } from '../../integrations/integration-backend';

/** An integration's data, and what the API has made for it. */
export interface HttpBackendProps
  extends Omit<
    HttpIntegrationDefinition,
    'cdkIntegration' | 'connection' | 'credentials' | 'invokes' | 'invokesAlias'
  > {
  readonly role?: IRole;
  readonly connectionId?: string;
}

/** An integration's data as the CDK integration that a route of an HTTP API takes. */
export class HttpBackend extends HttpRouteIntegration {
  constructor(private readonly props: HttpBackendProps) {
    super('Integration');
  }

  bind(): HttpRouteIntegrationConfig {
    const { connectionId, httpMethod, parameters = {}, payloadFormatVersion, role, subtype, type, uri } = this.props;
    return {
      type: type as HttpIntegrationType,
      subtype: subtype as HttpIntegrationSubtype | undefined,
      uri,
      method: httpMethod as HttpMethod | undefined,
      connectionId,
      connectionType: connectionId === undefined ? undefined : HttpConnectionType.VPC_LINK,
      payloadFormatVersion: PayloadFormatVersion.custom(payloadFormatVersion),
      secureServerName: this.props.serverNameToVerify,
      credentials: role && IntegrationCredentials.fromRole(role),
      parameterMapping: mappingOf(parameters),
    };
  }
}

function mappingOf(parameters: { readonly [target: string]: string }): ParameterMapping | undefined {
  const entries = Object.entries(parameters);
  if (entries.length === 0) return undefined;
  const mapping = new ParameterMapping();
  for (const [target, value] of entries) mapping.custom(target, value);
  return mapping;
}
