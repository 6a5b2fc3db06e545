import { HttpExchange } from '../http-exchange';

/** One step of the way of a request; it throws an `HttpFault` to end it, or sets the response. */
export interface HttpStep {
  readonly name: string;
  run(exchange: HttpExchange): void | Promise<void>;
}
