import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { LambdaResult } from '../pipeline/backends';
import { functionArnOf } from '../pipeline/function-uri';
import { internalError } from '../pipeline/gateway-fault';
import { IntegrationCall } from './integration-call';

/** The function that the URI of an integration or of an authorizer invokes. */
export function invokedFunction(uri: string): string {
  const functionArn = functionArnOf(uri);
  if (functionArn === undefined) throw internalError(`'${uri}' invokes no function`);
  return functionArn;
}

/** Invokes a function with what the mapping made; its result, or its error, is the body of the response. */
export async function callLambda({
  integration,
  integrationRequest,
  requestId,
  runtime,
}: IntegrationCall): Promise<Response> {
  const isEvent = integrationRequest.headers.get('X-Amz-Invocation-Type') === 'Event';
  const payload = integrationRequest.body.toString();
  const functionArn = invokedFunction(integrationRequest.uri);
  const result: LambdaResult = await runtime.backends.lambda(
    { functionArn, payload: payload === '' ? '{}' : payload, requestId, isEvent },
    integration.timeoutMilliseconds,
  );
  const headers = HeaderList.of({ 'Content-Type': 'application/json', 'X-Amz-Executed-Version': '$LATEST' });
  if (result.functionError) headers.set('X-Amz-Function-Error', result.functionError);
  if (isEvent) return { status: 202, headers, body: Buffer.alloc(0) };
  return { status: 200, headers, body: Buffer.from(result.payload) };
}
