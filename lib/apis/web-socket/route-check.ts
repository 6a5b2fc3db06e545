import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { WebSocketIntegrationDefinition } from '../../integrations/integration-backend';
import { authorizedOnConnect } from '../../rules/authorization/authorized-on-connect';
import { webSocketTimeout } from '../../rules/integrations/web-socket-timeout';
import { requireSettings } from '../../rules/required-settings';
import { connectParameter } from '../../rules/web-socket-apis/connect-parameter';
import { settingOfMessages } from '../../rules/web-socket-apis/setting-of-messages';
import { webSocketMappingExpression } from '../../rules/web-socket-apis/web-socket-mapping-expression';
import { ApiKind } from '../../template-model/api-kind';
import { ApiModel } from '../api-model';
import { checkRouteLimits } from '../route-limits';
import { checkSettingsOfKind } from '../settings-of-kind';
import { WebSocketGatewayRoute } from './route';

interface ResolvedWebSocketRoute {
  readonly routeKey: string;
  readonly options: WebSocketGatewayRoute;
  readonly definition: WebSocketIntegrationDefinition;
  readonly authorizer: GatewayAuthorizer;
}

/** Everything that is known to be wrong with a route of a WebSocket API before any part of it is made. */
export function checkWebSocketRoute({ authorizer, definition, options, routeKey }: ResolvedWebSocketRoute): void {
  checkSettingsOfKind(ApiKind.WEBSOCKET, `'${routeKey}'`, options);
  requireSettings(`'${routeKey}'`, options, {}, { parameters: 'a map', requestModel: ApiModel });
  checkRouteLimits(routeKey, options);
  authorizedOnConnect.enforce({ routeKey, type: authorizer._definition.type });
  for (const name of Object.keys(options.parameters ?? {})) connectParameter.enforce({ routeKey, name });
  settingOfMessages.enforce({
    routeKey,
    hasModel: options.requestModel !== undefined,
    hasResponse: options.returnResponse ?? false,
  });
  const { requestParameters = {}, timeout } = definition;
  if (timeout && !timeout.isUnresolved()) {
    webSocketTimeout.enforce({ routeKey, milliseconds: timeout.toMilliseconds() });
  }
  const onConnect = routeKey === '$connect';
  for (const [target, expression] of Object.entries(requestParameters)) {
    webSocketMappingExpression.enforce({ target, expression, onConnect });
  }
}
