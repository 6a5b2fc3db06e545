import { Claims, TokenError } from '../../authorization/jwt';
import { HttpAuthorizer } from '../http-api';
import { HttpExchange } from '../http-exchange';
import { HttpFault } from '../http-fault';
import { selected } from '../selection-expression';

/** The request must bring a token of the issuer, for one of the audiences, with one of the scopes where some are asked for. */
export function authorizeByJwt(exchange: HttpExchange): void {
  const { route, runtime } = exchange;
  const authorizer = route.authorizer as HttpAuthorizer;
  const token = selected(authorizer.identitySources[0] ?? '$request.header.Authorization', exchange);
  if (!token) throw unauthorized('there is no token', 'Bearer');
  try {
    const issuers = [authorizer.issuer, authorizer.issuer.replace(/\/$/, '')];
    const claims = runtime.tokenIssuers.verify(token.replace(/^Bearer /i, ''), issuers, runtime.clock.now());
    checkAudience(claims, authorizer.audience);
    const scopes = scopesOf(claims);
    if (route.authorizationScopes.length > 0 && !route.authorizationScopes.some((scope) => scopes.includes(scope))) {
      throw new HttpFault(403, 'Forbidden', 'the token has none of the scopes');
    }
    const texts = Object.entries(claims).map(([name, value]) => [name, textOf(value)]);
    exchange.context.authorizer = {
      jwt: { claims: Object.fromEntries(texts), scopes: scopes.length > 0 ? scopes : null },
    };
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    throw unauthorized(error.message, `Bearer error="invalid_token" error_description="${error.message}"`);
  }
}

function unauthorized(reason: string, challenge: string): HttpFault {
  return new HttpFault(401, 'Unauthorized', reason, { 'www-authenticate': challenge });
}

function checkAudience(claims: Claims, audience: readonly string[]): void {
  const given = [claims.aud ?? claims.client_id].flat().map(String);
  if (audience.length > 0 && !audience.some((one) => given.includes(one))) throw new TokenError('invalid audience');
}

function scopesOf({ scope, scp }: Claims): string[] {
  const written = scope ?? scp;
  if (Array.isArray(written)) return written.map(String);
  return typeof written === 'string' ? written.split(' ').filter((one) => one !== '') : [];
}

/** Lists print in brackets, parted by blanks. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
