import { signerWhoMay } from '../../authorization/signer-who-may';
import { ClientRequest } from '../../messages/messages';
import { WebSocketExchange } from '../web-socket-exchange';
import { routeArnOf } from './route-arn';

/** The handshake must be signed by a caller who may open connections. */
export function authorizeByIam(exchange: WebSocketExchange, handshake: ClientRequest): void {
  const { caller, accessKey } = signerWhoMay('execute-api:Invoke', routeArnOf(exchange), handshake, exchange.runtime);
  const { identity } = exchange.connection;
  identity.accountId = caller.arn.split(':')[4];
  identity.caller = accessKey;
  identity.user = accessKey;
  identity.userArn = caller.arn;
  exchange.trace.note({ caller: caller.arn });
}
