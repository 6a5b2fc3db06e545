import { createHash, createHmac } from 'node:crypto';
import { HeaderList } from '../messages/header-list';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface SignedScope {
  readonly service: string;
  readonly region: string;
  /** `20261121T144851Z` */
  readonly time: string;
}

export interface RequestToSign {
  readonly method: string;
  /** As sent. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: HeaderList;
  readonly body: Buffer;
}

/** Adds what Signature Version 4 asks for to the headers of a request. */
export function sign(request: RequestToSign, credentials: Credentials, scope: SignedScope): void {
  const { headers, body } = request;
  headers.set('X-Amz-Date', scope.time);
  if (scope.service === 's3') headers.set('X-Amz-Content-Sha256', sha256(body));
  if (credentials.sessionToken !== undefined) headers.set('X-Amz-Security-Token', credentials.sessionToken);
  const names = [...new Set([...headers].map(([name]) => name.toLowerCase()))]
    .filter((name) => name === 'host' || name === 'content-type' || name.startsWith('x-amz-'))
    .sort();
  const signature = signatureOf(request, names, credentials.secretAccessKey, scope);
  const credential = `${credentials.accessKeyId}/${scopeText(scope)}`;
  headers.set(
    'Authorization',
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  );
}

/** The signature of a request over the named headers. */
export function signatureOf(
  request: RequestToSign,
  signedHeaders: readonly string[],
  secretAccessKey: string,
  scope: SignedScope,
): string {
  const { method, headers, body } = request;
  const canonical = [
    method,
    scope.service === 's3' ? request.path : canonicalPath(request.path),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${headers.all(name).map(trimmed).join(',')}`),
    '',
    signedHeaders.join(';'),
    headers.get('X-Amz-Content-Sha256') ?? sha256(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', scope.time, scopeText(scope), sha256(canonical)].join('\n');
  const key = [scope.time.slice(0, 8), scope.region, scope.service, 'aws4_request'].reduce<string | Buffer>(
    (derived, part) => hmac(derived, part),
    `AWS4${secretAccessKey}`,
  );
  return hmac(key, toSign).toString('hex');
}

function scopeText({ service, region, time }: SignedScope): string {
  return `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
}

/** All services but S3 encode each part of the path once more. */
function canonicalPath(path: string): string {
  return path === '' ? '/' : path.split('/').map(encoded).join('/');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const [name, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
      return `${encoded(decoded(name))}=${encoded(decoded(value))}`;
    })
    .sort()
    .join('&');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function trimmed(value: string): string {
  return value.trim().replaceAll(/ +/g, ' ');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
