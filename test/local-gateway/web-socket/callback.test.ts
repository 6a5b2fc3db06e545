import { LocalGateway } from '../../../lib/local';
import { HeaderList } from '../../../lib/local-gateway/messages/header-list';
import { webSocketApiWith } from './web-socket-template';

const handler = () => ({ statusCode: 200 });
const pathOf = (id: string) => `/@connections/${encodeURIComponent(id)}`;

async function open() {
  const gateway = LocalGateway.fromTemplate(webSocketApiWith({ $default: {} }), { functions: { handler } });
  return { gateway, connection: await gateway.connect('live', { headers: { 'User-Agent': 'cup' } }) };
}

test('a backend writes to a client', async () => {
  const { connection, gateway } = await open();
  const next = connection.next();
  const response = await gateway.fetch('live', `POST ${pathOf(connection.id)}`, { body: 'hello' });
  expect([response.status, response.text]).toEqual([200, '']);
  expect(await next).toBe('hello');
});

test('a backend asks after a connection', async () => {
  const { connection, gateway } = await open();
  const { connectedAt } = (await gateway.fetch('live', `GET ${pathOf(connection.id)}`)).json();
  gateway.clock.advance(60_000);
  await connection.send('x');
  const response = await gateway.fetch('live', `GET ${pathOf(connection.id)}`);
  expect(response.json()).toEqual({
    connectedAt,
    identity: { sourceIp: '127.0.0.1', userAgent: 'cup' },
    lastActiveAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  });
  expect(Date.parse(response.json().lastActiveAt) - Date.parse(connectedAt)).toBeGreaterThanOrEqual(60_000);
});

test('a backend ends a connection', async () => {
  const { connection, gateway } = await open();
  expect((await gateway.fetch('live', `DELETE ${pathOf(connection.id)}`)).status).toBe(204);
  expect((await connection.closed).code).toBe(1000);
});

test('who is gone cannot be written to', async () => {
  const { connection, gateway } = await open();
  await connection.close();
  const response = await gateway.fetch('live', `POST ${pathOf(connection.id)}`, { body: 'hello' });
  expect([response.status, response.headers.get('x-amzn-ErrorType')]).toEqual([410, 'GoneException']);
});

test('a connection is open only when $connect has let it in', async () => {
  const statuses: number[] = [];
  const gateway: LocalGateway = LocalGateway.fromTemplate(webSocketApiWith({ $connect: {} }), {
    functions: {
      handler: async ({ requestContext }) => {
        statuses.push((await gateway.fetch('live', `GET ${pathOf(requestContext.connectionId)}`)).status);
        return { statusCode: 200 };
      },
    },
  });
  await gateway.connect('live');
  expect(statuses).toEqual([410]);
});

test.each([
  ['POST', 'a'.repeat(128 * 1024), 200],
  ['POST', 'a'.repeat(128 * 1024 + 1), 413],
  ['PUT', '', 403],
])('%s of %# has its status', async (method, body, status) => {
  const { connection, gateway } = await open();
  expect((await gateway.fetch('live', `${method} ${pathOf(connection.id)}`, { body })).status).toBe(status);
});

test('a caller whom this machine knows needs the permission', async () => {
  const { connection, gateway } = await open();
  const arn = 'arn:aws:iam::123456789012:role/backend';
  const policyFor = (Resource: string) => ({
    Statement: [{ Effect: 'Allow', Action: 'execute-api:ManageConnections', Resource }],
  });
  const statusFor = async (Resource: string) =>
    (await gateway.fetch('live', `POST ${pathOf(connection.id)}`, { as: { arn, policy: policyFor(Resource) } })).status;
  expect(await statusFor('arn:aws:execute-api:*:*:*/live/POST/@connections/*')).toBe(200);
  expect(await statusFor('arn:aws:execute-api:*:*:*/live/GET/@connections/*')).toBe(403);
});

test('a custom domain name leads to the stage and to its connections', async () => {
  const more = {
    Domain: { Type: 'AWS::ApiGatewayV2::DomainName', Properties: { DomainName: 'ws.example.com' } },
    Mapping: {
      Type: 'AWS::ApiGatewayV2::ApiMapping',
      Properties: {
        ApiId: { Ref: 'Api' },
        DomainName: 'ws.example.com',
        Stage: { Ref: 'Stage' },
        ApiMappingKey: 'chat',
      },
    },
  };
  const hosts: string[] = [];
  const gateway = LocalGateway.fromTemplate(webSocketApiWith({ $connect: {} }, { more }), {
    functions: {
      handler: ({ requestContext }) => {
        hosts.push(requestContext.domainName);
        return { statusCode: 200 };
      },
    },
  });
  const request = (method: string, target: string, body = '') => ({
    method,
    target,
    headers: HeaderList.of({ Host: 'ws.example.com' }),
    body: Buffer.from(body),
    sourceIp: '127.0.0.1',
    protocol: 'HTTP/1.1',
  });
  const sent: string[] = [];
  const socket = { send: (message: Buffer) => void sent.push(String(message)), close: () => {} };
  const { connection, response } = await gateway.openConnection(request('GET', '/chat'), socket);
  expect([response.status, hosts]).toEqual([101, ['ws.example.com']]);
  const posted = await gateway.handle(request('POST', `/chat${pathOf(connection?.id ?? '')}`, 'hello'));
  expect([posted.status, sent]).toEqual([200, ['hello']]);
});
