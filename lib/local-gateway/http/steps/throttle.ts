import { ACCOUNT_THROTTLE, Throttle } from '../../limits/limits';
import { HttpFault } from '../http-fault';
import { HttpStep } from './step';

/** A request must get through the limits of its route, or of the stage, and of the account. */
export const throttle: HttpStep = {
  name: 'throttles',
  run({ api, route, runtime, stage, trace }) {
    const ofRoute = stage.routeThrottles.get(route.key) ?? stage.defaultThrottle;
    const levels: [string, Throttle | undefined][] = [
      [`${api.id} ${stage.name} ${route.key}`, ofRoute],
      ['account', ACCOUNT_THROTTLE],
    ];
    trace.note({ route: ofRoute, account: ACCOUNT_THROTTLE });
    for (const [name, limit] of levels) {
      if (limit && !runtime.limits.takeToken(name, limit)) throw new HttpFault(429, 'Too Many Requests');
    }
  },
};
