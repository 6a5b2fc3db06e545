import { matchesWhole } from '../../../velocity/methods/regular-expression';
import { mapResponseParameters } from '../../integrations/parameter-mapping';
import { bytesOf, convertResponse } from '../../messages/convert-payload';
import { HeaderList } from '../../messages/header-list';
import { isBinary, mediaTypeOf } from '../../messages/media-type';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { converted, rendered } from '../../pipeline/mapped-payload';
import { IntegrationResponse } from '../rest-api';
import { RestExchange } from '../rest-exchange';
import { RestStep } from './step';

/** Headers that keep their value under another name, because the service has its own. */
const REMAPPED = [
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'trailer',
  'upgrade',
  'user-agent',
  'www-authenticate',
];
const REMAPPED_OF_PROXIES = ['connection', 'content-length', 'date', 'server', 'x-amzn-requestid', 'x-amz-apigw-id'];

/** Makes the client's response of the backend's: selection, parameters, content handling, mapping template. */
export const mapResponse: RestStep = {
  name: 'integration response',
  run(exchange) {
    const { integration } = exchange;
    if (integration.type === 'AWS_PROXY') exchange.response = exchange.integrationResponse;
    else exchange.response = integration.type === 'HTTP_PROXY' ? passedBack(exchange) : mapped(exchange);
    exchange.trace.note({ status: exchange.response.status, headers: exchange.response.headers.single() });
  },
};

function passedBack({ api, integrationResponse }: RestExchange) {
  const { status, headers, stream } = integrationResponse;
  const isBytes = isBinary(headers.get('Content-Type'), api.binaryMediaTypes);
  const body = isBytes ? integrationResponse.body : bytesOf(integrationResponse.body.toString('utf8'));
  const kept = headers.renamed((name, lower) => {
    if (['transfer-encoding', 'content-encoding', 'via'].includes(lower)) return undefined;
    return REMAPPED_OF_PROXIES.includes(lower) ? `x-amzn-Remapped-${name}` : name;
  });
  kept.setDefault('Content-Type', 'application/json');
  return { status, body, headers: kept, stream };
}

function mapped(exchange: RestExchange) {
  const { api, integrationResponse, overrides } = exchange;
  const selected = selectResponse(exchange);
  const contentType = contentTypeOf(selected, exchange);
  const payload = converted(() =>
    convertResponse(
      integrationResponse.body,
      isBinary(integrationResponse.headers.get('Content-Type'), api.binaryMediaTypes),
      isBinary(exchange.headers.get('Accept'), api.binaryMediaTypes),
      selected.contentHandling,
    ),
  );
  const headers = mapResponseParameters(selected.parameters, integrationResponse, exchange);
  const template = contentType === undefined ? undefined : selected.templates[contentType];
  const body = template ? rendered(template, textOf(payload), exchange) : payload;
  for (const [name, values] of overrides.responseHeaders) headers.set(name, ...values);
  headers.setDefault('Content-Type', contentType ?? 'application/json');
  return { status: overrides.responseStatus ?? selected.status, headers: remapped(headers), body: bytesOf(body) };
}

function textOf(payload: string | Buffer): string {
  if (typeof payload === 'string' || payload.length === 0) return payload.toString();
  throw new GatewayFault('DEFAULT_5XX', { reason: 'a mapping template takes text, and the payload is binary' });
}

function remapped(headers: HeaderList): HeaderList {
  return headers.renamed((name, lower) => {
    if (lower === 'transfer-encoding') return undefined;
    return REMAPPED.includes(lower) ? `x-amzn-Remapped-${name}` : name;
  });
}

/** A pattern must match the whole of the status, or of the error message of a function. */
function selectResponse(exchange: RestExchange): IntegrationResponse {
  const { responses } = exchange.integration;
  const subject = subjectOf(exchange);
  const matching = responses.find(({ selectionPattern }) => matches(selectionPattern, subject));
  const selected = matching ?? responses.find(({ selectionPattern }) => selectionPattern === '');
  exchange.trace.note({ selectedBy: subject, pattern: selected?.selectionPattern });
  if (!selected) {
    throw new GatewayFault('API_CONFIGURATION_ERROR', { reason: `no integration response for '${subject}'` });
  }
  return selected;
}

function subjectOf({ integration, integrationResponse }: RestExchange): string {
  if (!/:lambda:path\//.test(integration.uri)) return String(integrationResponse.status);
  try {
    const { errorMessage } = JSON.parse(integrationResponse.body.toString('utf8')) ?? {};
    return typeof errorMessage === 'string' ? errorMessage : '';
  } catch {
    return '';
  }
}

function matches(pattern: string, subject: string): boolean {
  try {
    return pattern !== '' && matchesWhole(subject, pattern);
  } catch {
    return false;
  }
}

/** The content type that the client accepts, else JSON, else the first that has a template. */
function contentTypeOf({ templates }: IntegrationResponse, { headers }: RestExchange): string | undefined {
  const names = Object.keys(templates);
  const accepted = (headers.get('Accept') ?? '').split(',').map(mediaTypeOf);
  return names.find((name) => accepted.includes(mediaTypeOf(name))) ?? names.find(isJson) ?? names[0];
}

function isJson(contentType: string): boolean {
  return mediaTypeOf(contentType) === 'application/json';
}
