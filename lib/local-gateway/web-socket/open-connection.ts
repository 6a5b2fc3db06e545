import { WEB_SOCKET_QUOTAS } from '../../template-model/quotas';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { ClientSocket, Closing, Connection, GOING_AWAY } from './connection';
import { runEvent } from './run-event';
import { WebSocketStage } from './web-socket-api';

const { connectionDuration, frameSize, idleTimeout, messageSize } = WEB_SOCKET_QUOTAS;

const UNSUPPORTED: Closing = { code: 1003, reason: 'Unsupported data' };
const TOO_LARGE: Closing = { code: 1009, reason: 'Message too big' };

/** A message as it comes from a client. */
export interface ClientMessage {
  readonly data: Buffer;
  readonly isBinary: boolean;
  /** The bytes of the largest frame that it came in. */
  readonly largestFrame: number;
}

/** A connection that was let in, until one side or the clock ends it. */
export class OpenConnection {
  private isOpen = true;
  private forgetIdle = () => {};
  private forgetDuration = () => {};
  private finish!: (closing: Closing) => void;
  /** How it ended, when `$disconnect` is done. */
  readonly ended = new Promise<Closing>((resolve) => {
    this.finish = resolve;
  });

  constructor(
    readonly connection: Connection,
    private readonly socket: ClientSocket,
    private runtime: GatewayRuntime,
  ) {
    this.begin();
  }

  get id(): string {
    return this.connection.id;
  }

  /** Takes a message of the client through the API. Binary and large ones end the connection. */
  async receive({ data, isBinary, largestFrame }: ClientMessage): Promise<Trace | undefined> {
    if (!this.isOpen) return undefined;
    if (isBinary) return this.refuse(UNSUPPORTED);
    if (largestFrame > frameSize || data.length > messageSize) return this.refuse(TOO_LARGE);
    this.touch();
    const { fault, reply, requestId, trace } = await runEvent({ type: 'MESSAGE', message: data }, this, this.runtime);
    if (fault) {
      const { id: connectionId } = this;
      this.post(Buffer.from(JSON.stringify({ message: fault.text, connectionId, requestId })));
    } else if (reply) {
      this.post(reply);
    }
    return trace;
  }

  /** Sends a message to the client, if it is still there. */
  post(message: Buffer): void {
    if (!this.isOpen) return;
    this.touch();
    this.socket.send(message);
  }

  /** Something came or went. */
  touch(): void {
    this.connection.lastActiveAt = this.runtime.clock.now();
  }

  /** Hangs up. */
  async close(closing: Closing): Promise<void> {
    if (!this.isOpen) return;
    const done = this.end(closing);
    this.socket.close(closing);
    await done;
  }

  /** The client is gone. */
  async left(closing: Closing): Promise<void> {
    if (this.isOpen) await this.end(closing);
  }

  /** Goes on with another state of the API. */
  moveTo(stage: WebSocketStage, runtime: GatewayRuntime): void {
    this.leaveRuntime();
    this.connection.stage = stage;
    this.runtime = runtime;
    this.begin();
  }

  private begin(): void {
    const { clock, connections } = this.runtime;
    connections.add(this);
    const end = this.connection.connectedAt + connectionDuration;
    this.forgetDuration = clock.at(end, () => void this.close(GOING_AWAY));
    this.awaitIdleness();
  }

  private leaveRuntime(): void {
    this.runtime.connections.remove(this);
    this.forgetIdle();
    this.forgetDuration();
  }

  private async refuse(closing: Closing): Promise<undefined> {
    await this.close(closing);
  }

  private async end(closing: Closing): Promise<void> {
    this.isOpen = false;
    this.leaveRuntime();
    await runEvent({ type: 'DISCONNECT', closing }, this, this.runtime);
    this.finish(closing);
  }

  private awaitIdleness(): void {
    const { clock } = this.runtime;
    this.forgetIdle = clock.at(this.connection.lastActiveAt + idleTimeout, () => {
      if (this.connection.lastActiveAt + idleTimeout <= clock.now()) void this.close(GOING_AWAY);
      else this.awaitIdleness();
    });
  }
}
