import { WEB_SOCKET_QUOTAS } from '../../template-model/quotas';
import { signerWhoMay } from '../authorization/signer-who-may';
import { HeaderList } from '../messages/header-list';
import { ClientRequest, Response } from '../messages/messages';
import { GatewayFault } from '../pipeline/gateway-fault';
import { GatewayRuntime } from '../pipeline/gateway-runtime';
import { Trace } from '../pipeline/trace';
import { OpenConnection } from './open-connection';
import { WebSocketStage } from './web-socket-api';

const PATH = /^\/@connections\/([^/?]+)$/;

/** A request of a backend to a stage; `target` is the path and the query behind the stage. */
interface Callback {
  readonly request: ClientRequest;
  readonly target: string;
}

/** `@connections`: backends write to clients, ask after connections, and end them. */
export async function answerCallback(
  stage: WebSocketStage,
  callback: Callback,
  runtime: GatewayRuntime,
  trace: Trace,
): Promise<Response> {
  try {
    return await trace.step('@connections', () => answer(stage, callback, runtime, trace));
  } catch (error) {
    if (error instanceof GatewayFault) return failure(error.status, error.errorType, error.text ?? '');
    throw error;
  }
}

async function answer(
  stage: WebSocketStage,
  { request, target }: Callback,
  runtime: GatewayRuntime,
  trace: Trace,
): Promise<Response> {
  const [, written] = PATH.exec(target.split('?')[0]) ?? [];
  if (written === undefined) return failure(403, 'ForbiddenException', 'Forbidden');
  const { api, throttles } = stage;
  const id = decoded(written);
  trace.note({ connection: id });
  checkSigner(stage, id, request, runtime);
  if (!runtime.limits.takeToken(`account ${api.region}`, throttles.ofAccount)) {
    return failure(429, 'LimitExceededException', 'Too Many Requests');
  }
  if (!/^[\w+/=-]+$/.test(id)) return failure(400, 'BadRequestException', `Invalid connectionId: ${id}`);
  const open = runtime.connections.find(id, api.id, stage.name);
  if (!open) return failure(410, 'GoneException', 'Gone');
  return act(open, request);
}

/** Calls of handlers are signed with stand-ins; a caller whom this machine knows is held to his signature and his policy. */
function checkSigner(
  { api, name }: WebSocketStage,
  connectionId: string,
  request: ClientRequest,
  runtime: GatewayRuntime,
): void {
  if (!runtime.iamCallers.knowsSignerOf(request)) return;
  const path = `${api.id}/${name}/${request.method}/@connections/${connectionId}`;
  const resource = `arn:aws:execute-api:${api.region}:${api.accountId}:${path}`;
  signerWhoMay('execute-api:ManageConnections', resource, request, runtime);
}

async function act(open: OpenConnection, { body, method }: ClientRequest): Promise<Response> {
  const { connectedAt, identity, lastActiveAt } = open.connection;
  switch (method) {
    case 'POST':
      if (body.length > WEB_SOCKET_QUOTAS.messageSize) {
        return failure(413, 'PayloadTooLargeException', 'Message too long');
      }
      open.post(body);
      return plain(200);
    case 'GET':
      return json(200, {
        connectedAt: new Date(connectedAt).toISOString(),
        identity: { sourceIp: identity.sourceIp, userAgent: identity.userAgent ?? '' },
        lastActiveAt: new Date(lastActiveAt).toISOString(),
      });
    case 'DELETE':
      await open.close({ code: 1000, reason: 'Connection Closed Normally' });
      return plain(204);
    default:
      return failure(403, 'ForbiddenException', 'Forbidden');
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function plain(status: number): Response {
  return { status, headers: new HeaderList(), body: Buffer.alloc(0) };
}

function json(status: number, value: unknown): Response {
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  return { status, headers, body: Buffer.from(JSON.stringify(value)) };
}

function failure(status: number, errorType: string, message: string): Response {
  const response = json(status, { message });
  response.headers.set('x-amzn-ErrorType', errorType);
  return response;
}
