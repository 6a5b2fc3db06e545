import { Response } from '../messages/messages';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { GatewayFault } from '../pipeline/gateway-fault';
import { RestExchange } from './rest-exchange';
import { applyResourcePolicy } from './steps/apply-resource-policy';
import { authorize } from './steps/authorize';
import { callIntegration } from './steps/call-integration';
import { checkApiKey } from './steps/check-api-key';
import { chooseRelease } from './steps/choose-release';
import { compressResponse } from './steps/compress-response';
import { findMethod } from './steps/find-method';
import { gatewayResponse } from './steps/gateway-response';
import { mapRequest } from './steps/map-request';
import { mapResponse } from './steps/map-response';
import { notDoneHere } from './steps/not-done-here';
import { publishMetrics } from './steps/publish-metrics';
import { readCache, writeCache } from './steps/read-cache';
import { readRequest } from './steps/read-request';
import { RestStep } from './steps/step';
import { throttle } from './steps/throttle';
import { validateRequest } from './steps/validate-request';
import { writeAccessLog } from './steps/write-access-log';
import { writeExecutionLog } from './steps/write-execution-log';

/** The way of a request through a REST API, in the order of the service. An API key may come from the authorizer. */
export const REST_STEPS: readonly RestStep[] = [
  chooseRelease,
  readRequest,
  notDoneHere,
  findMethod,
  applyResourcePolicy,
  authorize,
  checkApiKey,
  throttle,
  validateRequest,
  readCache,
  mapRequest,
  callIntegration,
  mapResponse,
  writeCache,
];

/** Takes a request through the steps; one that ends early is answered by a gateway response. */
export async function runRestPipeline(exchange: RestExchange): Promise<Response> {
  try {
    for (const step of REST_STEPS) {
      await exchange.trace.step(step.name, () => step.run(exchange));
      if (step === readCache && exchange.response) break;
    }
  } catch (error) {
    if (!(error instanceof GatewayFault)) throw error;
    exchange.response = await exchange.trace.step('gateway response', () => gatewayResponse(error, exchange));
  }
  await exchange.trace.step(compressResponse.name, () => compressResponse.run(exchange));
  const response = finished(exchange);
  await exchange.trace.step(writeAccessLog.name, () => writeAccessLog.run(exchange));
  await writeExecutionLog.run(exchange);
  await publishMetrics.run(exchange);
  return response;
}

/** Adds the headers that the service gives every response. */
function finished(exchange: RestExchange): Response {
  const response = exchange.response as Response;
  const { headers } = response;
  headers.set('x-amzn-RequestId', exchange.requestId);
  headers.set('x-amz-apigw-id', extendedRequestId());
  const type = exchange.methodOrNone?.integration?.type;
  const isTraced = exchange.context.error === undefined && type !== 'MOCK' && type !== 'HTTP_PROXY';
  if (isTraced) headers.set('X-Amzn-Trace-Id', exchange.traceId);
  return response;
}
