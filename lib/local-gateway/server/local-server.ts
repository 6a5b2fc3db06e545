import { resolve } from 'node:path';
import { readAssembly } from '../../cloud-assembly/read-assembly';
import { endpointOf } from '../backends/service-endpoints';
import { FetchedResponse } from '../fetched-response';
import { LocalGateway } from '../local-gateway';
import { LocalGatewayOptions } from '../local-gateway-options';
import { ClientRequest } from '../messages/messages';
import { Page } from '../page/page';
import { isOwnHost } from '../page/page-guard';
import { RequestJournal } from '../page/request-journal';
import { EmbeddedDatabase } from '../tables/embedded-database';
import { FileEvents } from '../watch/file-events';
import { WatchedApp } from '../watch/watched-app';
import { HttpServer } from './http-server';
import { LiveGateway } from './live-gateway';
import { localCaller } from './local-caller';
import { ConnectionHandler } from './web-socket-upgrades';

export interface LocalServerOptions {
  /** The cloud assembly. */
  readonly directory: string;
  readonly port: number;
  readonly host: string;
  readonly gateway: LocalGatewayOptions;
  /** What tells of changes; without it, nothing is watched. */
  readonly watch?: FileEvents;
  /** Takes what there is to say while it serves. */
  readonly say: (line: string) => void;
}

/** Events that no response tells of. */
const OF_CONNECTIONS = /^(?:CONNECT|MESSAGE|DISCONNECT)\b/;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** A cloud assembly on a port of this machine, with the page and with tables behind it. */
export class LocalServer {
  static async start(options: LocalServerOptions): Promise<LocalServer> {
    const database = isDatabaseGiven(options) ? undefined : await EmbeddedDatabase.start(process.cwd());
    const journal = new RequestJournal();
    const load = () => loadGateway(options, database, journal);
    const server = new LocalServer(options, database, journal, new LiveGateway(await load()));
    await server.open(load);
    return server;
  }

  /** The address that it listens on. */
  origin = '';
  private readonly http: HttpServer;
  private watched?: WatchedApp;

  private constructor(
    private readonly options: LocalServerOptions,
    private readonly database: EmbeddedDatabase | undefined,
    private readonly journal: RequestJournal,
    private readonly live: LiveGateway,
  ) {
    const page = new Page({
      gateway: live,
      journal,
      send: async (request) => (await this.answer(request)).id,
    });
    const handle = async (request: ClientRequest) =>
      page.takes(request) ? page.handle(request) : (await this.answer(request)).response;
    const openConnection: ConnectionHandler['openConnection'] = (request, socket) =>
      live.openConnection(request, socket);
    this.http = new HttpServer({ handle, openConnection }, { expectsHost: (host) => this.expectsHost(host) });
  }

  get gateway(): LocalGateway {
    return this.live.current;
  }

  get isOpenToOthers(): boolean {
    return !LOOPBACK.includes(this.options.host);
  }

  /** True when the app has tables that nothing stands for. */
  get lacksDatabase(): boolean {
    return this.gateway.tables.length > 0 && !this.database && !isDatabaseGiven(this.options);
  }

  async close(): Promise<void> {
    this.watched?.close();
    await this.http.close();
    this.live.close();
    this.database?.close();
  }

  private async open(load: () => Promise<LocalGateway>): Promise<void> {
    const { directory, host, port, say, watch } = this.options;
    try {
      this.origin = await this.http.listen(port, host);
    } catch (error) {
      this.live.close();
      this.database?.close();
      throw error;
    }
    this.gateway.servedAt(this.origin);
    const loadAnew = async () => {
      const next = await load();
      next.servedAt(this.origin);
      return next;
    };
    const assembly = resolve(directory);
    if (watch) this.watched = new WatchedApp({ gateway: this.live, assembly, events: watch, load: loadAnew, say });
  }

  private async answer(request: ClientRequest): Promise<{ readonly id: number; readonly response: FetchedResponse }> {
    const begun = performance.now();
    const response = await this.live.handle(request);
    const milliseconds = performance.now() - begun;
    return { id: this.journal.record(request, response, milliseconds), response };
  }

  private expectsHost(host: string): boolean {
    return this.isOpenToOthers || isOwnHost(host) || this.gateway.expectsHost(host);
  }
}

async function loadGateway(
  { directory, gateway }: LocalServerOptions,
  database: EmbeddedDatabase | undefined,
  journal: RequestJournal,
): Promise<LocalGateway> {
  const loaded = LocalGateway.fromAssembly(directory, {
    callers: [localCaller(readAssembly(directory))],
    ...gateway,
    served: (request) => {
      if (OF_CONNECTIONS.test(request.title)) journal.recordEvent(request);
      gateway.served?.(request);
    },
    ...(database && { endpointUrls: { ...gateway.endpointUrls, dynamodb: database.url } }),
  });
  await database?.make(loaded.tables);
  return loaded;
}

function isDatabaseGiven({ gateway }: LocalServerOptions): boolean {
  return endpointOf('dynamodb', gateway) !== undefined;
}
