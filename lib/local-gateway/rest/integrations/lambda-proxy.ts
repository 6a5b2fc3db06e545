import { invokedFunction } from '../../integrations/lambda';
import { parseProxyResponse } from '../../integrations/lambda-proxy-response';
import { readStreamedResponse } from '../../integrations/streamed-lambda-response';
import { isBinary } from '../../messages/media-type';
import { Response } from '../../messages/messages';
import { excerpt } from '../../pipeline/excerpt';
import { GatewayFault, internalError } from '../../pipeline/gateway-fault';
import { RestExchange } from '../rest-exchange';

/** Hands the whole request to a function and takes the whole response from it. */
export async function callLambdaProxy(exchange: RestExchange): Promise<Response> {
  const { api, headers, integration, integrationRequest, requestId, runtime } = exchange;
  if (integrationRequest.method !== 'POST') {
    throw new GatewayFault('INTEGRATION_FAILURE', {
      status: 500,
      message: 'Internal server error',
      reason: 'a Lambda proxy integration must use POST',
    });
  }
  const call = {
    functionArn: invokedFunction(integrationRequest.uri),
    payload: JSON.stringify(proxyEvent(exchange)),
    requestId,
    isStreamed: integration.isStreamed,
  };
  const result = await runtime.backends.lambda(call, integration.timeoutMilliseconds);
  exchange.trace.note({ function: call.functionArn, result: excerpt(result.payload) });
  if (result.functionError) throw internalError(`the function failed: ${result.payload}`, 502);
  if (integration.isStreamed) return readStreamedResponse(result);
  return parseProxyResponse(result.payload, isBinary(headers.get('Accept'), api.binaryMediaTypes));
}

/** The event of a proxy integration. */
function proxyEvent(exchange: RestExchange) {
  const { api, context, method, pathParameters, query, request, stageVariables } = exchange;
  const isBase64Encoded =
    request.body.length > 0 && isBinary(exchange.headers.get('Content-Type'), api.binaryMediaTypes);
  const { headers } = exchange.integrationRequest;
  return {
    resource: method.resourcePath,
    path: exchange.eventPath,
    httpMethod: request.method,
    headers: headers.single(),
    multiValueHeaders: headers.multi(),
    queryStringParameters: orNull(query.single()),
    multiValueQueryStringParameters: orNull(query.multi()),
    pathParameters: orNull(pathParameters),
    stageVariables: orNull(new Map(Object.entries(stageVariables))),
    requestContext: context,
    body: request.body.length === 0 ? null : request.body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
}

function orNull(values: ReadonlyMap<string, unknown>): { [name: string]: unknown } | null {
  return values.size === 0 ? null : Object.fromEntries(values);
}
