import { GatewayFault, internalError } from '../../pipeline/gateway-fault';
import { selectedKey } from '../selection-expression';
import { WebSocketRoute } from '../web-socket-api';
import { WebSocketExchange } from '../web-socket-exchange';
import { WebSocketStep } from './step';

/** Finds the route by what the selection expression makes of the message; whatever none takes goes to `$default`. */
export const selectRoute: WebSocketStep = {
  name: 'route',
  run(exchange) {
    const route = routeOf(exchange);
    if (!route) return;
    exchange.route = route;
    exchange.context.routeKey = route.key;
    exchange.trace.note({ route: route.key });
    if (!route.integration) throw internalError(`${route.key} has no integration`);
  },
};

function routeOf(exchange: WebSocketExchange): WebSocketRoute | undefined {
  const { api, event, trace } = exchange;
  if (event.type === 'CONNECT') return api.routes.get('$connect');
  if (event.type === 'DISCONNECT') return api.routes.get('$disconnect');
  const key = selectedKey(api.routeSelectionExpression, exchange);
  trace.note({ expression: api.routeSelectionExpression, key });
  // A client cannot name the routes that the service calls by itself.
  const named = key === undefined || key.startsWith('$') ? undefined : api.routes.get(key);
  const route = named ?? api.routes.get('$default');
  if (route) return route;
  const reason = `no route for ${key === undefined ? 'the message' : `'${key}'`}, and no $default`;
  throw new GatewayFault('ACCESS_DENIED', { message: 'Forbidden', reason });
}
