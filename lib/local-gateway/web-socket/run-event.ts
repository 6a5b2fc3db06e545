import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Connection } from './connection';
import { WebSocketEvent, WebSocketExchange } from './web-socket-exchange';
import { runWebSocketPipeline } from './web-socket-pipeline';

/** An event that went its way. */
export type FinishedEvent = Pick<WebSocketExchange, 'fault' | 'integrationResponse' | 'reply' | 'requestId' | 'trace'>;

/** Takes an event of a connection through its API, and tells when it is done. */
export async function runEvent(
  event: WebSocketEvent,
  { connection }: { readonly connection: Connection },
  runtime: GatewayRuntime,
): Promise<FinishedEvent> {
  const startedAt = runtime.clock.now();
  const exchange = new WebSocketExchange(connection, event, runtime);
  await runWebSocketPipeline(exchange);
  const { requestId, routeOrNone, stage, status, trace } = exchange;
  runtime.served({
    id: requestId,
    api: stage.api.name,
    stage: stage.name,
    title: [event.type, routeOrNone?.key].filter((word) => word !== undefined).join(' '),
    status,
    startedAt,
    milliseconds: trace.milliseconds,
    trace,
  });
  return exchange;
}
