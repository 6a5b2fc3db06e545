import { Integration } from 'aws-cdk-lib/aws-apigateway';
import { HttpRouteIntegration, WebSocketRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { IntegrationBackend } from './integration-backend';

const label = 'CDK integration';

/** An integration of aws-cdk-lib, with the permissions and roles that it makes itself. */
export function cdkIntegration(integration: Integration): IntegrationBackend {
  // The type is aws-cdk-lib's to know; nothing reads it of a definition that carries a CDK integration.
  return { label, forRest: () => ({ type: 'AWS', cdkIntegration: integration }) };
}

export function cdkHttpIntegration(cdkIntegration: HttpRouteIntegration): IntegrationBackend {
  return { label, forHttp: () => ({ type: 'AWS_PROXY', payloadFormatVersion: '2.0', cdkIntegration }) };
}

export function cdkWebSocketIntegration(cdkIntegration: WebSocketRouteIntegration): IntegrationBackend {
  return { label, forWebSocket: () => ({ type: 'AWS_PROXY', cdkIntegration }) };
}
