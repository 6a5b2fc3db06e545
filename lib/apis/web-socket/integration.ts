import {
  WebSocketIntegrationType,
  WebSocketRouteIntegration,
  WebSocketRouteIntegrationConfig,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { WebSocketIntegrationDefinition } from '../../integrations/integration-backend';
import { inKeyOrder } from '../../key-order';

/** The one template of an integration, and the expression that always selects it. */
export const ONLY_TEMPLATE = '$default';
export const SELECT_ONLY_TEMPLATE = '\\$default';

/** An integration's data, and the role that the API has made for it. */
export interface WebSocketRouteBackendProps extends WebSocketIntegrationDefinition {
  readonly role?: IRole;
}

/** An integration's data as the CDK integration that a route of a WebSocket API takes. */
export class WebSocketRouteBackend extends WebSocketRouteIntegration {
  constructor(private readonly props: WebSocketRouteBackendProps) {
    super('Integration');
  }

  bind(): WebSocketRouteIntegrationConfig {
    const { httpMethod, requestParameters = {}, requestTemplate, role, timeout, type, uri = '' } = this.props;
    return {
      type: type as WebSocketIntegrationType,
      uri,
      method: httpMethod,
      credentialsRole: role,
      timeout,
      requestParameters: Object.keys(requestParameters).length > 0 ? inKeyOrder(requestParameters) : undefined,
      ...(requestTemplate !== undefined && {
        requestTemplates: { [ONLY_TEMPLATE]: requestTemplate },
        templateSelectionExpression: SELECT_ONLY_TEMPLATE,
      }),
    };
  }
}
