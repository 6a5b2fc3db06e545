import { AUTHORIZER_TIMEOUTS } from '../../../template-model/quotas';
import { evaluatePolicy } from '../../authorization/policy';
import { BackendError } from '../../pipeline/backends';
import { functionArnOf } from '../../pipeline/function-uri';
import { HttpAuthorizer } from '../http-api';
import { HttpExchange } from '../http-exchange';
import { HttpFault } from '../http-fault';
import { eventV1, eventV2 } from '../lambda-events';
import { selected } from '../selection-expression';
import { routeArnOf } from './route-arn';

/** What a function answers: whether it lets through, or a policy. */
interface AuthorizerResult {
  readonly isAuthorized?: boolean;
  readonly principalId?: string;
  readonly policyDocument?: unknown;
  readonly context?: { readonly [name: string]: unknown };
}

/** Asks a function, or remembers what it answered to the same identity. */
export async function authorizeByFunction(exchange: HttpExchange): Promise<void> {
  const { context, route, runtime, stage } = exchange;
  const authorizer = route.authorizer as HttpAuthorizer;
  const identity = authorizer.identitySources.map((source) => selected(source, exchange));
  const isMissing = identity.some((value) => value === undefined || value === '');
  if (isMissing) throw new HttpFault(401, 'Unauthorized', 'an identity source is missing');
  const key = `${exchange.api.id} ${stage.name} ${authorizer.name} ${JSON.stringify(identity)}`;
  const isCached = authorizer.ttlSeconds > 0 && identity.length > 0;
  const known = isCached ? (runtime.authorizerResults.get(key) as AuthorizerResult | undefined) : undefined;
  const result = known ?? (await ask(authorizer, identity as string[], exchange));
  if (isCached && !known) runtime.authorizerResults.set(key, result, authorizer.ttlSeconds);
  exchange.trace.note({ cached: known !== undefined, result });
  if (!isAllowed(result, authorizer, exchange)) throw new HttpFault(403, 'Forbidden', 'the authorizer refuses');
  context.authorizer = { lambda: result.context ?? null };
}

function isAllowed(result: AuthorizerResult, { hasSimpleResponses }: HttpAuthorizer, exchange: HttpExchange): boolean {
  if (hasSimpleResponses) return result.isAuthorized === true;
  const question = {
    action: 'execute-api:Invoke',
    resource: routeArnOf(exchange),
    context: { 'aws:sourceip': exchange.request.sourceIp },
  };
  return evaluatePolicy(result.policyDocument, question) === 'allow';
}

async function ask(authorizer: HttpAuthorizer, identity: string[], exchange: HttpExchange): Promise<AuthorizerResult> {
  const routeArn = routeArnOf(exchange);
  const event =
    authorizer.payloadFormatVersion === '1.0'
      ? {
          ...eventV1(exchange),
          type: 'REQUEST',
          methodArn: routeArn,
          identitySource: identity.join(','),
          authorizationToken: identity[0],
        }
      : { ...eventV2(exchange), type: 'REQUEST', routeArn, identitySource: identity };
  const call = {
    functionArn: functionArnOf(authorizer.uri) ?? authorizer.uri,
    payload: JSON.stringify(event),
    requestId: exchange.requestId,
  };
  const result = await exchange.runtime.backends.lambda(call, AUTHORIZER_TIMEOUTS.http).catch(failed);
  if (result.functionError !== undefined) throw failure(`the authorizer failed: ${result.payload}`);
  const answer: unknown = JSON.parse(result.payload);
  if (typeof answer !== 'object' || answer === null) throw failure(`the authorizer answered ${result.payload}`);
  return answer;
}

function failed(error: Error): never {
  throw error instanceof BackendError ? failure(error.message) : error;
}

function failure(reason: string): HttpFault {
  return new HttpFault(500, 'Internal Server Error', reason);
}
