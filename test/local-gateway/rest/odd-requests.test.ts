import { LocalGateway } from '../../../lib/local';
import { HttpServer } from '../../../lib/local-gateway/server/http-server';
import { apiWith, LAMBDA_PROXY, mock } from '../rest-template';

const OVERRIDES = `{"statusCode": 200}
#set($context.responseOverride.header.X-Odd = $input.params('odd'))
#set($context.responseOverride.status = $util.parseJson($input.params('status')))`;

const gateway = LocalGateway.fromTemplate(apiWith(mock('{}', OVERRIDES)));
const send = (query: string, headers = {}) => gateway.fetch('prod', `GET /pets/rex?status=200&${query}`, { headers });

test('a header that is named like a prototype is a header', async () => {
  const headers = JSON.parse('{"__proto__": "1", "constructor": "2"}');
  expect((await send('odd=a', headers)).status).toBe(200);
});

test.each([
  ['a line break in a header', 'odd=%0d%0aX-Injected:1'],
  ['a status that ends no request', 'status=100'],
])('%s is an internal error', async (_, query) => {
  const response = await send(query);
  expect([response.status, response.text]).toEqual([500, '{"message": "Internal server error"}']);
  expect(response.headers.has('X-Injected')).toBe(false);
});

test('a name that no header can have is a malformed response of the function', async () => {
  const handler = () => ({ statusCode: 200, headers: { 'a b': 'c' } });
  const proxy = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY), { functions: { handler } });
  expect((await proxy.fetch('prod', 'GET /pets/rex')).status).toBeGreaterThanOrEqual(500);
});

describe('over a port', () => {
  const server = new HttpServer(gateway);
  let origin: string;
  beforeAll(async () => {
    origin = `${await server.listen(0, '127.0.0.1')}/pets/prod/pets/rex`;
  });
  afterAll(() => server.close());

  test('other letters go out as UTF-8', async () => {
    const { headers } = await fetch(`${origin}?status=200&odd=%C3%A9%F0%9F%98%80`);
    expect(Buffer.from(headers.get('X-Odd') ?? '', 'latin1').toString('utf8')).toBe('é😀');
  });

  test.each([204, 304])('a response of %i has no body and no length', async (status) => {
    const response = await fetch(`${origin}?status=${status}&odd=a`);
    expect([response.status, response.headers.get('Content-Length'), await response.text()]).toEqual([
      status,
      null,
      '',
    ]);
  });
});
