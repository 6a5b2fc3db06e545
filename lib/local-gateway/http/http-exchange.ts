import { Entry } from '../entry/served-api';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { Query } from '../messages/query';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { HttpApi, HttpIntegration, HttpRoute, HttpStage } from './http-api';
import { HttpContext } from './http-context';
import { HttpFault } from './http-fault';

/** One request to an HTTP API on its way through the steps; each step reads what those before it found. */
export class HttpExchange {
  readonly requestId = extendedRequestId();
  readonly trace = new Trace(this.requestId);
  headers = new HeaderList();
  query = Query.parse('');
  queryText = '';
  /** The path behind the stage, as sent. */
  path = '/';
  context!: HttpContext;
  route!: HttpRoute;
  pathParameters: ReadonlyMap<string, string> = new Map();
  response?: Response;
  /** Why the gateway itself answered. */
  fault?: HttpFault;

  constructor(
    readonly stage: HttpStage,
    readonly entry: Entry,
    readonly runtime: GatewayRuntime,
  ) {}

  get api(): HttpApi {
    return this.stage.api;
  }

  get request(): ClientRequest {
    return this.entry.request;
  }

  get integration(): HttpIntegration {
    return this.route.integration as HttpIntegration;
  }

  /** The path with its stage or base path, decoded. */
  get rawPath(): string {
    return decoded(`${this.entry.prefix}${this.path}`);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
