import type { Entry } from '../entry/served-api';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { connectionFor } from '../web-socket/accept-connection';
import { WebSocketStage } from '../web-socket/web-socket-api';
import { WebSocketExchange } from '../web-socket/web-socket-exchange';
import { WEB_SOCKET_STEPS } from '../web-socket/web-socket-pipeline';
import { tellOutcome } from './tell-outcome';
import { explainingRuntime, walkSteps } from './walk-steps';

/** The way of a handshake, or with the method `MESSAGE` of a message, through a WebSocket API. */
export async function explainWebSocketEvent(
  stage: WebSocketStage,
  entry: Entry,
  runtime: GatewayRuntime,
): Promise<Trace> {
  const { request } = entry;
  const isMessage = request.method === 'MESSAGE';
  const exchange: WebSocketExchange = new WebSocketExchange(
    connectionFor(stage, entry, runtime.clock.now()),
    isMessage ? { type: 'MESSAGE', message: request.body } : { type: 'CONNECT', handshake: request },
    explainingRuntime(runtime, () => exchange.trace),
  );
  await walkSteps(WEB_SOCKET_STEPS, exchange);
  const { routeOrNone, trace } = exchange;
  await tellOutcome(trace, {
    kind: 'WebSocket',
    responses: routeOrNone?.hasResponse
      ? routeOrNone.integration?.responses.map(({ key, templates }) => ({ key, templates: Object.keys(templates) }))
      : undefined,
    accessLogFormat: stage.accessLogFormat,
  });
  return trace;
}
