import { RestExchange } from '../rest-exchange';

/** One step of the way of a request; it throws a `GatewayFault` to end it, or sets the response. */
export interface RestStep {
  readonly name: string;
  run(exchange: RestExchange): void | Promise<void>;
}
