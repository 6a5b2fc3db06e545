import { toText } from '../../velocity/print';
import { parseJson } from '../json/parse-json';
import { readPath } from '../json-path/read-path';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { Query } from '../messages/query';
import { GatewayFault, internalError } from '../pipeline/gateway-fault';

/** What parameters are mapped from. */
export interface MappingSource {
  readonly headers: HeaderList;
  readonly query: Query;
  readonly pathParameters: ReadonlyMap<string, string>;
  readonly request: { readonly body: Buffer };
  readonly context: object;
  readonly stageVariables: { readonly [name: string]: string };
}

/** What a mapping makes of the request, by place and name. */
export interface MappedRequest {
  readonly header: Map<string, string[]>;
  readonly path: Map<string, string[]>;
  readonly querystring: Map<string, string[]>;
}

/** WebSocket APIs say `route` where REST APIs say `method`. */
const OF_REQUEST = /^(?:method|route)\.request\./;

/** Carries out the request parameters of an integration. What its source does not have is left out. */
export function mapRequestParameters(
  parameters: { readonly [destination: string]: string },
  exchange: MappingSource,
): MappedRequest {
  const mapped: MappedRequest = { header: new Map(), path: new Map(), querystring: new Map() };
  for (const [destination, source] of Object.entries(parameters)) {
    const [, , place, ...name] = destination.split('.');
    const values = OF_REQUEST.test(source)
      ? fromRequest(source.replace(OF_REQUEST, ''), exchange)
      : fromElsewhere(source, exchange);
    if (values.length === 0 || !Object.hasOwn(mapped, place)) continue;
    mapped[place as keyof MappedRequest].set(name.join('.'), values);
  }
  return mapped;
}

/** Carries out the response parameters of an integration response. */
export function mapResponseParameters(
  parameters: { readonly [destination: string]: string },
  response: Response,
  exchange: MappingSource,
): HeaderList {
  const headers = new HeaderList();
  for (const [destination, source] of Object.entries(parameters)) {
    const name = destination.replace(/^method\.response\.header\./, '');
    const values = source.startsWith('integration.response.')
      ? fromResponse(source.slice('integration.response.'.length), response)
      : fromElsewhere(source, exchange);
    for (const value of values) headers.add(name, value);
  }
  return headers;
}

function fromRequest(source: string, { headers, pathParameters, query, request }: MappingSource): string[] {
  const [place, ...rest] = source.split('.');
  const name = rest.join('.');
  switch (place) {
    case 'path':
      return present(pathParameters.get(name));
    case 'querystring':
      return present(query.single().get(name));
    case 'multivaluequerystring':
      return query.multi().get(name) ?? [];
    case 'header':
      return present(headers.exact(name).at(-1));
    case 'multivalueheader':
      return joined(headers.exact(name));
    case 'body':
      return fromBody(request.body, name, () => {
        throw new GatewayFault('DEFAULT_4XX', { status: 400, message: 'Invalid JSON in request body' });
      });
    default:
      return [];
  }
}

function fromResponse(source: string, { headers, body }: Response): string[] {
  const [place, ...rest] = source.split('.');
  const name = rest.join('.');
  switch (place) {
    case 'header':
      return present(headers.exact(name).at(-1));
    case 'multivalueheader':
      return joined(headers.exact(name));
    case 'body':
      return fromBody(body, name, () => {
        throw internalError('the body of the response is no JSON');
      });
    default:
      return [];
  }
}

/** A body is read as JSON only where it begins like JSON. */
function fromBody(body: Buffer, path: string, fail: () => never): string[] {
  const text = body.toString('utf8').trim();
  const root = /^[{["']/.test(text) ? parseJson(text) : new Map();
  if (root === undefined) return fail();
  if (path === '') return [text === '' ? '{}' : text];
  const value = readPath(root, `$.${path}`);
  return value === undefined || value === null ? [] : [toText(value)];
}

/** A stage variable, a value of the context, or a text in single quotes. */
export function fromElsewhere(source: string, exchange: MappingSource): string[] {
  const [place, ...steps] = source.split('.');
  if (place === 'stageVariables') return present(exchange.stageVariables[steps.join('.')]);
  if (place === 'context') return present(contextText(steps, exchange));
  return source.length > 1 && source.startsWith("'") && source.endsWith("'") ? present(source.slice(1, -1)) : [];
}

/** A value of `$context` as text; `undefined` where there is none. */
export function contextText(steps: readonly string[], { context }: { readonly context: object }): string | undefined {
  const value = steps.reduce<unknown>(
    (nested, step) =>
      typeof nested === 'object' && nested !== null && Object.hasOwn(nested, step)
        ? (nested as { readonly [name: string]: unknown })[step]
        : undefined,
    context,
  );
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

/** An empty value counts as none. */
function present(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : [value];
}

function joined(values: readonly string[]): string[] {
  return present(values.join(','));
}
