import { connect } from 'node:net';
import fc from 'fast-check';
import { LocalGateway } from '../../../lib/local';
import { HttpServer } from '../../../lib/local-gateway/server/http-server';
import { frames } from './frames';
import { oddConnections, oddGateway } from './odd-app';
import { streams } from './requests';

/** Longer than any response takes here. */
const LONGEST_MILLISECONDS = 10_000;

/** Connections whose end is on its way. */
const MOST_OPEN = 20;

/** What comes back for a stream of bytes, after which nothing more is sent. */
function answerTo(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const timer = setTimeout(() => reject(new Error('it hangs')), LONGEST_MILLISECONDS);
    const done = () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', done);
    // The other side may hang up on what is no HTTP.
    socket.on('error', done);
  });
}

/** A gateway on a port, and how to end it. */
async function served(gateway: LocalGateway) {
  const server = new HttpServer(gateway, { expectsHost: (host) => gateway.expectsHost(host) });
  const port = Number(new URL(await server.listen(0, '127.0.0.1')).port);
  const close = async () => {
    await server.close();
    gateway.close();
  };
  return { port, close };
}

/** Whatever bytes come, the server answers with HTTP or hangs up, and goes on serving. */
export async function rawProperty() {
  const gateway = oddGateway();
  const { close, port } = await served(gateway);
  const property = fc.asyncProperty(streams, async (bytes) => {
    gateway.clock.advance(1_000);
    const answer = await answerTo(port, bytes);
    const [head] = answer.split('\r\n\r\n');
    if (answer !== '' && !/^HTTP\/1\.1 [2-5]\d\d /.test(answer)) throw new Error(`no HTTP: ${answer}`);
    if (/^X-Injected/im.test(head)) throw new Error(`a header was smuggled in: ${head}`);
  });
  return { property, close };
}

const HANDSHAKE = [
  'GET /chat/live HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  '',
  '',
].join('\r\n');

/** Whatever frames follow a handshake, the connection goes on or ends, and nothing of it stays. */
export async function frameProperty() {
  const gateway = oddConnections();
  const { close, port } = await served(gateway);
  const property = fc.asyncProperty(frames, async (bytes) => {
    gateway.clock.advance(1_000);
    const answer = await answerTo(port, Buffer.concat([Buffer.from(HANDSHAKE), bytes]));
    if (answer !== '' && !answer.startsWith('HTTP/1.1 101 ')) throw new Error(`no connection: ${answer}`);
    if (gateway.connections.length > MOST_OPEN) throw new Error('connections stay');
  });
  return { property, close };
}
