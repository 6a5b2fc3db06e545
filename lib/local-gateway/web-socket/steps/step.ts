import { WebSocketExchange } from '../web-socket-exchange';

/** One step of the way of an event; it throws a `GatewayFault` to end it. */
export interface WebSocketStep {
  readonly name: string;
  run(exchange: WebSocketExchange): void | Promise<void>;
}
