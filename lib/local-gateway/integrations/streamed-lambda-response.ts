import { Response } from '../messages/messages';
import { LambdaResult } from '../pipeline/backends';
import { internalError } from '../pipeline/gateway-fault';
import { parseProxyResponse } from './lambda-proxy-response';

/** What stands between the metadata and the body of a streamed response. */
const DELIMITER = Buffer.alloc(8);

/** Reads status and headers out of the beginning of a stream; the rest of it is the body, as it comes. */
export async function readStreamedResponse({ payload, stream }: LambdaResult): Promise<Response> {
  const chunks = (stream ?? one(Buffer.from(payload)))[Symbol.asyncIterator]();
  let beginning = Buffer.alloc(0);
  for (;;) {
    const end = beginning.indexOf(DELIMITER);
    if (end >= 0) {
      const { status, headers } = parseProxyResponse(metadataOf(beginning.subarray(0, end)), false);
      const rest = beginning.subarray(end + DELIMITER.length);
      return { status, headers, body: Buffer.alloc(0), stream: following(rest, chunks) };
    }
    const next = await chunks.next();
    if (next.done) throw internalError('malformed streamed response: nothing parts its metadata from its body', 502);
    beginning = Buffer.concat([beginning, next.value]);
  }
}

/** Cookies are headers, and there is no other member than those of proxies. */
function metadataOf(text: Buffer): string {
  try {
    const { cookies, ...metadata } = JSON.parse(text.toString('utf8'));
    if (cookies === undefined) return JSON.stringify(metadata);
    return JSON.stringify({ ...metadata, multiValueHeaders: { ...metadata.multiValueHeaders, 'Set-Cookie': cookies } });
  } catch {
    throw internalError('malformed streamed response: its metadata is no JSON', 502);
  }
}

async function* following(first: Buffer, chunks: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  if (first.length > 0) yield first;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* one(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes;
}
