import { IntegrationRequest } from '../integrations/integration-call';
import { RequestParameters } from '../mapping-template/input';
import { Overrides } from '../mapping-template/overrides';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { Query } from '../messages/query';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { GatewayFault } from '../pipeline/gateway-fault';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { Closing, Connection } from './connection';
import { WebSocketApi, WebSocketIntegration, WebSocketRoute, WebSocketStage } from './web-socket-api';
import { WebSocketContext } from './web-socket-context';

/** What happens on a connection. */
export type WebSocketEvent =
  | { readonly type: 'CONNECT'; readonly handshake: ClientRequest }
  | { readonly type: 'MESSAGE'; readonly message: Buffer }
  | { readonly type: 'DISCONNECT'; readonly closing: Closing };

/** One event of a connection on its way through the steps; each step reads what those before it found. */
export class WebSocketExchange {
  readonly requestId = extendedRequestId();
  readonly trace = new Trace(this.requestId);
  readonly overrides = new Overrides();
  readonly pathParameters: ReadonlyMap<string, string> = new Map();
  context!: WebSocketContext;
  integrationRequest!: IntegrationRequest;
  integrationResponse?: Response;
  /** What ended the event early. */
  fault?: GatewayFault;
  /** What the client gets to hear. */
  reply?: Buffer;
  private found?: WebSocketRoute;

  constructor(
    readonly connection: Connection,
    readonly event: WebSocketEvent,
    readonly runtime: GatewayRuntime,
  ) {}

  get stage(): WebSocketStage {
    return this.connection.stage;
  }

  get api(): WebSocketApi {
    return this.stage.api;
  }

  get stageVariables(): { readonly [name: string]: string } {
    return this.stage.variables;
  }

  get route(): WebSocketRoute {
    return this.found as WebSocketRoute;
  }

  set route(route: WebSocketRoute) {
    this.found = route;
  }

  /** The route, where there is one: an API need not have any for the opening and the closing of connections. */
  get routeOrNone(): WebSocketRoute | undefined {
    return this.found;
  }

  /** What logs tell: the fault's, else the backend's; where nothing stands behind, all is well. */
  get status(): number {
    return this.fault?.status ?? this.integrationResponse?.status ?? 200;
  }

  get integration(): WebSocketIntegration {
    return this.route.integration as WebSocketIntegration;
  }

  /** Only the request that opens a connection has headers and a query. */
  get headers(): HeaderList {
    return this.event.type === 'CONNECT' ? this.connection.headers : new HeaderList();
  }

  get query(): Query {
    return this.event.type === 'CONNECT' ? this.connection.query : Query.parse('');
  }

  get request(): { readonly body: Buffer } {
    return { body: this.event.type === 'MESSAGE' ? this.event.message : Buffer.alloc(0) };
  }

  /** The parameters as mapping templates read them. */
  get parameters(): RequestParameters {
    return { path: this.pathParameters, querystring: this.query.single(), header: new Map(this.headers) };
  }
}
