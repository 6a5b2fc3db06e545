import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { WebSocket } from 'ws';
import { LocalGateway } from '../../../lib/local';
import { FrameMeter } from '../../../lib/local-gateway/server/frame-meter';
import { HttpServer } from '../../../lib/local-gateway/server/http-server';
import { webSocketApiWith } from './web-socket-template';

const events: any[] = [];
const handler = (event: any) => {
  events.push(event);
  const { body, requestContext } = event;
  if (body === 'long') return { statusCode: 200, body: 'é'.repeat(50_000) };
  const headers = { 'Sec-WebSocket-Protocol': 'tea' };
  return {
    statusCode: event.queryStringParameters?.no ? 403 : 200,
    headers,
    body: `${requestContext.routeKey} ${body}`,
  };
};
const gateway = LocalGateway.fromTemplate(
  webSocketApiWith({ $connect: {}, $disconnect: {}, $default: { isAnswered: true } }),
  { functions: { handler } },
);
const server = new HttpServer(gateway, { expectsHost: (host) => gateway.expectsHost(host) });
let address: string;

beforeAll(async () => {
  const origin = await server.listen(0, '127.0.0.1');
  address = `${origin.replace('http', 'ws')}/chat/live`;
});
afterAll(async () => {
  gateway.close();
  await server.close();
});

const opened = (path = '', ...args: any[]) =>
  new Promise<WebSocket>((resolve, reject) => {
    const client = new WebSocket(address + path, ...args);
    client.on('open', () => resolve(client));
    client.on('error', reject);
  });
const nextMessage = (client: WebSocket) =>
  new Promise<string>((resolve) => client.once('message', (data) => resolve(String(data))));
const closing = (client: WebSocket) => new Promise<number>((resolve) => client.once('close', (code) => resolve(code)));

test('a client of the protocol opens a connection, talks and leaves', async () => {
  const client = await opened('', ['tea', 'coffee']);
  expect(client.protocol).toBe('tea');
  const answer = nextMessage(client);
  client.send('hello');
  expect(await answer).toBe('$default hello');
  const [connection] = gateway.connections;
  client.close(3001, 'enough');
  expect(await connection.ended).toEqual({ code: 3001, reason: 'enough' });
  expect(events.at(-1).requestContext).toMatchObject({ disconnectStatusCode: 3001, disconnectReason: 'enough' });
});

test('a refusal is a response of HTTP', async () => {
  await expect(opened('?no=1')).rejects.toThrow('Unexpected server response: 403');
  await expect(opened('/../nowhere/x')).rejects.toThrow('Unexpected server response: 403');
  await expect(opened('', { headers: { Host: 'evil.example.com' } })).rejects.toThrow('403');
});

test('a long message comes in frames of 32 KB', async () => {
  const client = await opened();
  const meter = new FrameMeter();
  (client as unknown as { _socket: Socket })._socket.prependListener('data', (bytes) => meter.take(bytes));
  const answer = nextMessage(client);
  client.send('long');
  expect(await answer).toBe('é'.repeat(50_000));
  expect(meter.next()).toBe(32 * 1024);
  client.terminate();
});

test('a frame of more than 32 KB ends the connection, smaller ones of one message do not', async () => {
  const client = await opened();
  const answer = nextMessage(client);
  for (let frame = 0; frame < 4; frame++) client.send('a'.repeat(32 * 1024), { fin: frame === 3 });
  expect(await answer).toHaveLength('$default '.length + 128 * 1024);
  const closed = closing(client);
  client.ping('still there');
  client.send('a'.repeat(32 * 1024 + 1));
  expect(await closed).toBe(1009);
});

test('binary messages end the connection', async () => {
  const client = await opened();
  const closed = closing(client);
  client.send(Buffer.from('a'), { binary: true });
  expect(await closed).toBe(1003);
});

test('a client that vanishes is a closing without a frame', async () => {
  const client = await opened();
  const [connection] = gateway.connections;
  client.terminate();
  expect((await connection.ended).code).toBe(1006);
});

test('what is no handshake of the protocol is refused', async () => {
  const { port } = new URL(address);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('GET /chat/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: tea\r\n\r\n');
  const text = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  expect(text).toMatch(/^HTTP\/1.1 400 /);
});

/** A function whose code is in a folder of its own, behind the route that takes every message. */
function withFunction(files: { readonly [name: string]: string }, Runtime: string) {
  const directory = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  const fn = {
    Type: 'AWS::Lambda::Function',
    Metadata: { 'aws:asset:path': directory },
    Properties: { FunctionName: 'handler', Runtime, Handler: 'index.handler', Timeout: 10, Code: {} },
  };
  const local = LocalGateway.fromTemplate(webSocketApiWith({ $default: { isAnswered: true } }, { more: { Fn: fn } }));
  const close = () => {
    local.close();
    rmSync(directory, { recursive: true });
  };
  return { local, close };
}

test('a function of Node reaches the clients at the endpoint of its event', async () => {
  const code = `const https = require('https');
    exports.handler = ({ body, requestContext: { connectionId, domainName, stage } }) => new Promise((resolve, reject) => {
      const path = '/' + stage + '/@connections/' + encodeURIComponent(connectionId);
      const request = https.request({ hostname: domainName, path, method: 'POST', headers: {} }, ({ statusCode }) => {
        resolve({ statusCode, body: process.env.AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI });
      });
      request.on('error', reject);
      request.end('you said ' + body);
    });`;
  const { close, local } = withFunction({ 'index.js': code }, 'nodejs22.x');
  const connection = await local.connect('live');
  await connection.send('hello');
  expect(connection.messages).toEqual([
    'you said hello',
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/chat\/live$/),
  ]);
  close();
});

test('so does a function of Python, through what its SDK sends with', async () => {
  const sdk = `import urllib.request
class URLLib3Session:
    def send(self, request):
        sent = urllib.request.Request(request.url, data=request.body, headers=request.headers, method='POST')
        return urllib.request.urlopen(sent).status
`;
  const code = `from types import SimpleNamespace
from urllib.parse import quote
from botocore.httpsession import URLLib3Session
def handler(event, _):
    context = event['requestContext']
    url = f"https://{context['domainName']}/{context['stage']}/@connections/{quote(context['connectionId'], safe='')}"
    request = SimpleNamespace(url=url, body=b'you said ' + event['body'].encode(), headers={})
    return {'statusCode': URLLib3Session().send(request), 'body': 'sent'}
`;
  const files = { 'botocore/__init__.py': '', 'botocore/httpsession.py': sdk, 'index.py': code };
  const { close, local } = withFunction(files, 'python3.13');
  const connection = await local.connect('live');
  await connection.send('hello');
  expect(connection.messages).toEqual(['you said hello', 'sent']);
  close();
});
