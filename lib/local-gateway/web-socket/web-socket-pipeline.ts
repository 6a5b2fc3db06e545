import { accessLogLine } from '../pipeline/access-log-line';
import { GatewayFault } from '../pipeline/gateway-fault';
import { authorize } from './steps/authorize';
import { callIntegration } from './steps/call-integration';
import { checkApiKey } from './steps/check-api-key';
import { mapRequest } from './steps/map-request';
import { mapResponse } from './steps/map-response';
import { readEvent } from './steps/read-event';
import { selectRoute } from './steps/select-route';
import { WebSocketStep } from './steps/step';
import { throttle } from './steps/throttle';
import { validateEvent } from './steps/validate-event';
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

/** Takes an event through the steps; answers the fault that ended it early. */
export async function runWebSocketPipeline(exchange: WebSocketExchange): Promise<GatewayFault | undefined> {
  let fault: GatewayFault | undefined;
  try {
    for (const step of WEB_SOCKET_STEPS) {
      await exchange.trace.step(step.name, () => step.run(exchange));
      if (step === selectRoute && !exchange.routeOrNone) break;
    }
  } catch (error) {
    if (!(error instanceof GatewayFault)) throw error;
    fault = error;
    noteFault(exchange, error);
  }
  log(exchange, fault);
  return fault;
}

function noteFault({ context }: WebSocketExchange, { text, type, validationError }: GatewayFault): void {
  context.error = {
    message: text,
    messageString: JSON.stringify(text),
    responseType: type,
    ...(validationError === undefined ? {} : { validationErrorString: validationError }),
  };
}

function log({ context, integrationResponse, runtime, stage }: WebSocketExchange, fault?: GatewayFault): void {
  if (stage.accessLogFormat === undefined) return;
  const known = {
    ...context,
    status: fault?.status ?? integrationResponse?.status ?? 200,
    integrationStatus: integrationResponse?.status,
    integration: { status: integrationResponse?.status },
  };
  runtime.log(accessLogLine(stage.accessLogFormat, known));
}
