import { IncomingMessage, STATUS_CODES } from 'node:http';
import { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { WEB_SOCKET_QUOTAS } from '../../template-model/quotas';
import { Handshake } from '../entry/served-api';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { ClientSocket, Closing, closingOf } from '../web-socket/connection';
import { OpenConnection } from '../web-socket/open-connection';
import { FrameMeter } from './frame-meter';

export interface ConnectionHandler {
  openConnection(request: ClientRequest, socket: ClientSocket): Promise<Handshake>;
}

/** What no client needs; what is smaller and still too large, API Gateway itself refuses. */
const LARGEST_MESSAGE = 8 * WEB_SOCKET_QUOTAS.messageSize;

/** Turns HTTP requests into connections: the protocol of RFC 6455, and nothing of API Gateway. */
export class WebSocketUpgrades {
  private readonly protocols = new WeakMap<IncomingMessage, string>();
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (_, message) => this.protocols.get(message) ?? false,
  });

  constructor(private readonly handler: ConnectionHandler) {}

  /** Lets the handler decide, and then the connection begin. */
  async upgrade(request: ClientRequest, message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const client = new LibrarySocket();
    const { connection, response } = await this.handler.openConnection(request, client);
    if (!connection) {
      socket.end(textOf(response));
      return;
    }
    const protocol = response.headers.get('Sec-WebSocket-Protocol');
    if (protocol !== undefined) this.protocols.set(message, protocol);
    if (socket.destroyed) {
      await connection.left(closingOf(1006, ''));
      return;
    }
    this.server.handleUpgrade(message, socket, head, (webSocket) => {
      client.begin(webSocket);
      attach(webSocket, connection, socket);
    });
  }

  close(): void {
    for (const client of this.server.clients) client.terminate();
  }
}

function attach(webSocket: WebSocket, connection: OpenConnection, socket: Duplex): void {
  const meter = new FrameMeter();
  // Before the library, so that a frame is measured when its message is there.
  socket.prependListener('data', (bytes: Buffer) => meter.take(bytes));
  webSocket.on('message', (data: Buffer, isBinary) => {
    connection.receive({ data, isBinary, largestFrame: meter.next() }).catch((error: Error) => {
      console.error(error);
      webSocket.close(1011);
    });
  });
  webSocket.on('ping', () => connection.touch());
  webSocket.on('pong', () => connection.touch());
  webSocket.on('error', () => webSocket.terminate());
  webSocket.on('close', (code, reason) => void connection.left(closingOf(code, reason.toString('utf8'))));
}

/** A client of the library. What is sent before it is there waits. */
class LibrarySocket implements ClientSocket {
  private readonly waiting: ((webSocket: WebSocket) => void)[] = [];
  private webSocket?: WebSocket;

  begin(webSocket: WebSocket): void {
    this.webSocket = webSocket;
    for (const act of this.waiting) act(webSocket);
  }

  send(message: Buffer): void {
    this.soon((webSocket) => sendInFrames(webSocket, message));
  }

  close({ code, reason }: Closing): void {
    this.soon((webSocket) => webSocket.close(code, reason));
  }

  private soon(act: (webSocket: WebSocket) => void): void {
    if (this.webSocket) act(this.webSocket);
    else this.waiting.push(act);
  }
}

function sendInFrames(webSocket: WebSocket, message: Buffer): void {
  const { frameSize } = WEB_SOCKET_QUOTAS;
  for (let start = 0; start === 0 || start < message.length; start += frameSize) {
    const fin = start + frameSize >= message.length;
    webSocket.send(message.subarray(start, start + frameSize), { binary: false, fin });
  }
}

function textOf({ status, headers, body }: Response): string {
  const sent: HeaderList = headers.copy();
  sent.set('Connection', 'close');
  sent.set('Content-Length', String(body.length));
  const lines = [...sent].map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body.toString('utf8')].join('\r\n');
}
