import { bytesOf } from '../messages/convert-payload';
import { Response } from '../messages/messages';
import { formatQuery, withQuery } from '../messages/query';
import { internalError } from '../pipeline/gateway-fault';
import { IntegrationCall } from './integration-call';

/** What stands before the action in `X-Amz-Target`, for the services that read it. */
const TARGETS: { readonly [service: string]: string } = {
  dynamodb: 'DynamoDB_20120810',
  firehose: 'Firehose_20150804',
  kinesis: 'Kinesis_20131202',
  logs: 'Logs_20140328',
  states: 'AWSStepFunctions',
};

/** Services that are called by the query protocol although their SDKs no longer do. */
const QUERY_PROTOCOL = ['ssm'];

/** `arn:aws:apigateway:<region>:[<subdomain>.]<service>:path/…` or `…:action/…` */
const SERVICE_URI = /^arn:[^:]+:apigateway:([^:]*):([^:]+):(path|action)\/(.*)$/s;

/** Calls a service of AWS with a signed request. */
export function callService({ integration, integrationRequest, runtime }: IntegrationCall): Promise<Response> {
  const { method, uri, headers, query, body } = integrationRequest;
  const [, region, name, kind, resource] = SERVICE_URI.exec(uri) ?? [];
  if (resource === undefined) throw internalError(`'${uri}' is no URI of a service`);
  const [service, subdomain] = name.split('.').reverse();
  const host = `${subdomain ? `${subdomain}.` : ''}${service}.${region}.amazonaws.com`;
  const parameters = new Map(query);
  const isAction = kind === 'action';
  if (isAction) {
    const [action, given] = splitAction(resource);
    for (const [key, value] of new URLSearchParams(given)) parameters.set(key, [value]);
    parameters.set('Action', [action]);
    const target = Object.hasOwn(TARGETS, service) ? TARGETS[service] : undefined;
    if (target !== undefined) headers.set('X-Amz-Target', `${target}.${action}`);
  }
  headers.set('Host', host);
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method) && !(isAction && QUERY_PROTOCOL.includes(service));
  const call = {
    service,
    region,
    action: isAction ? parameters.get('Action')?.[0] : undefined,
    method,
    url: withQuery(`https://${host}/${isAction ? '' : resource}`, formatQuery(parameters)),
    headers,
    body: hasBody ? bytesOf(body) : Buffer.alloc(0),
  };
  return runtime.backends.service(call, integration.timeoutMilliseconds);
}

/** An action may have parameters behind it: `GetObject&Bucket=b`. */
function splitAction(resource: string): [action: string, parameters: string] {
  const end = resource.search(/[&?]/);
  return end < 0 ? [resource, ''] : [resource.slice(0, end), resource.slice(end + 1)];
}
