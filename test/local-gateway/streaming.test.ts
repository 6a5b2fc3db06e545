import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FunctionHandler, LocalGateway } from '../../lib/local';
import { HttpServer } from '../../lib/local-gateway/server/http-server';
import { apiWith, LAMBDA_PROXY } from './rest-template';

const STREAMED = {
  ...LAMBDA_PROXY,
  Uri: LAMBDA_PROXY.Uri.replace('2015-03-31', '2021-11-15').replace('invocations', 'response-streaming-invocations'),
  ResponseTransferMode: 'STREAM',
};

/** The chunks that a client receives, each as it comes. */
function receive(url: string, took: (chunk: string) => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const chunks: string[] = [];
    request(url, (message) => {
      message.on('data', (chunk) => {
        chunks.push(String(chunk));
        took(String(chunk));
      });
      message.on('end', () => resolve(chunks));
      message.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

async function served<T>(gateway: LocalGateway, use: (url: string) => Promise<T>): Promise<T> {
  const server = new HttpServer(gateway);
  try {
    return await use(`${await server.listen(0, '127.0.0.1')}/pets/prod/pets/rex`);
  } finally {
    gateway.close();
    await server.close();
  }
}

test('a client gets what a function writes as it comes', async () => {
  let goOn = () => {};
  const arrived = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const handler: FunctionHandler = async function* () {
    yield JSON.stringify({ statusCode: 201, headers: { 'X-A': '1' }, cookies: ['a=1', 'b=2'] });
    yield '\0'.repeat(8);
    yield 'first';
    await arrived;
    yield 'second';
  };
  const gateway = LocalGateway.fromTemplate(apiWith(STREAMED), { functions: { handler } });
  expect(await served(gateway, (url) => receive(url, goOn))).toEqual(['first', 'second']);
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect([response.status, response.text]).toEqual([201, 'firstsecond']);
  expect(response.headers.all('Set-Cookie')).toEqual(['a=1', 'b=2']);
});

test.each([
  ['no metadata', 'just text'],
  ['metadata that is no JSON', `x${'\0'.repeat(8)}body`],
])('%s makes a bad gateway', async (_, text) => {
  const handler: FunctionHandler = async function* () {
    yield text;
  };
  const gateway = LocalGateway.fromTemplate(apiWith(STREAMED), { functions: { handler } });
  expect((await gateway.fetch('prod', 'GET /pets/rex')).status).toBe(502);
});

test('a function of Node streams from a process of its own', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'gatehouse-'));
  writeFileSync(
    join(directory, 'index.js'),
    `exports.handler = awslambda.streamifyResponse(async (event, stream) => {
       stream = awslambda.HttpResponseStream.from(stream, { statusCode: 202, headers: { 'Content-Type': 'text/plain' } });
       stream.write('hello ');
       await new Promise((resolve) => setTimeout(resolve, 5));
       stream.end(event.pathParameters.petId);
     });`,
  );
  const fn = {
    Type: 'AWS::Lambda::Function',
    Metadata: { 'aws:asset:path': directory },
    Properties: { FunctionName: 'handler', Runtime: 'nodejs22.x', Handler: 'index.handler', Timeout: 10, Code: {} },
  };
  const gateway = LocalGateway.fromTemplate(apiWith(STREAMED, {}, { Fn: fn }));
  const response = await gateway.fetch('prod', 'GET /pets/rex');
  expect([response.status, response.text]).toEqual([202, 'hello rex']);
  gateway.close();
  rmSync(directory, { recursive: true });
});

test('an HTTP backend is passed on as it comes', async () => {
  let open: ServerResponse | undefined;
  const backend = createServer((_, response) => {
    open = response;
    response.write('first');
  });
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
  const Uri = `http://127.0.0.1:${(backend.address() as AddressInfo).port}/`;
  const integration = { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri, ResponseTransferMode: 'STREAM' };
  const gateway = LocalGateway.fromTemplate(apiWith(integration));
  const chunks = await served(gateway, (url) => receive(url, (chunk) => chunk === 'first' && open?.end('second')));
  expect(chunks).toEqual(['first', 'second']);
  backend.close();
});
