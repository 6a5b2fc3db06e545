import { TokenError } from '../../authorization/jwt';
import { GatewayFault } from '../../pipeline/gateway-fault';
import { RestAuthorizer } from '../rest-api';
import { RestExchange } from '../rest-exchange';

/** The request must bring a token of one of the user pools, with one of the scopes where the method asks for some. */
export function authorizeByCognito(exchange: RestExchange): void {
  const { headers, method, runtime } = exchange;
  const authorizer = method.authorizer as RestAuthorizer;
  const header = authorizer.identitySources[0]?.replace(/^method\.request\.header\./, '') ?? 'Authorization';
  const token = headers.get(header)?.replace(/^Bearer /, '');
  if (!token) throw new GatewayFault('UNAUTHORIZED', { reason: `there is no ${header}` });
  if (authorizer.identityValidation && !new RegExp(authorizer.identityValidation).test(token)) {
    throw new GatewayFault('UNAUTHORIZED', { reason: 'the token breaks the validation expression' });
  }
  try {
    const claims = runtime.tokenIssuers.verify(token, authorizer.providerArns.map(issuerOf), runtime.clock.now());
    checkUse(claims, method.authorizationScopes);
    const texts = Object.entries(claims).map(([name, value]) => [name, textOf(value)]);
    exchange.context.authorizer = { claims: Object.fromEntries(texts) };
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    const message = error.isExpired ? 'The incoming token has expired' : undefined;
    throw new GatewayFault('UNAUTHORIZED', { message, reason: error.message });
  }
}

/** Identity tokens go where no scope is asked for, access tokens where one is. */
function checkUse(claims: { readonly [name: string]: unknown }, scopes: readonly string[]): void {
  if (scopes.length === 0) {
    if (claims.token_use !== undefined && claims.token_use !== 'id') throw new TokenError('it is no identity token');
    return;
  }
  const granted = typeof claims.scope === 'string' ? claims.scope.split(' ') : [];
  if (!scopes.some((scope) => granted.includes(scope))) throw new TokenError('it has none of the scopes');
}

/** `arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc` */
function issuerOf(userPoolArn: string): string {
  const [, , , region, , pool] = userPoolArn.split(':');
  return `https://cognito-idp.${region}.amazonaws.com/${pool?.split('/')[1]}`;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
