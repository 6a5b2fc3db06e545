import { WEB_SOCKET_QUOTAS } from '../../template-model/quotas';
import type { Entry, Handshake } from '../entry/served-api';
import { HeaderList } from '../messages/header-list';
import { ClientRequest } from '../messages/messages';
import { Query } from '../messages/query';
import { extendedRequestId } from '../pipeline/extended-request-id';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { addForwarded, headersSeenByApis, rootOf, traceIdOf } from '../pipeline/request-headers';
import { Trace } from '../pipeline/trace';
import { ClientSocket, Connection } from './connection';
import { OpenConnection } from './open-connection';
import { FinishedEvent, runEvent } from './run-event';
import { WebSocketStage } from './web-socket-api';
import { WebSocketIdentity } from './web-socket-context';

/** Lets `$connect` decide on a handshake. The connection can be posted to only when it is open. */
export async function acceptConnection(
  stage: WebSocketStage,
  entry: Entry,
  runtime: GatewayRuntime,
  socket: ClientSocket,
): Promise<Handshake> {
  const { request } = entry;
  if (request.target.length > WEB_SOCKET_QUOTAS.urlLength) {
    return { response: refusal(414, 'Request-URI Too Long'), trace: new Trace(extendedRequestId()) };
  }
  const connection = connectionFor(stage, entry, runtime.clock.now());
  const finished = await runEvent({ type: 'CONNECT', handshake: request }, { connection }, runtime);
  const { status, message } = decisionOf(finished);
  if (status !== 101) return { response: refusal(status, message), trace: finished.trace };
  const protocol = finished.integrationResponse?.headers.get('Sec-WebSocket-Protocol');
  return {
    response: {
      status,
      headers: HeaderList.of(protocol === undefined ? {} : { 'Sec-WebSocket-Protocol': protocol }),
      body: Buffer.alloc(0),
    },
    trace: finished.trace,
    connection: new OpenConnection(connection, socket, runtime),
  };
}

/** A connection as its handshake asks for it. */
export function connectionFor(
  stage: WebSocketStage,
  { isCustomDomain, mapping, request, target }: Entry,
  now: number,
): Connection {
  const headers = headersOf(request, now);
  const query = Query.parse(target.split(/\?(.*)/s)[1] ?? '');
  const host = headers.get('Host') ?? '';
  const ownHost = `${stage.api.id}.execute-api.${stage.api.region}.amazonaws.com`;
  // On this machine's own names a client cannot be called back as the service would be.
  const domainName = isCustomDomain || host.startsWith(`${stage.api.id}.`) ? host : ownHost;
  return new Connection(stage, headers, query, domainName, mapping, identityOf(request), now);
}

/** Anything but a status of the 200s of the backend is the status of the handshake. */
function decisionOf({ fault, integrationResponse }: FinishedEvent): {
  readonly status: number;
  readonly message: string;
} {
  if (fault) return { status: fault.status, message: fault.text ?? 'Internal server error' };
  const status = integrationResponse?.status ?? 200;
  return { status: status >= 200 && status < 300 ? 101 : status, message: 'Forbidden' };
}

function refusal(status: number, message: string) {
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  return { status, headers, body: Buffer.from(JSON.stringify({ message })) };
}

function headersOf(request: ClientRequest, now: number): HeaderList {
  const headers = headersSeenByApis(request.headers);
  headers.set('X-Amzn-Trace-Id', rootOf(traceIdOf(request.headers, now)));
  addForwarded(headers, request.sourceIp);
  return headers;
}

function identityOf({ headers, sourceIp }: ClientRequest): WebSocketIdentity {
  const userAgent = headers.get('User-Agent');
  return { ...(userAgent === undefined ? {} : { userAgent }), sourceIp };
}
