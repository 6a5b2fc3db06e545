import { createPublicKey, JsonWebKey, KeyObject, VerifyKeyObjectInput, verify } from 'node:crypto';

export interface Jwks {
  readonly keys: readonly (JsonWebKey & { readonly kid?: string; readonly alg?: string })[];
}

export type Claims = { readonly [name: string]: unknown };

/** Why a token is refused. */
export class TokenError extends Error {
  constructor(
    message: string,
    readonly isExpired = false,
  ) {
    super(message);
  }
}

/** How signatures are checked, by algorithm. Nothing else is accepted, above all not `none`. */
const ALGORITHMS: {
  readonly [algorithm: string]: { readonly hash: string | null; readonly options?: Partial<VerifyKeyObjectInput> };
} = {
  ES256: { hash: 'sha256', options: { dsaEncoding: 'ieee-p1363' } },
  ES384: { hash: 'sha384', options: { dsaEncoding: 'ieee-p1363' } },
  ES512: { hash: 'sha512', options: { dsaEncoding: 'ieee-p1363' } },
  RS256: { hash: 'sha256' },
  RS384: { hash: 'sha384' },
  RS512: { hash: 'sha512' },
};

/** Checks the signature and the times of a token; answers its claims. */
export function verifyToken(token: string, { keys }: Jwks, now: number): Claims {
  const [header, payload, signature, ...more] = token.split('.');
  if (signature === undefined || more.length > 0) throw new TokenError('it is no JSON Web Token');
  const { alg, kid } = part(header);
  const algorithm = typeof alg === 'string' && Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg] : undefined;
  if (!algorithm) throw new TokenError(`the algorithm ${String(alg)} is not accepted`);
  const key = keys.find((candidate) => candidate.kid === kid);
  if (!key) throw new TokenError(`no key ${String(kid)} is known`);
  const isSigned = verify(
    algorithm.hash,
    Buffer.from(`${header}.${payload}`),
    { key: keyOf(key), ...algorithm.options },
    Buffer.from(signature, 'base64url'),
  );
  if (!isSigned) throw new TokenError('the signature is wrong');
  const claims = part(payload);
  const seconds = now / 1000;
  if (typeof claims.exp === 'number' && claims.exp <= seconds) throw new TokenError('the token has expired', true);
  if (typeof claims.nbf === 'number' && claims.nbf > seconds) throw new TokenError('the token is not valid yet');
  return claims;
}

/** The claims of a token that nobody checked. */
export function readUnverified(token: string): Claims {
  return part(token.split('.')[1] ?? '');
}

function keyOf(key: JsonWebKey): KeyObject {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    throw new TokenError('the key is none');
  }
}

function part(encoded: string): Claims {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Claims;
  } catch {
    // Said below in the same words as for JSON that is no object.
  }
  throw new TokenError('it is no JSON Web Token');
}
