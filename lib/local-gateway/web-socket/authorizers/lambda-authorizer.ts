import { AUTHORIZER_TIMEOUTS, WEB_SOCKET_QUOTAS } from '../../../template-model/quotas';
import { askAuthorizer, authorizerContextOf } from '../../authorization/authorizer-result';
import { evaluatePolicy } from '../../authorization/policy';
import { invokedFunction } from '../../integrations/lambda';
import { fromElsewhere } from '../../integrations/parameter-mapping';
import { withStageVariables } from '../../integrations/stage-variables';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { WebSocketAuthorizer } from '../web-socket-api';
import { WebSocketExchange } from '../web-socket-exchange';
import { routeArnOf } from './route-arn';

/** Asks a function whether a connection may be opened; nobody is asked where an identity source is missing. */
export async function authorizeByFunction(exchange: WebSocketExchange): Promise<void> {
  const { connection, requestId, route, runtime, stageVariables, trace } = exchange;
  const authorizer = route.authorizer as WebSocketAuthorizer;
  const missing = authorizer.identitySources.find((source) => !hasValue(source, exchange));
  if (missing) throw new GatewayFault('UNAUTHORIZED', { reason: `the identity source ${missing} is missing` });
  const result = await askAuthorizer(
    {
      functionArn: invokedFunction(withStageVariables(authorizer.uri, stageVariables)),
      payload: JSON.stringify(eventOf(exchange)),
      requestId,
    },
    AUTHORIZER_TIMEOUTS.webSocket,
    runtime,
    WEB_SOCKET_QUOTAS.authorizerResultSize,
  );
  trace.note({ principal: result.principalId });
  const answer = evaluatePolicy(result.policyDocument, {
    action: 'execute-api:Invoke',
    resource: routeArnOf(exchange),
    context: { 'aws:sourceip': connection.identity.sourceIp },
  });
  if (answer !== 'allow') {
    throw new GatewayFault('ACCESS_DENIED', { message: 'Forbidden', reason: 'the authorizer refuses' });
  }
  connection.authorizer = authorizerContextOf(result);
  connection.usageIdentifierKey = result.usageIdentifierKey;
  exchange.context.authorizer = connection.authorizer;
}

function hasValue(source: string, exchange: WebSocketExchange): boolean {
  const [, kind, name] = /^route\.request\.(header|querystring)\.(.+)$/.exec(source) ?? [];
  if (kind === 'header') return Boolean(exchange.headers.get(name));
  if (kind === 'querystring') return Boolean(exchange.query.single().get(name));
  return fromElsewhere(source, exchange).length > 0;
}

function eventOf(exchange: WebSocketExchange) {
  const { context, headers, query, stageVariables } = exchange;
  return {
    type: 'REQUEST',
    methodArn: routeArnOf(exchange),
    headers: headers.single(),
    multiValueHeaders: headers.multi(),
    queryStringParameters: Object.fromEntries(query.single()),
    multiValueQueryStringParameters: Object.fromEntries(query.multi()),
    stageVariables,
    requestContext: context,
  };
}
