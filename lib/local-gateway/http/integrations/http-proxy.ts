import { withStageVariables } from '../../integrations/stage-variables';
import { Response } from '../../messages/messages';
import { formatQuery, withQuery } from '../../messages/query';
import { HttpExchange } from '../http-exchange';
import { changesOf, changeValues } from '../parameter-changes';

/** Passes the request on to an HTTP endpoint, changed as the integration says. */
export async function callHttp(exchange: HttpExchange): Promise<Response> {
  const { context, integration, request, runtime } = exchange;
  const headers = exchange.headers.copy();
  headers.delete('Host', 'X-Forwarded-For', 'X-Forwarded-Port', 'X-Forwarded-Proto');
  headers.set('Forwarded', `by=127.0.0.1;for=${context.http.sourceIp};host=${context.domainName};proto=https`);
  const query = exchange.query.multi();
  let address = addressOf(exchange);
  const changes = Object.entries(integration.requestParameters).map(([destination, source]) => ({
    destination,
    source,
  }));
  for (const change of changesOf(changes, exchange)) {
    if (change.place === 'header') headers.set(change.name, ...changeValues(change, headers.all(change.name)));
    else if (change.place === 'querystring') query.set(change.name, changeValues(change, query.get(change.name) ?? []));
    else if (change.place === 'path') address = `${new URL(address).origin}${change.value}`;
  }
  const isAny = integration.method === undefined || integration.method === 'ANY';
  const call = {
    method: isAny ? request.method : (integration.method as string),
    url: withQuery(address, formatQuery(query)),
    headers,
    body: request.body,
    connectionId: integration.connectionId,
  };
  const response = await runtime.backends.http(call, integration.timeoutMilliseconds);
  response.headers.delete('Connection', 'Transfer-Encoding', 'Keep-Alive');
  return response;
}

/** A private integration names a listener; the path behind it is that of the request. */
function addressOf(exchange: HttpExchange): string {
  const uri = withStageVariables(exchange.integration.uri, exchange.stage.variables);
  if (uri.startsWith('arn:')) return `http://${exchange.integration.connectionId}${exchange.path}`;
  return uri.replaceAll(/\{([^{}]+?)\+?\}/g, (_, name: string) => exchange.pathParameters.get(name) ?? '');
}
