import { ClientRequest, Response } from '../messages/messages';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { ClientSocket } from '../web-socket/connection';
import { OpenConnection } from '../web-socket/open-connection';
import { ServedRoute } from './served-route';

/** An API with its stages, ready to answer. */
export interface ServedApi {
  readonly id: string;
  readonly name: string;
  /** The name as a part of a path, unlike that of any other API. */
  readonly slug: string;
  /** `REST`, `HTTP` or `WebSocket`. */
  readonly kind: string;
  readonly region: string;
  readonly logicalId: string;
  readonly routes: readonly ServedRoute[];
  /** JSON schemas by the name of their model. */
  readonly models: ReadonlyMap<string, unknown>;
  readonly isExecuteApiDisabled: boolean;
  readonly stages: readonly ServedStage[];
}

export interface ServedStage {
  readonly name: string;
  /** Releases that it serves as the API is now, because nobody knows what it was. */
  readonly assumedReleases: readonly string[];
  answer(entry: Entry, runtime: GatewayRuntime): Promise<Answer>;
  /** The way that a request would go, without anything being called. */
  explain(entry: Entry, runtime: GatewayRuntime): Promise<Trace>;
  /** Opens a connection; only stages of WebSocket APIs do. */
  connect?(entry: Entry, runtime: GatewayRuntime, socket: ClientSocket): Promise<Handshake>;
  /** Goes on with a connection of an earlier state of the API. */
  adopt?(open: OpenConnection, runtime: GatewayRuntime): void;
}

/** A request at the door of a stage. */
export interface Entry {
  readonly request: ClientRequest;
  /** Path and query behind the stage or the base path, as sent. */
  readonly target: string;
  /** What stands in front of it: `/prod`, or the base path of a custom domain name. */
  readonly prefix: string;
  /** What led to the stage: `the path`, `base path v1 of api.example.com`. */
  readonly mapping: string;
  /** The custom domain name that the request came to, in lower case. */
  readonly domainName?: string;
  /** The base path shows in the path that a function gets. */
  readonly isCustomDomain: boolean;
}

export interface Answer {
  readonly response: Response;
  readonly trace: Trace;
}

/** What became of a request to open a connection: status 101 with a connection, or a refusal. */
export interface Handshake extends Answer {
  readonly connection?: OpenConnection;
}
