import { evaluatePolicy } from '../../authorization/policy';
import { BackendError } from '../../pipeline/backends';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { invokedFunction } from '../integrations/lambda';
import { contextText } from '../parameter-mapping';
import { RestAuthorizer } from '../rest-api';
import { RestExchange } from '../rest-exchange';
import { methodArnOf } from './method-arn';

/** What a function answers to an authorizer's question. */
interface AuthorizerResult {
  readonly principalId: string;
  readonly policyDocument: unknown;
  readonly context?: { readonly [name: string]: string | number | boolean };
  readonly usageIdentifierKey?: string;
}

/** The longest that an authorizer may take. */
const TIMEOUT_MILLISECONDS = 29_000;

/** Asks a function, or remembers what it answered to the same identity, and holds its policy against the request. */
export async function authorizeByFunction(exchange: RestExchange): Promise<void> {
  const authorizer = exchange.method.authorizer as RestAuthorizer;
  const identity = identityOf(authorizer, exchange);
  const { authorizerResults } = exchange.runtime;
  const key = `${exchange.api.id} ${exchange.stage.name} ${authorizer.name} ${JSON.stringify(identity)}`;
  const isCached = authorizer.ttlSeconds > 0 && identity.length > 0;
  const known = isCached ? (authorizerResults.get(key) as AuthorizerResult | undefined) : undefined;
  const result = known ?? (await ask(authorizer, identity, exchange));
  if (isCached && !known) authorizerResults.set(key, result, authorizer.ttlSeconds);
  exchange.trace.note({ cached: known !== undefined, principal: result.principalId });
  hold(result, exchange);
}

/** The values of the identity sources. Without one of them, or with one that breaks the pattern, nobody is asked. */
function identityOf(authorizer: RestAuthorizer, exchange: RestExchange): string[] {
  const sources = authorizer.identitySources;
  const values = sources.map((source) => valueOf(source, exchange));
  const isMissing = values.some((value) => value === undefined || value === '');
  const needsAll = authorizer.type === 'TOKEN' || authorizer.ttlSeconds > 0;
  if (isMissing && needsAll) throw new GatewayFault('UNAUTHORIZED', { reason: 'an identity source is missing' });
  const { identityValidation } = authorizer;
  if (identityValidation && !new RegExp(`^(?:${identityValidation})$`).test(values[0] ?? '')) {
    throw new GatewayFault('UNAUTHORIZED', { reason: 'the token breaks the validation expression' });
  }
  return values.map((value) => value ?? '');
}

function valueOf(source: string, exchange: RestExchange): string | undefined {
  const [place, request, kind, ...rest] = source.split('.');
  if (place === 'context') return contextText(source.split('.').slice(1), exchange);
  if (place === 'stageVariables') return exchange.stageVariables[source.slice('stageVariables.'.length)];
  const name = rest.join('.');
  if (place !== 'method' || request !== 'request') return undefined;
  return kind === 'querystring' ? exchange.query.single().get(name) : exchange.headers.get(name);
}

async function ask(
  authorizer: RestAuthorizer,
  identity: readonly string[],
  exchange: RestExchange,
): Promise<AuthorizerResult> {
  const { requestId, runtime, stageVariables } = exchange;
  const uri = authorizer.uri.replaceAll(
    /\$\{stageVariables\.(\w+)\}/g,
    (_, name: string) => stageVariables[name] ?? '',
  );
  const event = authorizer.type === 'TOKEN' ? tokenEvent(identity[0], exchange) : requestEvent(exchange);
  const call = { functionArn: invokedFunction(uri), payload: JSON.stringify(event), requestId };
  const { payload, functionError } = await runtime.backends.lambda(call, TIMEOUT_MILLISECONDS).catch(failed);
  if (functionError !== undefined) {
    if (JSON.parse(payload).errorMessage === 'Unauthorized') throw new GatewayFault('UNAUTHORIZED');
    throw new GatewayFault('AUTHORIZER_FAILURE', { reason: `the authorizer failed: ${payload}` });
  }
  return read(payload);
}

function failed(error: Error): never {
  if (error instanceof BackendError) throw new GatewayFault('AUTHORIZER_FAILURE', { reason: error.message });
  throw error;
}

function tokenEvent(authorizationToken: string, exchange: RestExchange) {
  return { type: 'TOKEN', methodArn: methodArnOf(exchange), authorizationToken };
}

function requestEvent(exchange: RestExchange) {
  const { context, headers, method, pathParameters, query, request, stageVariables } = exchange;
  return {
    type: 'REQUEST',
    methodArn: methodArnOf(exchange),
    resource: method.resourcePath,
    path: exchange.eventPath,
    httpMethod: request.method,
    headers: headers.single(),
    multiValueHeaders: headers.multi(),
    queryStringParameters: Object.fromEntries(query.single()),
    multiValueQueryStringParameters: Object.fromEntries(query.multi()),
    pathParameters: Object.fromEntries(pathParameters),
    stageVariables,
    requestContext: context,
  };
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

function hold(result: AuthorizerResult, exchange: RestExchange): void {
  const answer = evaluatePolicy(result.policyDocument, {
    action: 'execute-api:Invoke',
    resource: methodArnOf(exchange),
    context: { 'aws:sourceip': exchange.context.identity.sourceIp },
  });
  const texts = Object.entries(result.context ?? {}).map(([name, value]) => [
    name,
    value === null ? null : String(value),
  ]);
  exchange.context.authorizer = { ...Object.fromEntries(texts), principalId: result.principalId };
  exchange.usageIdentifierKey = result.usageIdentifierKey;
  if (answer === 'allow') return;
  const why = answer === 'deny' ? ' with an explicit deny' : '';
  throw new GatewayFault('ACCESS_DENIED', { message: `User is not authorized to access this resource${why}` });
}
