import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';

export interface StubRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: HeaderList;
  readonly body: Buffer;
}

export interface StubResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** An HTTP endpoint that answers as it is told. */
export class StubServer {
  private readonly server: Server;
  origin = '';

  constructor(answer: (request: StubRequest) => StubResponse, fail: (error: Error) => void) {
    this.server = createServer(async (message, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of message) chunks.push(chunk);
      const url = new URL(`${this.origin}${message.url}`);
      const headers = HeaderList.fromRaw(message.rawHeaders);
      try {
        const {
          status,
          headers: given,
          body,
        } = answer({
          method: message.method ?? 'GET',
          url,
          headers,
          body: Buffer.concat(chunks),
        });
        response.writeHead(status, [...given.flat(), 'Content-Length', String(body.length)]);
        response.end(body);
      } catch (error) {
        fail(error as Error);
        response.destroy();
      }
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
