import { GatewayFault } from '../../pipeline/gateway-fault';
import { tellWhatIsNotDone } from '../../pipeline/not-done-here';
import { HttpFault } from '../http-fault';
import { HttpStep } from './step';

/** Tells what the service would do and this machine does not, or refuses the request for it. */
export const notDoneHere: HttpStep = {
  name: 'not done here',
  run(exchange) {
    try {
      tellWhatIsNotDone(exchange);
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      throw new HttpFault(error.status, error.text ?? '', error.reason);
    }
  },
};
