import { integrationUriOf } from '../../integrations/integration-uri';
import { MappedRequest, mapRequestParameters } from '../../integrations/parameter-mapping';
import { convertRequest, Payload } from '../../messages/convert-payload';
import { HeaderList } from '../../messages/header-list';
import { isBinary, mediaTypeOf } from '../../messages/media-type';
import { excerpt } from '../../pipeline/excerpt';
import { GatewayFault, internalError } from '../../pipeline/gateway-fault';
import { converted, rendered } from '../../pipeline/mapped-payload';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Headers that a mapping must not set; the call fails even where the mapping has no effect. */
const REFUSED = ['content-length', 'transfer-encoding', 'x-amzn-trace-id', 'x-amzn-apigateway-api-id'];
const REFUSED_BY_SERVICES = ['authorization', 'connection', 'expect', 'proxy-authenticate', 'te'];

const WITHOUT_BODY = ['GET', 'HEAD', 'OPTIONS'];

/** Makes the request that goes to the backend: parameters, passthrough behavior, content handling, mapping template. */
export const mapRequest: RestStep = {
  name: 'integration request',
  run(exchange) {
    const { integration, request } = exchange;
    const mapped = mapRequestParameters(integration.requestParameters, exchange);
    const isProxy = integration.type.endsWith('_PROXY');
    const body = isProxy ? request.body : renderBody(exchange);
    refuseHeaders(mapped, exchange);
    const { headers, query } = isProxy ? passedOn(mapped, exchange) : mappedAlone(mapped, exchange);
    const isAnyMethod = integration.httpMethod === undefined || integration.httpMethod === 'ANY';
    exchange.integrationRequest = {
      method: isAnyMethod ? request.method : (integration.httpMethod as string),
      uri: integrationUriOf(
        integration,
        exchange.stageVariables,
        isProxy ? mapped.path : withOverrides(mapped.path, exchange.overrides.ofRequest('path')),
      ),
      headers,
      query,
      body,
    };
    const { method, uri } = exchange.integrationRequest;
    exchange.trace.note({ method, uri, headers: headers.single(), body: excerpt(body) });
  },
};

function renderBody(exchange: RestExchange): Payload {
  const { api, headers, integration, request } = exchange;
  const template = templateFor(exchange);
  const binary = isBinary(headers.get('Content-Type'), api.binaryMediaTypes);
  const payload = converted(() => convertRequest(request.body, binary, integration.contentHandling));
  if (template === undefined) return payload;
  if (typeof payload !== 'string' && request.body.length > 0) {
    throw internalError('a mapping template takes text, and the payload is binary');
  }
  return rendered(template, payload.toString(), exchange);
}

/** The template for the content type of the request; without one, the request counts as JSON. */
function templateFor({ headers, integration }: RestExchange): string | undefined {
  const { passthroughBehavior, requestTemplates } = integration;
  const contentType = headers.get('Content-Type') ?? 'application/json';
  const mediaType = mediaTypeOf(contentType);
  const named = Object.keys(requestTemplates).find(
    (name) => name === contentType || mediaTypeOf(name) === mediaType || name === '$default',
  );
  if (named !== undefined) return requestTemplates[named];
  const isRefused =
    passthroughBehavior === 'NEVER' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && Object.keys(requestTemplates).length > 0);
  if (isRefused) throw new GatewayFault('UNSUPPORTED_MEDIA_TYPE', { reason: `no template for ${contentType}` });
  return undefined;
}

function refuseHeaders({ header }: MappedRequest, { integration }: RestExchange): void {
  const refused = integration.type.startsWith('AWS') ? [...REFUSED, ...REFUSED_BY_SERVICES] : REFUSED;
  const found = [...header.keys()].find((name) => refused.includes(name.toLowerCase()));
  if (found !== undefined) throw internalError(`a mapping must not set the header ${found}`);
}

/** Proxy integrations pass the client's headers and query on; those of HTTP add what is mapped. */
function passedOn(mapped: MappedRequest, exchange: RestExchange) {
  const headers = exchange.headers.copy();
  const query = exchange.query.multi();
  if (exchange.integration.type === 'AWS_PROXY') return { headers, query };
  headers.delete('Host', 'Content-Encoding');
  for (const [name, values] of mapped.header) headers.set(name, ...values);
  for (const [name, values] of mapped.querystring) query.set(name, [...(query.get(name) ?? []), ...values]);
  return { headers: forHttp(headers, exchange), query };
}

function mappedAlone(mapped: MappedRequest, exchange: RestExchange) {
  const { api, integration, overrides, request } = exchange;
  const headers = new HeaderList();
  for (const [name, values] of mapped.header) headers.set(name, ...values);
  for (const [name, values] of overrides.ofRequest('header')) headers.set(name, ...values);
  headers.setDefault('Accept', 'application/json');
  headers.setDefault('User-Agent', `AmazonAPIGateway_${api.id}`);
  const contentType = exchange.headers.get('Content-Type') ?? 'application/json';
  if (!WITHOUT_BODY.includes(request.method)) headers.setDefault('Content-Type', contentType);
  headers.delete('Expect', 'Proxy-Authenticate', 'TE');
  if (integration.type === 'AWS') headers.delete('Referer');
  headers.set('X-Amzn-Trace-Id', exchange.traceId);
  const query = withOverrides(mapped.querystring, overrides.ofRequest('querystring'));
  return { headers: integration.type === 'HTTP' ? forHttp(headers, exchange) : headers, query };
}

function forHttp(headers: HeaderList, { api }: RestExchange): HeaderList {
  headers.delete('Expect', 'Proxy-Authenticate', 'TE', 'Via');
  headers.set('X-Amzn-Apigateway-Api-Id', api.id);
  return headers;
}

function withOverrides(mapped: ReadonlyMap<string, string[]>, overrides: readonly [string, string[]][]) {
  return new Map([...mapped, ...overrides]);
}
