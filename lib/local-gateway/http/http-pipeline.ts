import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { HttpExchange } from './http-exchange';
import { HttpFault } from './http-fault';
import { addCorsHeaders } from './steps/add-cors-headers';
import { answerPreflight } from './steps/answer-preflight';
import { authorize } from './steps/authorize';
import { callIntegration } from './steps/call-integration';
import { findRoute } from './steps/find-route';
import { mapResponse } from './steps/map-response';
import { notDoneHere } from './steps/not-done-here';
import { publishMetrics } from './steps/publish-metrics';
import { readRequest } from './steps/read-request';
import { HttpStep } from './steps/step';
import { throttle } from './steps/throttle';
import { writeAccessLog } from './steps/write-access-log';

/** The way of a request through an HTTP API, in the order of the service. */
export const HTTP_STEPS: readonly HttpStep[] = [
  readRequest,
  notDoneHere,
  answerPreflight,
  findRoute,
  throttle,
  authorize,
  callIntegration,
  mapResponse,
];

/** What every response gets, and what is written down of every request. */
const HTTP_ENDING: readonly HttpStep[] = [addCorsHeaders, writeAccessLog];

/** Takes a request through the steps; one that ends early is answered by the gateway itself. */
export async function runHttpPipeline(exchange: HttpExchange): Promise<Response> {
  try {
    for (const step of HTTP_STEPS) {
      await exchange.trace.step(step.name, () => step.run(exchange));
      if (step === answerPreflight && exchange.response) break;
    }
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    exchange.fault = error;
    exchange.response = responseOf(error);
  }
  for (const step of HTTP_ENDING) await exchange.trace.step(step.name, () => step.run(exchange));
  await publishMetrics.run(exchange);
  const response = exchange.response as Response;
  response.headers.set('apigw-requestid', exchange.requestId);
  return response;
}

function responseOf({ headers, status, text }: HttpFault): Response {
  const sent = HeaderList.of({ 'content-type': 'application/json', ...headers });
  return { status, headers: sent, body: Buffer.from(JSON.stringify({ message: text })) };
}
