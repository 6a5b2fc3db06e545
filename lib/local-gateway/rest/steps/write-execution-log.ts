import { bytesOf } from '../../messages/convert-payload';
import { excerpt } from '../../pipeline/excerpt';
import { resultOf } from '../../pipeline/step-results';
import { methodSettingsFor } from '../method-settings';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Writes what the service does with a request, as far as the level of the method asks for it; payloads with data trace alone. */
export const writeExecutionLog: RestStep = {
  name: 'execution log',
  run(exchange) {
    const { context, methodOrNone, requestId, runtime, stage } = exchange;
    if (!methodOrNone) return;
    const { loggingLevel = 'OFF', tracesData = false } = methodSettingsFor(stage, methodOrNone);
    const isWritten = loggingLevel === 'INFO' || (loggingLevel === 'ERROR' && context.error !== undefined);
    if (!isWritten) return;
    const lines = loggingLevel === 'INFO' ? [...requestLines(exchange, tracesData)] : [];
    for (const line of [...lines, ...endLines(exchange)]) runtime.executionLog(`(${requestId}) ${line}`);
  },
};

function* requestLines(exchange: RestExchange, tracesData: boolean): Iterable<string> {
  const { context, headers, integrationRequest, integrationResponse, pathParameters, query, request } = exchange;
  yield `Extended Request Id: ${context.extendedRequestId}`;
  yield `Starting execution for request: ${context.requestId}`;
  yield `HTTP Method: ${context.httpMethod}, Resource Path: ${context.resourcePath}`;
  if (tracesData) {
    yield `Method request path: ${textOf(pathParameters)}`;
    yield `Method request query string: ${textOf(query.single())}`;
    yield `Method request headers: ${textOf(new Map(headers))}`;
    yield `Method request body before transformations: ${excerpt(request.body)}`;
  }
  if (!integrationRequest) return;
  yield `Endpoint request URI: ${integrationRequest.uri}`;
  if (tracesData) {
    yield `Endpoint request headers: ${textOf(new Map(integrationRequest.headers))}`;
    yield `Endpoint request body after transformations: ${excerpt(bytesOf(integrationRequest.body))}`;
  }
  yield `Sending request to ${integrationRequest.uri}`;
  if (!integrationResponse) return;
  const { latency } = resultOf('integration', exchange.trace);
  yield `Received response. Status: ${integrationResponse.status}, Integration latency: ${latency} ms`;
  if (!tracesData) return;
  yield `Endpoint response headers: ${textOf(new Map(integrationResponse.headers))}`;
  yield `Endpoint response body before transformations: ${excerpt(integrationResponse.body)}`;
  if (exchange.response) yield `Method response body after transformations: ${excerpt(exchange.response.body)}`;
}

function* endLines({ context, response, trace }: RestExchange): Iterable<string> {
  const ended = trace.entries.find(({ fault }) => fault !== undefined);
  if (context.error && ended) yield `Execution failed: ${ended.fault}`;
  else yield 'Successfully completed execution';
  yield `Method completed with status: ${response?.status}`;
}

/** Maps print as those of Java. */
function textOf(values: ReadonlyMap<string, string>): string {
  return `{${[...values].map(([name, value]) => `${name}=${value}`).join(', ')}}`;
}
