import { passesRouteThrottles } from '../../limits/route-throttles';
import { HttpFault } from '../http-fault';
import { HttpStep } from './step';

/** A request must get through the limits of its route, or of the stage, and of the account. */
export const throttle: HttpStep = {
  name: 'throttles',
  run(exchange) {
    if (!passesRouteThrottles(exchange)) throw new HttpFault(429, 'Too Many Requests');
  },
};
