import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { httpDefinitionOf } from '../../integrations/backend-of-kind';
import { HttpIntegrationDefinition } from '../../integrations/integration-backend';
import { withTimeout } from '../route-defaults';
import { TableRoute } from '../route-table';
import { HttpGatewayRoute } from './route';
import { HttpApiRouteKey } from './route-key';

/** A route of an HTTP API with what its defaults and its integration add. */
export interface ResolvedHttpRoute {
  readonly key: HttpApiRouteKey;
  readonly options: HttpGatewayRoute;
  readonly definition: HttpIntegrationDefinition;
  readonly authorizer: GatewayAuthorizer;
}

export function resolvedHttpRoute(
  { key, options, timeout }: TableRoute<HttpApiRouteKey, HttpGatewayRoute>,
  defaultAuthorizer: GatewayAuthorizer,
): ResolvedHttpRoute {
  const definition = withTimeout(httpDefinitionOf(options.integration, key), timeout);
  return { key, options, definition, authorizer: options.authorizer ?? defaultAuthorizer };
}

/** What of a route belongs to aws-cdk-lib and cannot be data. */
export function foreignPartOf({ authorizer, definition }: ResolvedHttpRoute): string | undefined {
  if (definition.cdkIntegration) return 'calls an integration of aws-cdk-lib';
  return authorizer._definition.type === 'CDK_HTTP' ? 'has an authorizer of aws-cdk-lib' : undefined;
}
