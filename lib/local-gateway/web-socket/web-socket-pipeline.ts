import { GatewayFault } from '../pipeline/gateway-fault';
import { authorize } from './steps/authorize';
import { callIntegration } from './steps/call-integration';
import { checkApiKey } from './steps/check-api-key';
import { mapRequest } from './steps/map-request';
import { mapResponse } from './steps/map-response';
import { publishMetrics } from './steps/publish-metrics';
import { readEvent } from './steps/read-event';
import { selectRoute } from './steps/select-route';
import { WebSocketStep } from './steps/step';
import { throttle } from './steps/throttle';
import { validateEvent } from './steps/validate-event';
import { writeAccessLog } from './steps/write-access-log';
import { writeExecutionLog } from './steps/write-execution-log';
import { WebSocketExchange } from './web-socket-exchange';

/** The way of an event through a WebSocket API, in the order of the service. An API key may come from the authorizer. */
export const WEB_SOCKET_STEPS: readonly WebSocketStep[] = [
  readEvent,
  selectRoute,
  authorize,
  checkApiKey,
  throttle,
  validateEvent,
  mapRequest,
  callIntegration,
  mapResponse,
];

/** Takes an event through the steps; a fault that ends it early stays with the exchange. */
export async function runWebSocketPipeline(exchange: WebSocketExchange): Promise<void> {
  try {
    for (const step of WEB_SOCKET_STEPS) {
      await exchange.trace.step(step.name, () => step.run(exchange));
      if (step === selectRoute && !exchange.routeOrNone) break;
    }
  } catch (error) {
    if (!(error instanceof GatewayFault)) throw error;
    exchange.fault = error;
    noteFault(exchange, error);
  }
  await exchange.trace.step(writeAccessLog.name, () => writeAccessLog.run(exchange));
  await writeExecutionLog.run(exchange);
  await publishMetrics.run(exchange);
}

function noteFault({ context }: WebSocketExchange, { text, type, validationError }: GatewayFault): void {
  context.error = {
    message: text,
    messageString: JSON.stringify(text),
    responseType: type,
    ...(validationError === undefined ? {} : { validationErrorString: validationError }),
  };
}
