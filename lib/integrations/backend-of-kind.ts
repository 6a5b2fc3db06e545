import { capabilityOfKind } from '../rules/general/capability-of-kind';
import { ApiKind } from '../template-model/api-kind';
import { GatewayIntegration } from './gateway-integration';
import {
  HttpIntegrationDefinition,
  IntegrationBackend,
  IntegrationRoute,
  RestIntegrationDefinition,
  WebSocketIntegrationDefinition,
} from './integration-backend';

/** What a route of a REST API calls; a backend that such an API cannot call is refused. */
export function restDefinitionOf({ _backend }: GatewayIntegration, route: IntegrationRoute): RestIntegrationDefinition {
  check(_backend, ApiKind.REST, route.key);
  return _backend.forRest!(route);
}

/** The same of an HTTP API. */
export function httpDefinitionOf({ _backend }: GatewayIntegration, route: IntegrationRoute): HttpIntegrationDefinition {
  check(_backend, ApiKind.HTTP, route.key);
  return _backend.forHttp!(route);
}

/** The same of a WebSocket API. */
export function webSocketDefinitionOf(
  { _backend }: GatewayIntegration,
  routeKey: string,
): WebSocketIntegrationDefinition {
  check(_backend, ApiKind.WEBSOCKET, routeKey);
  return _backend.forWebSocket!(routeKey);
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
