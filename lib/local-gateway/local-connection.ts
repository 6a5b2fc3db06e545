import { FetchedResponse } from './fetched-response';
import { Trace } from './pipeline/trace';
import { ClientSocket, Closing, closingOf } from './web-socket/connection';
import { OpenConnection } from './web-socket/open-connection';

/** The handshake was refused; `response` says how. */
export class ConnectionRefused extends Error {
  constructor(readonly response: FetchedResponse) {
    super(`The connection was refused: ${response.status} ${response.text}`);
  }
}

export interface SendOptions {
  /** How many bytes of the message go into a frame. @default - all */
  readonly frameSize?: number;
}

/** The client's end of a connection to a WebSocket API, without a port. */
export class LocalConnection {
  /** What came so far. */
  readonly messages: readonly string[];

  /** @internal */
  constructor(
    private readonly open: OpenConnection,
    private readonly inbox: Inbox,
    /** The way of the handshake. */
    readonly trace: Trace,
  ) {
    this.messages = inbox.messages;
    void open.ended.then(() => inbox.end());
  }

  get id(): string {
    return this.open.id;
  }

  /** How the connection ended, once `$disconnect` is done. */
  get closed(): Promise<Closing> {
    return this.open.ended;
  }

  /** Sends text, or anything else as JSON; answers the way of the message when it is done, and nothing when it ended the connection. */
  send(message: unknown, { frameSize }: SendOptions = {}): Promise<Trace | undefined> {
    const isBinary = Buffer.isBuffer(message);
    const data = isBinary ? message : Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
    return this.open.receive({ data, isBinary, largestFrame: Math.min(frameSize ?? data.length, data.length) });
  }

  /** The next message that nobody has taken, when it comes. */
  next(): Promise<string> {
    return this.inbox.next();
  }

  /** Hangs up; done when `$disconnect` is. */
  async close(code = 1005, reason = ''): Promise<void> {
    await this.open.left(closingOf(code, reason));
  }
}

/** What a gateway sends to a client in this process. */
export class Inbox implements ClientSocket {
  readonly messages: string[] = [];
  private taken = 0;
  private isOver = false;
  private wake = () => {};

  send(message: Buffer): void {
    this.messages.push(message.toString('utf8'));
    this.wake();
  }

  close(): void {}

  end(): void {
    this.isOver = true;
    this.wake();
  }

  async next(): Promise<string> {
    while (this.taken === this.messages.length) {
      if (this.isOver) throw new Error('The connection ended, and no message is left.');
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.messages[this.taken++];
  }
}
