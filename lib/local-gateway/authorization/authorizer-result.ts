import { BackendError, LambdaCall } from '../pipeline/backends';
import { GatewayFault } from '../pipeline/gateway-fault';
import { GatewayRuntime } from '../pipeline/gateway-runtime';

/** What a function answers to an authorizer's question. */
export interface AuthorizerResult {
  readonly principalId: string;
  readonly policyDocument: unknown;
  readonly context?: { readonly [name: string]: string | number | boolean | null };
  readonly usageIdentifierKey?: string;
}

/** Asks the function of an authorizer; one that fails is a fault of the API. */
export async function askAuthorizer(
  call: LambdaCall,
  timeoutMilliseconds: number,
  { backends }: GatewayRuntime,
  largestResult = Number.POSITIVE_INFINITY,
): Promise<AuthorizerResult> {
  const { payload, functionError } = await backends.lambda(call, timeoutMilliseconds).catch(failed);
  if (functionError !== undefined) {
    if (JSON.parse(payload).errorMessage === 'Unauthorized') throw new GatewayFault('UNAUTHORIZED');
    throw new GatewayFault('AUTHORIZER_FAILURE', { reason: `the authorizer failed: ${payload}` });
  }
  if (Buffer.byteLength(payload) > largestResult) {
    throw new GatewayFault('AUTHORIZER_CONFIGURATION_ERROR', {
      reason: `the authorizer answered more than ${largestResult} bytes`,
    });
  }
  return read(payload);
}

/** `$context.authorizer`: every value is a text. */
export function authorizerContextOf({ context, principalId }: AuthorizerResult): { [name: string]: unknown } {
  const texts = Object.entries(context ?? {}).map(([name, value]) => [name, value === null ? null : String(value)]);
  return { ...Object.fromEntries(texts), principalId };
}

function failed(error: Error): never {
  if (error instanceof BackendError) throw new GatewayFault('AUTHORIZER_FAILURE', { reason: error.message });
  throw error;
}

/** An answer without a policy, or with a context that is no flat map, is a fault of the configuration. */
function read(payload: string): AuthorizerResult {
  const result: Partial<AuthorizerResult> | null = JSON.parse(payload);
  const values = Object.values(result?.context ?? {});
  const isFlat = values.every((value) => value === null || typeof value !== 'object');
  if (typeof result?.principalId !== 'string' || typeof result.policyDocument !== 'object' || !isFlat) {
    throw new GatewayFault('AUTHORIZER_CONFIGURATION_ERROR', { reason: `the authorizer answered ${payload}` });
  }
  return result as AuthorizerResult;
}
