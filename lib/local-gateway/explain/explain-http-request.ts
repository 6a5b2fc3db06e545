import type { Entry } from '../entry/served-api';
import { HttpStage } from '../http/http-api';
import { HttpExchange } from '../http/http-exchange';
import { HttpFault } from '../http/http-fault';
import { HTTP_STEPS } from '../http/http-pipeline';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { tellOutcome } from './tell-outcome';
import { explainingRuntime, walkSteps } from './walk-steps';

/** The way of a request through an HTTP API. */
export async function explainHttpRequest(stage: HttpStage, entry: Entry, runtime: GatewayRuntime): Promise<Trace> {
  const exchange: HttpExchange = new HttpExchange(
    stage,
    entry,
    explainingRuntime(runtime, () => exchange.trace),
  );
  await walkSteps(HTTP_STEPS, exchange, (error) => error instanceof HttpFault);
  await tellOutcome(exchange.trace, { kind: 'HTTP', accessLogFormat: stage.accessLogFormat });
  return exchange.trace;
}
