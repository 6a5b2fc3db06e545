import { Handshake } from '../entry/served-api';
import { FetchedResponse } from '../fetched-response';
import { LocalGateway } from '../local-gateway';
import { followedBy } from '../messages/byte-stream';
import { ClientRequest } from '../messages/messages';
import { ClientSocket } from '../web-socket/connection';

/** A gateway that another one can take the place of while requests run: each request ends with the gateway that it began with. */
export class LiveGateway {
  private running = new Map<LocalGateway, number>();

  constructor(private gateway: LocalGateway) {}

  get current(): LocalGateway {
    return this.gateway;
  }

  async handle(request: ClientRequest): Promise<FetchedResponse> {
    const { gateway } = this;
    this.running.set(gateway, (this.running.get(gateway) ?? 0) + 1);
    const done = () => this.ended(gateway);
    let response: FetchedResponse;
    try {
      response = await gateway.handle(request);
    } catch (error) {
      done();
      throw error;
    }
    const { stream, trace } = response;
    if (stream) return new FetchedResponse({ ...response, stream: followedBy(stream, done) }, trace);
    done();
    return response;
  }

  openConnection(request: ClientRequest, socket: ClientSocket): Promise<Handshake> {
    return this.gateway.openConnection(request, socket);
  }

  /** New requests and the connections go to another gateway; the one before ends with its last request. */
  replace(next: LocalGateway): void {
    const before = this.gateway;
    this.gateway = next;
    next.adoptConnections(before);
    if (!this.running.has(before)) before.close();
  }

  close(): void {
    for (const gateway of new Set([this.gateway, ...this.running.keys()])) gateway.close();
  }

  private ended(gateway: LocalGateway): void {
    const left = (this.running.get(gateway) ?? 1) - 1;
    if (left > 0) {
      this.running.set(gateway, left);
      return;
    }
    this.running.delete(gateway);
    if (gateway !== this.gateway) gateway.close();
  }
}
