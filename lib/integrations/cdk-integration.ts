import { Integration } from 'aws-cdk-lib/aws-apigateway';
import { IntegrationBackend } from './integration-backend';

/** An integration of aws-cdk-lib, with the permissions and roles that it makes itself. */
export function cdkIntegration(integration: Integration): IntegrationBackend {
  // The type is aws-cdk-lib's to know; nothing reads it of a definition that carries a CDK integration.
  return { label: 'CDK integration', forRest: () => ({ type: 'AWS', cdkIntegration: integration }) };
}
