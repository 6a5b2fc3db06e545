import { Duration } from 'aws-cdk-lib';
import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { requireSettings } from '../rules/required-settings';
import { ApiKind } from '../template-model/api-kind';
import { GatewayIntegration } from './gateway-integration';
import {
  HttpIntegrationDefinition,
  IntegrationBackend,
  IntegrationNeeds,
  IntegrationRoute,
  RestIntegrationDefinition,
  WebSocketIntegrationDefinition,
} from './integration-backend';

/** What a route of a REST API calls; a backend that such an API cannot call is refused. */
export function restDefinitionOf({ _backend }: GatewayIntegration, route: IntegrationRoute): RestIntegrationDefinition {
  check(_backend, ApiKind.REST, route.key);
  return checked(_backend.forRest!(route), route.key);
}

/** The same of an HTTP API. */
export function httpDefinitionOf({ _backend }: GatewayIntegration, route: IntegrationRoute): HttpIntegrationDefinition {
  check(_backend, ApiKind.HTTP, route.key);
  return checked(_backend.forHttp!(route), route.key);
}

/** The same of a WebSocket API. */
export function webSocketDefinitionOf(
  { _backend }: GatewayIntegration,
  routeKey: string,
): WebSocketIntegrationDefinition {
  check(_backend, ApiKind.WEBSOCKET, routeKey);
  return checked(_backend.forWebSocket!(routeKey), routeKey);
}

/** Languages without types let a number be passed for a duration. */
function checked<Definition extends IntegrationNeeds>(definition: Definition, routeKey: string): Definition {
  if (definition.timeout) requireSettings(`'${routeKey}'`, definition, { timeout: Duration });
  return definition;
}

function check({ forHttp, forRest, forWebSocket, label }: IntegrationBackend, kind: ApiKind, routeKey: string): void {
  const served: readonly (readonly [ApiKind, unknown])[] = [
    [ApiKind.REST, forRest],
    [ApiKind.HTTP, forHttp],
    [ApiKind.WEBSOCKET, forWebSocket],
  ];
  const kinds = served.filter(([, method]) => method).map(([served]) => served);
  const capability = { name: 'that integration', kinds };
  capabilityOfKind.enforce({
    kind,
    where: `'${routeKey}'`,
    asks: `calls '${label}'`,
    capability,
    instead: 'Call it from a function, or use an API of another kind.',
  });
}
