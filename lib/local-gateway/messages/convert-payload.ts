export type ContentHandling = 'CONVERT_TO_BINARY' | 'CONVERT_TO_TEXT' | undefined;

/** A payload between client and backend: text, or the bytes themselves. */
export type Payload = string | Buffer;

/** The payload of a request for the integration, by the service's table of conversions. */
export function convertRequest(body: Buffer, isBinary: boolean, handling: ContentHandling): Payload {
  if (isBinary) return handling === 'CONVERT_TO_TEXT' ? body.toString('base64') : body;
  return handling === 'CONVERT_TO_BINARY' ? fromBase64(body) : body.toString('utf8');
}

/** The payload of a response for the client, by the same table; what the client accepts decides where no handling is set. */
export function convertResponse(
  body: Buffer,
  isBinary: boolean,
  acceptsBinary: boolean,
  handling: ContentHandling,
): Payload {
  const toText = handling === 'CONVERT_TO_TEXT' || (handling === undefined && !acceptsBinary);
  if (isBinary) return toText ? body.toString('base64') : body;
  return toText ? body.toString('utf8') : fromBase64(body);
}

export function bytesOf(payload: Payload): Buffer {
  return typeof payload === 'string' ? Buffer.from(payload, 'utf8') : payload;
}

/** `undefined` where a text is no base64. */
export function decodeBase64(text: string): Buffer | undefined {
  const compact = text.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined;
  return Buffer.from(compact, 'base64');
}

/** The conversion failed: the payload should be base64 and is none. */
export class ConversionError extends Error {}

function fromBase64(body: Buffer): Buffer {
  const decoded = decodeBase64(body.toString('utf8'));
  if (!decoded) throw new ConversionError('the payload is no base64');
  return decoded;
}
