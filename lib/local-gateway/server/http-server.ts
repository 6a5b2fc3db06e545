import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HTTP_SIZES } from '../../template-model/quotas';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { ConnectionHandler, WebSocketUpgrades } from './web-socket-upgrades';

export interface Handler extends Partial<ConnectionHandler> {
  handle(request: ClientRequest): Promise<Response>;
}

export interface HttpServerOptions {
  /** False for a host that a browser was tricked into. @default - every host is expected */
  readonly expectsHost?: (host: string) => boolean;
}

/** Opens a port for a gateway: HTTP in, HTTP out, and nothing of API Gateway. */
export class HttpServer {
  private readonly server: Server;
  private readonly upgrades?: WebSocketUpgrades;

  constructor(
    private readonly handler: Handler,
    private readonly options: HttpServerOptions = {},
  ) {
    this.server = createServer({ maxHeaderSize: HTTP_SIZES.requestLineAndHeaders * 2 }, (message, response) => {
      this.answer(message, response).catch((error: NodeJS.ErrnoException) => this.fail(error, response));
    });
    if (!handler.openConnection) return;
    this.upgrades = new WebSocketUpgrades(handler as ConnectionHandler);
    this.server.on('upgrade', (message, socket, head) => {
      this.upgrade(message, socket, head).catch((error: Error) => {
        console.error(error);
        socket.destroy();
      });
    });
  }

  /** The address that it listens on. */
  listen(port: number, host: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        const { port } = this.server.address() as AddressInfo;
        resolve(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
      });
    });
  }

  close(): Promise<void> {
    this.upgrades?.close();
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.responseTo(message);
    const sent = answer.headers.copy();
    sent.delete('Connection', 'Transfer-Encoding', 'Content-Length');
    const hasNoBody = answer.status === 204 || answer.status === 304;
    if (!hasNoBody && !answer.stream) sent.set('Content-Length', String(answer.body.length));
    response.writeHead(answer.status, sent.toRaw().map(asBytes));
    if (answer.stream) await pipeline(Readable.from(answer.stream), response);
    else response.end(message.method === 'HEAD' || hasNoBody ? undefined : answer.body);
  }

  /** A client that hung up needs no response; whatever else goes wrong must not stop the server. */
  private fail(error: NodeJS.ErrnoException, response: ServerResponse): void {
    if (error.code !== 'ECONNRESET') console.error(error);
    if (response.headersSent || response.destroyed) response.destroy();
    else response.writeHead(500, { 'Content-Type': 'application/json' }).end('{"message": "Internal server error"}');
  }

  private async responseTo(message: IncomingMessage): Promise<Response> {
    const { expectsHost } = this.options;
    const headers = HeaderList.fromRaw(message.rawHeaders);
    const body = await bodyOf(message);
    if (expectsHost && !expectsHost(message.headers.host ?? '')) return plain(403, 'Forbidden');
    return this.handler.handle(requestOf(message, headers, body));
  }

  private async upgrade(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { expectsHost } = this.options;
    const isWebSocket = message.headers.upgrade?.toLowerCase() === 'websocket' && message.method === 'GET';
    if (!isWebSocket || (expectsHost && !expectsHost(message.headers.host ?? ''))) {
      socket.end(`HTTP/1.1 ${isWebSocket ? '403 Forbidden' : '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    const request = requestOf(message, HeaderList.fromRaw(message.rawHeaders), Buffer.alloc(0));
    await this.upgrades?.upgrade(request, message, socket, head);
  }
}

function requestOf(message: IncomingMessage, headers: HeaderList, body: Buffer): ClientRequest {
  return {
    method: message.method ?? 'GET',
    target: message.url ?? '/',
    headers,
    body,
    sourceIp: (message.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
    protocol: `HTTP/${message.httpVersion}`,
  };
}

/** Of a body that is too large, only so much is kept that the API sees it is. */
async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size - chunk.length <= HTTP_SIZES.payload) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Node writes a character of a header as a byte; text goes out as UTF-8. */
function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function plain(status: number, message: string): Response {
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  return { status, headers, body: Buffer.from(JSON.stringify({ message })) };
}
