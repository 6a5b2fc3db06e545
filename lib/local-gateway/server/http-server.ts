import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';

/** The most that the service takes of a request, and of its first line with the values of all headers. */
const LARGEST_BODY = 10 * 1024 * 1024;
const LARGEST_HEADERS = 10_240;

export interface Handler {
  handle(request: ClientRequest): Promise<Response>;
}

export interface HttpServerOptions {
  /** False for a host that a browser was tricked into. @default - every host is expected */
  readonly expectsHost?: (host: string) => boolean;
}

/** Opens a port for a gateway: HTTP in, HTTP out, and nothing of API Gateway. */
export class HttpServer {
  private readonly server: Server;

  constructor(
    private readonly handler: Handler,
    private readonly options: HttpServerOptions = {},
  ) {
    this.server = createServer({ maxHeaderSize: LARGEST_HEADERS * 2 }, (message, response) => {
      this.answer(message, response).catch((error: Error) => {
        console.error(error);
        response.destroy();
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
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.responseTo(message);
    const sent = answer.headers.copy();
    sent.delete('Connection', 'Transfer-Encoding');
    sent.set('Content-Length', String(answer.body.length));
    response.writeHead(answer.status, sent.toRaw());
    response.end(message.method === 'HEAD' ? undefined : answer.body);
  }

  private async responseTo(message: IncomingMessage): Promise<Response> {
    const { expectsHost } = this.options;
    const headers = HeaderList.fromRaw(message.rawHeaders);
    const body = await bodyOf(message);
    if (expectsHost && !expectsHost(message.headers.host ?? '')) return plain(403, 'Forbidden');
    if (sizeOf(message, headers) > LARGEST_HEADERS) return plain(431, 'Request Header Fields Too Large');
    if (body === undefined) return plain(413, 'Request Too Long');
    return this.handler.handle({
      method: message.method ?? 'GET',
      target: message.url ?? '/',
      headers,
      body,
      sourceIp: (message.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
      protocol: `HTTP/${message.httpVersion}`,
    });
  }
}

function sizeOf({ method, url }: IncomingMessage, headers: HeaderList): number {
  return [...headers].reduce((size, [, value]) => size + value.length, `${method} ${url}`.length);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks);
}

function plain(status: number, message: string): Response {
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  return { status, headers, body: Buffer.from(JSON.stringify({ message })) };
}
