import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { HttpIntegrationDefinition } from '../../integrations/integration-backend';
import { HttpGatewayRoute } from './route';
import { HttpApiRouteKey } from './route-key';

/** A route of an HTTP API with what its defaults and its integration add. */
export interface ResolvedHttpRoute {
  readonly key: HttpApiRouteKey;
  readonly options: HttpGatewayRoute;
  readonly definition: HttpIntegrationDefinition;
  readonly authorizer: GatewayAuthorizer;
}
