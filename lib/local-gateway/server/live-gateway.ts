import { Handshake } from '../entry/served-api';
import { FetchedResponse } from '../fetched-response';
import { LocalGateway } from '../local-gateway';
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
    try {
      return await gateway.handle(request);
    } finally {
      this.ended(gateway);
    }
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
