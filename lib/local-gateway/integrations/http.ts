import { bytesOf } from '../messages/convert-payload';
import { Response } from '../messages/messages';
import { formatQuery, withQuery } from '../messages/query';
import { IntegrationCall } from './integration-call';
import { withStageVariables } from './stage-variables';

/** Requests of these methods have no body. */
const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

/** Calls an HTTP endpoint, directly or through a VPC link. */
export function callHttp({
  integration,
  integrationRequest,
  runtime,
  stageVariables,
}: IntegrationCall): Promise<Response> {
  const { method, uri, headers, query, body } = integrationRequest;
  const { connectionId } = integration;
  const call = {
    method,
    url: withQuery(uri, formatQuery(query)),
    headers,
    isStreamed: integration.isStreamed,
    body: WITHOUT_BODY.includes(method) ? Buffer.alloc(0) : bytesOf(body),
    connectionId: connectionId && withStageVariables(connectionId, stageVariables),
  };
  return runtime.backends.http(call, integration.timeoutMilliseconds);
}
