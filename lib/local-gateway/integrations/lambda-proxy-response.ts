import { decodeBase64 } from '../messages/convert-payload';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { GatewayFault, internalError } from '../pipeline/gateway-fault';

const MEMBERS = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'];

interface ProxyResponse {
  readonly statusCode?: number | string | null;
  readonly headers?: { readonly [name: string]: unknown } | null;
  readonly multiValueHeaders?: { readonly [name: string]: readonly unknown[] } | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean | null;
}

/** Reads what a function answered; anything but the documented format is a bad gateway. */
export function parseProxyResponse(payload: string, acceptsBinary: boolean): Response {
  const written = read(payload);
  return {
    status: statusOf(written),
    headers: headersOf(written),
    body: bodyOf(written, acceptsBinary),
  };
}

function malformed(problem: string): GatewayFault {
  return internalError(`malformed Lambda proxy response: ${problem}`, 502);
}

function read(payload: string): ProxyResponse {
  let written: unknown;
  try {
    written = JSON.parse(payload);
  } catch {
    throw malformed('it is no JSON');
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) throw malformed('it is no object');
  const unknown = Object.keys(written).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) throw malformed(`it has the unknown member ${unknown}`);
  const { body, headers, multiValueHeaders } = written as ProxyResponse;
  if (body !== undefined && body !== null && typeof body === 'object') throw malformed('its body is no text');
  if (!isHeaders(headers, isScalar)) throw malformed('its headers are not texts by name');
  if (!isHeaders(multiValueHeaders, (values) => Array.isArray(values) && values.every(isScalar))) {
    throw malformed('its multiValueHeaders are not lists by name');
  }
  return written as ProxyResponse;
}

function isHeaders(headers: unknown, isValue: (value: unknown) => boolean): boolean {
  if (headers === undefined || headers === null) return true;
  return typeof headers === 'object' && !Array.isArray(headers) && Object.values(headers).every(isValue);
}

function isScalar(value: unknown): boolean {
  return ['string', 'boolean', 'number'].includes(typeof value);
}

function statusOf({ statusCode }: ProxyResponse): number {
  if (statusCode === undefined || statusCode === null) return 200;
  const status = Number(statusCode);
  const isWritten = typeof statusCode === 'number' || /^\s*\d+\s*$/.test(String(statusCode));
  if (!isWritten || !Number.isInteger(status) || status < 100 || status > 999) {
    throw malformed('its statusCode is none');
  }
  return status;
}

/** Of a name in both maps, all values count, those of the multi map first and in its spelling. */
function headersOf({ headers, multiValueHeaders }: ProxyResponse): HeaderList {
  const list = new HeaderList();
  const single = Object.entries(headers ?? {});
  const multi = Object.entries(multiValueHeaders ?? {});
  const inMulti = new Map(multi.map(([name]) => [name.toLowerCase(), name]));
  for (const [name, values] of multi) for (const value of values) list.add(name, String(value));
  for (const [name, value] of single) list.add(inMulti.get(name.toLowerCase()) ?? name, String(value));
  list.setDefault('Content-Type', 'application/json');
  return list.renamed((name, lower) => {
    if (lower === 'transfer-encoding') return undefined;
    return REMAPPED.includes(lower) ? `x-amzn-Remapped-${name}` : name;
  });
}

const REMAPPED = ['connection', 'content-length', 'date', 'server'];

function bodyOf({ body, isBase64Encoded }: ProxyResponse, acceptsBinary: boolean): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (!isBase64Encoded || !acceptsBinary) return Buffer.from(String(body));
  const decoded = decodeBase64(String(body));
  if (!decoded) throw internalError('the body of the function is no base64');
  return decoded;
}
