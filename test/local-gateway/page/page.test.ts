import { request } from 'node:http';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../../lib';
import { LocalServer } from '../../../lib/local-gateway/server/local-server';
import { ServedApp } from '../served-app';

const app = new ServedApp().synth((stack) => {
  const api = new GatewayApi(stack, 'Api', {
    routes: {
      'GET /health': {
        integration: GatewayIntegration.mock({ 200: { status: 'ok' } }),
        authorizer: GatewayAuthorizer.publicAccess(),
      },
      'GET /mine': { integration: GatewayIntegration.mock({ 200: { mine: true } }) },
    },
  });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
});
let server: LocalServer;
let base: string;

beforeAll(async () => {
  server = await app.serve();
  [base] = [`/${server.gateway.apis[0].slug}/prod`];
});
afterAll(async () => {
  await server.close();
  app.remove();
});

interface Sent {
  readonly method?: string;
  readonly headers?: { [name: string]: string };
  readonly body?: string;
}

/** As a client sends it that can set any header. */
function send(target: string, { body, headers, method }: Sent = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}${target}`, { method, headers }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk) => chunks.push(chunk));
      message.on('end', () => resolve({ status: message.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const callOf = (target: string, more: object = {}) => JSON.stringify({ method: 'GET', target, ...more });

test('a call goes through the gateway, and its way is there to read', async () => {
  const { text } = await send('/_gatehouse/api/calls', {
    method: 'POST',
    headers: JSON_TYPE,
    body: callOf(`${base}/health`),
  });
  const details = JSON.parse((await send(`/_gatehouse/api/requests/${JSON.parse(text).id}`)).text);
  expect([details.status, details.response.body]).toEqual([200, '{"status":"ok"}']);
  expect(details.steps.map(({ step }: { step: string }) => step)).toContain('integration response');
});

test('a caller signs what the page sends', async () => {
  const [caller] = JSON.parse((await send('/_gatehouse/api/gateway')).text).callers;
  const statuses = [undefined, caller].map(async (who) => {
    const sent = { method: 'POST', headers: JSON_TYPE, body: callOf(`${base}/mine`, { caller: who }) };
    const { id } = JSON.parse((await send('/_gatehouse/api/calls', sent)).text);
    return JSON.parse((await send(`/_gatehouse/api/requests/${id}`)).text).status;
  });
  expect(await Promise.all(statuses)).toEqual([403, 200]);
});

test('who waits for requests hears of the next one', async () => {
  const seen = JSON.parse((await send('/_gatehouse/api/requests?after=0')).text);
  const waiting = send(`/_gatehouse/api/requests?after=${seen.at(-1).id}`);
  await send(`${base}/nowhere`);
  expect(JSON.parse((await waiting).text)).toMatchObject([{ target: `${base}/nowhere`, status: 403 }]);
});

describe('a foreign page', () => {
  test.each([
    ['evil.example.com'],
    ['evil.example.com:8080'],
    ['127.0.0.1.evil.example.com'],
    ['localhost.evil.example.com'],
  ])('that has its name pointed here reads nothing: %s', async (Host) => {
    expect(await send('/_gatehouse/', { headers: { Host } })).toEqual({ status: 403, text: '{"message":"Forbidden"}' });
    expect((await send('/_gatehouse/api/gateway', { headers: { Host } })).status).toBe(403);
  });

  test("under an API's own name finds an API, and no page", async () => {
    const Host = `${server.gateway.apis[0].id}.execute-api.us-east-1.amazonaws.com`;
    expect((await send('/_gatehouse/api/gateway', { headers: { Host } })).text).not.toContain('apis');
  });

  test.each<[{ [name: string]: string }]>([
    [{ Origin: 'https://evil.example.com' }],
    [{ Origin: 'http://127.0.0.1:1' }],
    [{ Origin: 'null' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
  ])('neither reads nor calls with %j', async (headers) => {
    expect((await send('/_gatehouse/api/gateway', { headers })).status).toBe(403);
    const call = { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: callOf(`${base}/health`) };
    expect((await send('/_gatehouse/api/calls', call)).status).toBe(403);
  });

  test('cannot call with what a form sends', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const sent = { method: 'POST', headers, body: callOf(`${base}/health`) };
    expect((await send('/_gatehouse/api/calls', sent)).status).toBe(415);
  });
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['a method with a blank', callOf('/a').replace('GET', 'GET /b')],
  ['a target with a line break', callOf('/a\r\nX: y')],
  ['a target without a slash', callOf('http://example.com/')],
  ['headers that are no texts', callOf('/a', { headers: { a: 1 } })],
])('%s is no call', async (_, body) => {
  expect((await send('/_gatehouse/api/calls', { method: 'POST', headers: JSON_TYPE, body })).status).toBe(400);
});

test.each([['..%2fpage.ts'], ['tsconfig.json'], ['page.ts'], ['%00.js']])('%s is no file of the page', async (name) => {
  expect((await send(`/_gatehouse/${name}`)).status).toBe(404);
});
