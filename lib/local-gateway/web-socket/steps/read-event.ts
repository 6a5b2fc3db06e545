import { extendedRequestId } from '../../pipeline/extended-request-id';
import { requestTimeOf } from '../../pipeline/request-time';
import { WebSocketExchange } from '../web-socket-exchange';
import { WebSocketStep } from './step';

/** Reads what is known of an event before it is routed. */
export const readEvent: WebSocketStep = {
  name: 'request',
  run(exchange) {
    const { api, connection, event, requestId, runtime, stage } = exchange;
    const now = runtime.clock.now();
    exchange.context = {
      routeKey: '',
      ...ofType(exchange),
      eventType: event.type,
      extendedRequestId: requestId,
      requestTime: requestTimeOf(now),
      messageDirection: 'IN',
      stage: stage.name,
      connectedAt: connection.connectedAt,
      requestTimeEpoch: now,
      identity: connection.identity,
      requestId,
      domainName: connection.domainName,
      connectionId: connection.id,
      apiId: api.id,
      ...(connection.authorizer ? { authorizer: connection.authorizer } : {}),
    };
    exchange.trace.note({
      mapping: connection.mapping,
      stage: stage.name,
      event: event.type,
      connection: connection.id,
    });
  },
};

function ofType({ event }: WebSocketExchange) {
  switch (event.type) {
    case 'CONNECT':
      return {};
    case 'MESSAGE':
      return { messageId: extendedRequestId() };
    case 'DISCONNECT':
      return { disconnectStatusCode: event.closing.code, disconnectReason: event.closing.reason };
  }
}
