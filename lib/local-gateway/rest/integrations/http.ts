import { bytesOf } from '../../messages/convert-payload';
import { Response } from '../../messages/messages';
import { formatQuery, withQuery } from '../../messages/query';
import { RestExchange } from '../rest-exchange';

/** Requests of these methods have no body. */
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

/** Calls an HTTP endpoint, directly or through a VPC link. */
export function callHttp({
  integration,
  integrationRequest,
  runtime,
  stageVariables,
}: RestExchange): Promise<Response> {
  const { method, uri, headers, query, body } = integrationRequest;
  const connectionId = integration.connectionId?.replaceAll(
    /\$\{stageVariables\.(\w+)\}/g,
    (_, name: string) => stageVariables[name] ?? '',
  );
  const call = {
    method,
    url: withQuery(uri, formatQuery(query)),
    headers,
    body: WITHOUT_BODY.includes(method) ? Buffer.alloc(0) : bytesOf(body),
    connectionId,
  };
  return runtime.backends.http(call, integration.timeoutMilliseconds);
}
