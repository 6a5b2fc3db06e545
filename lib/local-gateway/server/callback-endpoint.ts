import { Handler, HttpServer } from './http-server';

/** Where functions in processes of their own reach the gateway. A port is opened when the first of them could want it. */
export class CallbackEndpoint {
  private server?: HttpServer;
  private opening?: Promise<string>;
  private address?: string;

  constructor(private readonly handler: Handler) {}

  /** The address, once it is open. */
  get origin(): string | undefined {
    return this.address;
  }

  /** Somebody serves the gateway already. */
  isAt(origin: string): void {
    this.address = origin;
  }

  async open(): Promise<void> {
    if (this.address !== undefined) return;
    this.server ??= new HttpServer(this.handler);
    this.opening ??= this.server.listen(0, '127.0.0.1');
    this.address = await this.opening;
  }

  async close(): Promise<void> {
    await this.server?.close();
  }
}
