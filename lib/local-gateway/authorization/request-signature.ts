import { RequestToSign } from '../backends/sign-request';
import { ClientRequest } from '../messages/messages';

/** What a request says of its signature. */
export interface RequestSignature {
  readonly accessKey: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  /** `20261121T144851Z` */
  readonly time: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** How long it holds. */
  readonly validMilliseconds: number;
  /** What was signed. */
  readonly signed: RequestToSign;
}

const FIVE_MINUTES = 5 * 60 * 1000;

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/;

/** Reads a signature in the headers, or in the query, where browsers have it that cannot set headers of a WebSocket. */
export function readSignature(request: ClientRequest): RequestSignature | undefined {
  const { body, headers, method, target } = request;
  const [path, query = ''] = target.split(/\?(.*)/s);
  const signed = { method, path, query, headers, body };
  const inQuery = new URLSearchParams(query);
  if (inQuery.has('X-Amz-Signature')) return signatureInQuery(inQuery, signed);
  const [, accessKey, day, region, service, names, signature] =
    AUTHORIZATION.exec(headers.get('Authorization') ?? '') ?? [];
  const time = headers.get('X-Amz-Date');
  if (signature === undefined || time === undefined) return undefined;
  const signedHeaders = names.split(';');
  return { accessKey, day, region, service, time, signedHeaders, signature, validMilliseconds: FIVE_MINUTES, signed };
}

/** The signature itself is the one parameter that is not signed. */
function signatureInQuery(query: URLSearchParams, signed: RequestToSign): RequestSignature | undefined {
  const [accessKey, day, region, service] = (query.get('X-Amz-Credential') ?? '').split('/');
  const time = query.get('X-Amz-Date');
  if (service === undefined || time === null) return undefined;
  const rest = signed.query.split('&').filter((part) => !part.startsWith('X-Amz-Signature='));
  return {
    accessKey,
    day,
    region,
    service,
    time,
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') as string,
    validMilliseconds: Number(query.get('X-Amz-Expires') ?? 0) * 1000,
    signed: { ...signed, query: rest.join('&') },
  };
}
