import { randomBytes } from 'node:crypto';
import { Response } from '../messages/messages';
import { RestExchange } from '../rest/rest-exchange';
import { callIntegration } from '../steps/call-integration';
import { findMethod } from '../steps/find-method';
import { gatewayResponse } from '../steps/gateway-response';
import { mapRequest } from '../steps/map-request';
import { mapResponse } from '../steps/map-response';
import { readRequest } from '../steps/read-request';
import { RestStep } from '../steps/step';
import { validateRequest } from '../steps/validate-request';
import { GatewayFault } from './gateway-fault';

/** The way of a request through a REST API, in the order of the service. */
export const REST_STEPS: readonly RestStep[] = [
  readRequest,
  findMethod,
  validateRequest,
  mapRequest,
  callIntegration,
  mapResponse,
];

/** Takes a request through the steps; one that ends early is answered by a gateway response. */
export async function runRestPipeline(exchange: RestExchange): Promise<Response> {
  try {
    for (const step of REST_STEPS) {
      await exchange.trace.step(step.name, () => step.run(exchange));
      if (exchange.response) break;
    }
  } catch (error) {
    if (!(error instanceof GatewayFault)) throw error;
    exchange.response = await exchange.trace.step('gateway response', () => gatewayResponse(error, exchange));
  }
  return finished(exchange);
}

/** Adds the headers that the service gives every response. */
function finished(exchange: RestExchange): Response {
  const response = exchange.response as Response;
  const { headers } = response;
  headers.set('x-amzn-RequestId', exchange.requestId);
  headers.set('x-amz-apigw-id', `${randomBytes(11).toString('base64').slice(0, 15)}=`);
  const type = exchange.methodOrNone?.integration?.type;
  const isTraced = exchange.context.error === undefined && type !== 'MOCK' && type !== 'HTTP_PROXY';
  if (isTraced) headers.set('X-Amzn-Trace-Id', exchange.traceId);
  return response;
}
