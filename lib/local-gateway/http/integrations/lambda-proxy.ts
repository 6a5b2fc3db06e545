import { withStageVariables } from '../../integrations/stage-variables';
import { Response } from '../../messages/messages';
import { excerpt } from '../../pipeline/excerpt';
import { functionArnOf } from '../../pipeline/function-uri';
import { HttpExchange } from '../http-exchange';
import { HttpFault } from '../http-fault';
import { eventV1, eventV2 } from '../lambda-events';
import { readLambdaResponse } from './lambda-response';

/** Hands the request to a function, in one of two formats, and makes a response of what it answers. */
export async function callLambda(exchange: HttpExchange): Promise<Response> {
  const { integration, requestId, runtime } = exchange;
  const uri = withStageVariables(integration.uri, exchange.stage.variables);
  const isV1 = integration.payloadFormatVersion === '1.0';
  const event = isV1 ? eventV1(exchange) : eventV2(exchange);
  const call = { functionArn: functionArnOf(uri) ?? uri, payload: JSON.stringify(event), requestId };
  const result = await runtime.backends.lambda(call, integration.timeoutMilliseconds);
  exchange.trace.note({ function: call.functionArn, result: excerpt(result.payload) });
  if (result.functionError !== undefined) {
    throw new HttpFault(500, 'Internal Server Error', `the function failed: ${result.payload}`);
  }
  return readLambdaResponse(result.payload, isV1);
}
