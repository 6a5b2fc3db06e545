import { createServer, IncomingHttpHeaders, request } from 'node:http';
import { AddressInfo } from 'node:net';
import { LocalGateway } from '../../lib/local';
import { HttpServer } from '../../lib/local-gateway/server/http-server';
import { apiWith, LAMBDA_PROXY } from './rest-template';

const handler = ({ body }: { body: string }) => ({
  statusCode: 200,
  body: String(body?.length),
  multiValueHeaders: { 'Set-Cookie': ['a', 'b'] },
});
const gateway = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { functions: { handler } });
const server = new HttpServer(gateway, { expectsHost: (host) => gateway.expectsHost(host) });
let origin: string;

beforeAll(async () => {
  origin = await server.listen(0, '127.0.0.1');
});
afterAll(() => server.close());

interface Received {
  readonly status?: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function send(
  options: { method?: string; headers?: { [name: string]: string }; body?: Buffer } = {},
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}/pets/prod/pets/rex`,
      { method: options.method, headers: options.headers },
      (message) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk) => chunks.push(chunk));
        message.on('end', () =>
          resolve({ status: message.statusCode, headers: message.headers, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

test('a request goes in, and its response with all headers comes out', async () => {
  const { status, headers, text } = await send({ method: 'POST', body: Buffer.from('hello') });
  expect([status, text, headers['content-length'], headers['set-cookie']]).toEqual([200, '5', '1', ['a', 'b']]);
});

test('HEAD has no body', async () => {
  expect((await send({ method: 'HEAD' })).text).toBe('');
});

test('a host that a browser was tricked into is refused', async () => {
  expect((await send({ headers: { Host: 'evil.example.com' } })).status).toBe(403);
});

test('a body of more than 10 MB and headers of more than 10,240 bytes are refused', async () => {
  const large = await send({ method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
  expect([large.status, large.text]).toEqual([413, '{"message":"Request Too Long"}']);
  expect((await send({ headers: { 'X-A': 'a'.repeat(10_240) } })).status).toBe(431);
});

test('a backend is called as the service calls it', async () => {
  const backend = createServer((message, response) => {
    response.writeHead(201, ['X-Raw', '1', 'X-Raw', '2']);
    response.end(JSON.stringify([message.method, message.url, message.rawHeaders.includes('X-Own')]));
  });
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
  const Uri = `http://127.0.0.1:${(backend.address() as AddressInfo).port}/a%20b?x=1`;
  const proxy = LocalGateway.fromTemplate(apiWith({ Type: 'HTTP_PROXY', IntegrationHttpMethod: 'ANY', Uri }));
  const response = await proxy.fetch('prod', 'GET /pets/rex?y=2', { headers: { 'X-Own': '1' } });
  proxy.close();
  backend.close();
  expect([response.status, response.json()]).toEqual([201, ['GET', '/a%20b?x=1&y=2', true]]);
  expect(response.headers.all('X-Raw')).toEqual(['1', '2']);
});

test('a backend that is not there is a network error', async () => {
  const proxy = LocalGateway.fromTemplate(apiWith({ Type: 'HTTP_PROXY', Uri: 'http://127.0.0.1:9/' }));
  expect((await proxy.fetch('prod', 'GET /pets/rex')).status).toBe(504);
  proxy.close();
});
