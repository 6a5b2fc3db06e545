import { decodeBase64 } from '../../messages/convert-payload';
import { HeaderList } from '../../messages/header-list';
import { Response } from '../../messages/messages';
import { HttpFault } from '../http-fault';

interface LambdaResponse {
  readonly statusCode?: number | string;
  readonly headers?: { readonly [name: string]: unknown } | null;
  readonly multiValueHeaders?: { readonly [name: string]: readonly unknown[] } | null;
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
  readonly cookies?: readonly string[];
}

/** Reads what a function answered. In format 2.0, whatever has no status code is the body of a good response. */
export function readLambdaResponse(payload: string, isV1: boolean): Response {
  const result = parse(payload);
  if (!isResponse(result)) {
    if (isV1) throw malformed(payload);
    const headers = HeaderList.of({ 'content-type': 'application/json' });
    return { status: 200, headers, body: Buffer.from(typeof result === 'string' ? result : payload) };
  }
  const status = Number(result.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 999) throw malformed(payload);
  return { status, headers: headersOf(result, payload), body: bodyOf(result, payload) };
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload === '' ? 'null' : payload);
  } catch {
    throw malformed(payload);
  }
}

function isResponse(result: unknown): result is LambdaResponse {
  return typeof result === 'object' && result !== null && 'statusCode' in result;
}

function headersOf({ headers, multiValueHeaders, cookies }: LambdaResponse, payload: string): HeaderList {
  const list = new HeaderList();
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (typeof value === 'object') throw malformed(payload);
    list.add(name.toLowerCase(), String(value));
  }
  for (const [name, values] of Object.entries(multiValueHeaders ?? {})) {
    if (!Array.isArray(values)) throw malformed(payload);
    list.set(name.toLowerCase(), ...values.map(String));
  }
  for (const cookie of cookies ?? []) list.add('set-cookie', cookie);
  list.setDefault('content-type', 'text/plain;charset=UTF-8');
  return list;
}

function bodyOf({ body, isBase64Encoded }: LambdaResponse, payload: string): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  if (!isBase64Encoded) return Buffer.from(text);
  const decoded = decodeBase64(text);
  if (!decoded) throw malformed(payload);
  return decoded;
}

function malformed(payload: string): HttpFault {
  return new HttpFault(500, 'Internal Server Error', `malformed response of the function: ${payload.slice(0, 1000)}`);
}
