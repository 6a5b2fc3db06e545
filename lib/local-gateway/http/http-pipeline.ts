import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { accessLogLine } from '../pipeline/access-log-line';
import { corsHeaders } from './cors';
import { HttpExchange } from './http-exchange';
import { HttpFault } from './http-fault';
import { answerPreflight } from './steps/answer-preflight';
import { authorize } from './steps/authorize';
import { callIntegration } from './steps/call-integration';
import { findRoute } from './steps/find-route';
import { mapResponse } from './steps/map-response';
import { notDoneHere } from './steps/not-done-here';
import { readRequest } from './steps/read-request';
import { HttpStep } from './steps/step';
import { throttle } from './steps/throttle';

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

/** Takes a request through the steps; one that ends early is answered by the gateway itself. */
export async function runHttpPipeline(exchange: HttpExchange): Promise<Response> {
  try {
    for (const step of HTTP_STEPS) {
      await exchange.trace.step(step.name, () => step.run(exchange));
      if (step === answerPreflight && exchange.response) break;
    }
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    exchange.response = responseOf(error);
  }
  const response = finished(exchange);
  log(exchange, response);
  return response;
}

function responseOf({ headers, status, text }: HttpFault): Response {
  const sent = HeaderList.of({ 'content-type': 'application/json', ...headers });
  return { status, headers: sent, body: Buffer.from(JSON.stringify({ message: text })) };
}

/** Where the API has CORS, its headers go before those of the backend. */
function finished({ api, headers, requestId, response }: HttpExchange): Response {
  const done = response as Response;
  const origin = headers.get('Origin');
  if (api.cors) {
    const own = [...done.headers].map(([name]) => name).filter((name) => /^access-control-/i.test(name));
    done.headers.delete(...own);
    const isPreflight = done.status === 204 && done.body.length === 0 && headers.has('Access-Control-Request-Method');
    for (const [name, value] of Object.entries(origin ? corsHeaders(api.cors, origin, isPreflight) : {})) {
      done.headers.set(name, value);
    }
  }
  done.headers.set('apigw-requestid', requestId);
  return done;
}

function log({ context, runtime, stage }: HttpExchange, { status, body }: Response): void {
  if (stage.accessLogFormat === undefined) return;
  const { http, time, timeEpoch, ...flat } = context;
  const known = {
    ...flat,
    httpMethod: http.method,
    identity: { sourceIp: http.sourceIp, userAgent: http.userAgent },
    path: http.path,
    protocol: http.protocol,
    requestTime: time,
    requestTimeEpoch: timeEpoch,
    responseLatency: runtime.clock.now() - timeEpoch,
    responseLength: body.length,
    status,
  };
  runtime.log(accessLogLine(stage.accessLogFormat, known));
}
