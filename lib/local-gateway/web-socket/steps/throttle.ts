import { WEB_SOCKET_QUOTAS } from '../../../template-model/quotas';
import { passesRouteThrottles } from '../../limits/route-throttles';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { WebSocketStep } from './step';

const { newConnectionsPerSecond } = WEB_SOCKET_QUOTAS;

/** An event must get through the limits of its route, or of the stage, and of the account. */
export const throttle: WebSocketStep = {
  name: 'throttles',
  run(exchange) {
    const { api, event, runtime } = exchange;
    if (!passesRouteThrottles(exchange)) throw new GatewayFault('THROTTLED');
    if (event.type !== 'CONNECT') return;
    const opening = { rateLimit: newConnectionsPerSecond, burstLimit: newConnectionsPerSecond };
    if (!runtime.limits.takeToken(`connections ${api.region}`, opening)) {
      throw new GatewayFault('THROTTLED', {
        reason: `an account opens ${newConnectionsPerSecond} connections a second`,
      });
    }
  },
};
