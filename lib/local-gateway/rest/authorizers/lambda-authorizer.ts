import { AUTHORIZER_TIMEOUTS } from '../../../template-model/quotas';
import { AuthorizerResult, askAuthorizer, authorizerContextOf } from '../../authorization/authorizer-result';
import { evaluatePolicy } from '../../authorization/policy';
import { invokedFunction } from '../../integrations/lambda';
import { contextText } from '../../integrations/parameter-mapping';
import { withStageVariables } from '../../integrations/stage-variables';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { RestAuthorizer } from '../rest-api';
import { RestExchange } from '../rest-exchange';
import { methodArnOf } from './method-arn';

/** Asks a function, or remembers what it answered to the same identity, and holds its policy against the request. */
export async function authorizeByFunction(exchange: RestExchange): Promise<void> {
  const authorizer = exchange.method.authorizer as RestAuthorizer;
  const { identitySources, ttlSeconds, type } = authorizer;
  exchange.trace.note({ kind: type, identitySources, ttlSeconds });
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
  const uri = withStageVariables(authorizer.uri, stageVariables);
  const event = authorizer.type === 'TOKEN' ? tokenEvent(identity[0], exchange) : requestEvent(exchange);
  const call = { functionArn: invokedFunction(uri), payload: JSON.stringify(event), requestId };
  return askAuthorizer(call, AUTHORIZER_TIMEOUTS.rest, runtime);
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

function hold(result: AuthorizerResult, exchange: RestExchange): void {
  const answer = evaluatePolicy(result.policyDocument, {
    action: 'execute-api:Invoke',
    resource: methodArnOf(exchange),
    context: { 'aws:sourceip': exchange.context.identity.sourceIp },
  });
  exchange.context.authorizer = authorizerContextOf(result);
  exchange.usageIdentifierKey = result.usageIdentifierKey;
  if (answer === 'allow') return;
  const why = answer === 'deny' ? ' with an explicit deny' : '';
  throw new GatewayFault('ACCESS_DENIED', { message: `User is not authorized to access this resource${why}` });
}
