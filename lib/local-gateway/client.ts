import { IamCaller } from './authorization/iam-callers';
import type { ServedApi } from './entry/served-api';
import { HeaderList } from './messages/header-list';
import { ClientRequest } from './messages/messages';

/** Who sends a request, and what it brings along. */
export interface ClientOptions {
  readonly headers?: { readonly [name: string]: string | readonly string[] };
  /** The value of an API key. */
  readonly apiKey?: string;
  /** Who signs the request. */
  readonly as?: IamCaller;
  /** The name or id of the API, where there are several. */
  readonly api?: string;
}

/** What `fetch` sends beside method and path. */
export interface FetchOptions extends ClientOptions {
  readonly body?: string | Buffer;
}

/** What `connect` opens a connection with. */
export interface ConnectOptions extends ClientOptions {
  /** `room=tea` */
  readonly query?: string;
}

/** A request to a stage, at the API's own endpoint. */
export function requestTo(
  { id, region }: ServedApi,
  stage: string,
  method: string,
  target: string,
  options: FetchOptions,
): ClientRequest {
  const headers = HeaderList.of(options.headers);
  headers.setDefault('Host', `${id}.execute-api.${region}.amazonaws.com`);
  if (options.apiKey !== undefined) headers.set('X-Api-Key', options.apiKey);
  return {
    method,
    target: stage === '$default' ? target : `/${stage}${target}`,
    headers,
    body: Buffer.from(options.body ?? ''),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  };
}
