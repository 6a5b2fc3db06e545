import { Claims, Jwks, readUnverified, TokenError, verifyToken } from './jwt';

/** Whose tokens can be checked on this machine, by the issuer; `*` stands for every issuer. */
export class TokenIssuers {
  constructor(private readonly jwks: { readonly [issuer: string]: Jwks }) {}

  /** The claims of a token of one of these issuers. */
  verify(token: string, issuers: readonly string[], now: number): Claims {
    const { iss } = readUnverified(token);
    if (typeof iss !== 'string' || !issuers.includes(iss))
      throw new TokenError(`the issuer ${String(iss)} is not trusted`);
    const keys = Object.hasOwn(this.jwks, iss) ? this.jwks[iss] : this.jwks['*'];
    if (!keys) throw new TokenError(`no keys of ${iss} are known; name them with --jwks`);
    return verifyToken(token, keys, now);
  }
}
