import { invokedFunction } from '../../integrations/lambda';
import { parseProxyResponse } from '../../integrations/lambda-proxy-response';
import { Response } from '../../messages/messages';
import { excerpt } from '../../pipeline/excerpt';
import { internalError } from '../../pipeline/gateway-fault';
import { WebSocketExchange } from '../web-socket-exchange';

/** Hands an event to a function and takes the whole response from it. */
export async function callLambdaProxy(exchange: WebSocketExchange): Promise<Response> {
  const { integration, integrationRequest, requestId, runtime, trace } = exchange;
  const call = {
    functionArn: invokedFunction(integrationRequest.uri),
    payload: JSON.stringify(eventOf(exchange)),
    requestId,
  };
  const result = await runtime.backends.lambda(call, integration.timeoutMilliseconds);
  trace.note({ function: call.functionArn, result: excerpt(result.payload) });
  if (result.functionError) throw internalError(`the function failed: ${result.payload}`, 502);
  return parseProxyResponse(result.payload, false);
}

/** What there is none of is left out. */
function eventOf(exchange: WebSocketExchange): { [name: string]: unknown } {
  const { context, event, request, stageVariables } = exchange;
  return {
    ...requestOf(exchange),
    requestContext: context,
    ...(Object.keys(stageVariables).length > 0 ? { stageVariables } : {}),
    ...(event.type === 'MESSAGE' ? { body: request.body.toString('utf8') } : {}),
    isBase64Encoded: false,
  };
}

/** The closing of a connection comes with headers that stand for none. */
function requestOf({ connection, event, headers, query }: WebSocketExchange): { [name: string]: unknown } {
  if (event.type === 'MESSAGE') return {};
  if (event.type === 'DISCONNECT') {
    const empty = { Host: connection.domainName, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' };
    const multi = Object.entries(empty).map(([name, value]) => [name, [value]]);
    return { headers: empty, multiValueHeaders: Object.fromEntries(multi) };
  }
  const parameters = Object.fromEntries(query.single());
  return {
    headers: headers.single(),
    multiValueHeaders: headers.multi(),
    ...(Object.keys(parameters).length > 0
      ? { queryStringParameters: parameters, multiValueQueryStringParameters: Object.fromEntries(query.multi()) }
      : {}),
  };
}
