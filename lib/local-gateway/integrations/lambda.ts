import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { LambdaResult } from '../pipeline/backends';
import { internalError } from '../pipeline/gateway-fault';
import { RestExchange } from '../rest/rest-exchange';

const FUNCTION_ARN = /:lambda:path\/2015-03-31\/functions\/(.+)\/(?:invocations|response-streaming-invocations)$/;

/** The function that the URI of an integration or of an authorizer invokes. */
export function functionArnOf(uri: string): string {
  const [, functionArn] = FUNCTION_ARN.exec(uri) ?? [];
  if (functionArn === undefined) throw internalError(`'${uri}' invokes no function`);
  return functionArn;
}

export function isLambda(uri: string): boolean {
  return FUNCTION_ARN.test(uri);
}

/** Invokes a function with what the mapping made; its result, or its error, is the body of the response. */
export async function callLambda({
  integration,
  integrationRequest,
  requestId,
  runtime,
}: RestExchange): Promise<Response> {
  const isEvent = integrationRequest.headers.get('X-Amz-Invocation-Type') === 'Event';
  const payload = integrationRequest.body.toString();
  const functionArn = functionArnOf(integrationRequest.uri);
  const result: LambdaResult = await runtime.backends.lambda(
    { functionArn, payload: payload === '' ? '{}' : payload, requestId, isEvent },
    integration.timeoutMilliseconds,
  );
  const headers = HeaderList.of({ 'Content-Type': 'application/json', 'X-Amz-Executed-Version': '$LATEST' });
  if (result.functionError) headers.set('X-Amz-Function-Error', result.functionError);
  if (isEvent) return { status: 202, headers, body: Buffer.alloc(0) };
  return { status: 200, headers, body: Buffer.from(result.payload) };
}
