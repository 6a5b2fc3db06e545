import { HeaderList } from '../messages/header-list';
import { Query } from '../messages/query';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { WebSocketStage } from './web-socket-api';
import { WebSocketIdentity } from './web-socket-context';

/** The client's end of a connection. */
export interface ClientSocket {
  /** Bytes go out as a text message. */
  send(message: Buffer): void;
  close(closing: Closing): void;
}

/** Why a connection ends. */
export interface Closing {
  /** As in RFC 6455; 1005 where a closing has no code, 1006 where there is no closing. */
  readonly code: number;
  readonly reason: string;
}

export const GOING_AWAY: Closing = { code: 1001, reason: 'Going away' };

/** What the service says of closings that say nothing themselves. */
const REASONS: { readonly [code: number]: string } = {
  1000: 'Connection Closed Normally',
  1001: 'Going away',
  1005: 'Client-side close frame status not set',
};

/** The closing of a client. */
export function closingOf(code: number, reason: string): Closing {
  return { code, reason: reason === '' ? (REASONS[code] ?? '') : reason };
}

/** One connection, from its handshake to its end. */
export class Connection {
  readonly id = extendedRequestId();
  lastActiveAt: number;
  /** What the authorizer found out when the connection was opened; messages have it in their context too. */
  authorizer?: { [name: string]: unknown };
  /** The API key that an authorizer answered. */
  usageIdentifierKey?: string;

  constructor(
    public stage: WebSocketStage,
    /** The headers and the query of the handshake. */
    readonly headers: HeaderList,
    readonly query: Query,
    readonly domainName: string,
    /** What led to the stage. */
    readonly mapping: string,
    readonly identity: WebSocketIdentity,
    readonly connectedAt: number,
  ) {
    this.lastActiveAt = connectedAt;
  }
}
