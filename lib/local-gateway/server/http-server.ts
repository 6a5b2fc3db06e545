import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';

/** The most that the service takes of a request, and of all its headers. */
const LARGEST_BODY = 10 * 1024 * 1024;
const LARGEST_HEADERS = 10_240;

export interface Handler {
  handle(request: ClientRequest): Promise<Response>;
}

/** Opens a port for a gateway: HTTP in, HTTP out, and nothing of API Gateway. */
export class HttpServer {
  private readonly server: Server;

  constructor(private readonly handler: Handler) {
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
    const headers = HeaderList.fromRaw(message.rawHeaders);
    const body = await bodyOf(message);
    const answer =
      body === undefined
        ? tooLarge()
        : await this.handler.handle({
            method: message.method ?? 'GET',
            target: message.url ?? '/',
            headers,
            body,
            sourceIp: (message.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
            protocol: `HTTP/${message.httpVersion}`,
          });
    const sent = answer.headers.copy();
    sent.delete('Connection', 'Transfer-Encoding');
    sent.set('Content-Length', String(answer.body.length));
    response.writeHead(answer.status, sent.toRaw());
    response.end(message.method === 'HEAD' ? undefined : answer.body);
  }
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

function tooLarge(): Response {
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  return { status: 413, headers, body: Buffer.from('{"message":"Request Too Long"}') };
}
