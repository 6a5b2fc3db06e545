import { createHash, timingSafeEqual } from 'node:crypto';
import { Credentials, RequestToSign, sign, signatureOf } from '../backends/sign-request';
import { ClientRequest } from '../messages/messages';
import { readSignature } from './request-signature';

/** Who may sign requests to methods with IAM authorization. */
export interface IamCaller {
  /** `arn:aws:iam::123456789012:user/rex` */
  readonly arn: string;
  /** What the caller may do. @default - everything */
  readonly policy?: object;
  /** @default - made of the ARN, for tests that let the gateway sign */
  readonly credentials?: Credentials;
}

/** Who signed a request, and with which key. */
export interface Signer {
  readonly caller: IamCaller;
  readonly accessKey: string;
}

export class SignatureError extends Error {
  constructor(
    readonly kind: 'missing' | 'unknown' | 'wrong' | 'expired',
    message: string,
  ) {
    super(message);
  }
}

/** The callers that are known here, and what their signatures are worth. */
export class IamCallers {
  private readonly byAccessKey = new Map<string, IamCaller>();

  add(caller: IamCaller): void {
    this.byAccessKey.set(credentialsOf(caller).accessKeyId, caller);
  }

  /** Signs a request as a caller does. */
  sign(request: ClientRequest, caller: IamCaller, region: string, now: number): void {
    this.add(caller);
    const time = new Date(now).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
    sign(toSign(request), credentialsOf(caller), { service: 'execute-api', region, time });
  }

  /** True for a request that names the key of somebody known. */
  knowsSignerOf(request: ClientRequest): boolean {
    const accessKey = readSignature(request)?.accessKey;
    return accessKey !== undefined && this.byAccessKey.has(accessKey);
  }

  /** Who signed a request; throws where nobody known did. */
  verify(request: ClientRequest, now: number): Signer {
    const read = readSignature(request);
    if (!read) {
      const isSigned = request.headers.has('Authorization');
      throw new SignatureError(
        'missing',
        isSigned
          ? "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature'."
          : 'Missing Authentication Token',
      );
    }
    const { accessKey, day, signature, signed, signedHeaders, time, validMilliseconds } = read;
    const caller = this.byAccessKey.get(accessKey);
    if (!caller) throw new SignatureError('unknown', 'The security token included in the request is invalid.');
    const expected = signatureOf(signed, signedHeaders, credentialsOf(caller).secretAccessKey, read);
    if (!time.startsWith(day) || !isEqual(expected, signature)) {
      throw new SignatureError(
        'wrong',
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      );
    }
    if (Math.abs(now - millisecondsOf(time)) > validMilliseconds) {
      throw new SignatureError('expired', `Signature expired: ${time}`);
    }
    return { caller, accessKey };
  }
}

function credentialsOf({ arn, credentials }: IamCaller): Credentials {
  if (credentials) return credentials;
  const digest = createHash('sha256').update(arn).digest('hex');
  return { accessKeyId: `AKIA${digest.slice(0, 16).toUpperCase()}`, secretAccessKey: digest };
}

function toSign({ body, headers, method, target }: ClientRequest): RequestToSign {
  const [path, query = ''] = target.split(/\?(.*)/s);
  return { method, path, query, headers, body };
}

function isEqual(expected: string, actual: string): boolean {
  return expected.length === actual.length && timingSafeEqual(Buffer.from(expected), Buffer.from(actual));
}

/** `20261121T144851Z` */
function millisecondsOf(time: string): number {
  return Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
