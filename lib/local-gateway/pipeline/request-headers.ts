import { HeaderList } from '../messages/header-list';
import { randomBytes } from './random-bytes';

/** Headers that no API gets to see. */
const DROPPED = [
  'connection',
  'content-length',
  'content-md5',
  'expect',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
];

/** Headers with a spelling of their own; all others keep the client's. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['authorization', 'Authorization'],
  ['host', 'Host'],
  ['user-agent', 'User-Agent'],
]);

/** The headers of a request as an API sees them. */
export function headersSeenByApis(headers: HeaderList): HeaderList {
  return headers.renamed((name, lower) => (DROPPED.includes(lower) ? undefined : (SPELLINGS.get(lower) ?? name)));
}

/** The trace of a request: one that the client began goes on. */
export function traceIdOf(headers: HeaderList, now: number): string {
  const given = new Map(
    (headers.get('X-Amzn-Trace-Id') ?? '').split(';').map((part) => part.trim().split(/=(.*)/s) as [string, string]),
  );
  const root = given.get('Root') ?? `1-${Math.floor(now / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
  const sampled = given.get('Sampled') ?? (given.has('Parent') ? '1' : '0');
  return `Root=${root};Parent=${given.get('Parent') ?? randomBytes(8).toString('hex')};Sampled=${sampled}`;
}

/** The part of a trace that functions and HTTP APIs see. */
export function rootOf(traceId: string): string {
  return traceId.split(';')[0];
}

/** Tells the API who called, and adds it to what proxies have told. */
export function addForwarded(headers: HeaderList, sourceIp: string): void {
  const forwarded = headers.get('X-Forwarded-For');
  headers.set('X-Forwarded-For', forwarded === undefined ? sourceIp : `${forwarded}, ${sourceIp}`);
  headers.set('X-Forwarded-Port', '443');
  headers.set('X-Forwarded-Proto', 'https');
}
