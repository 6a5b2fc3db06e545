import { LocalConnection, LocalGateway } from '../../lib/local';

/** The clients of AWS that the handlers use, with a table and the local gateway behind them. */
let gateway: LocalGateway;

const items = new Map<string, any>();
const calls: string[] = [];

class Command {
  constructor(readonly input: any) {}
}
const commandsOf = (...names: string[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      class extends Command {
        static readonly title = name;
      },
    ]),
  );

jest.mock(
  '@aws-sdk/client-dynamodb',
  () => {
    const commands = commandsOf('PutItemCommand', 'GetItemCommand', 'DeleteItemCommand');
    return {
      ...commands,
      DynamoDBClient: class {
        async send(command: Command) {
          const { input } = command;
          const id = (input.Item ?? input.Key).connectionId;
          calls.push(`${(command.constructor as any).title} ${input.TableName}`);
          if (command instanceof commands.PutItemCommand) items.set(id, input.Item);
          if (command instanceof commands.DeleteItemCommand) items.delete(id);
          return { Item: items.get(id) };
        }
      },
      async *paginateQuery(_configuration: unknown, { ExpressionAttributeValues, IndexName }: any) {
        expect(IndexName).toBe('rooms');
        const members = [...items.values()].filter(({ room }) => room === ExpressionAttributeValues[':room']);
        for (const member of members) yield { Items: [member] };
      },
    };
  },
  { virtual: true },
);
jest.mock(
  '@aws-sdk/util-dynamodb',
  () => ({ marshall: (item: unknown) => item, unmarshall: (item: unknown) => item }),
  { virtual: true },
);
jest.mock(
  '@aws-sdk/client-apigatewaymanagementapi',
  () => ({
    ...commandsOf('PostToConnectionCommand'),
    ApiGatewayManagementApiClient: class {
      constructor({ endpoint }: { endpoint: string }) {
        expect(endpoint).toMatch(/^https:\/\/\w+\.execute-api\.us-east-1\.amazonaws\.com\/live$/);
      }
      async send({ input: { ConnectionId, Data } }: Command) {
        const request = `POST /@connections/${encodeURIComponent(ConnectionId)}`;
        const { headers, status } = await gateway.fetch('live', request, { body: Data });
        if (status !== 200) throw Object.assign(new Error(), { name: headers.get('x-amzn-ErrorType') });
      }
    },
  }),
  { virtual: true },
);

process.env.TABLE = 'Connections';
process.env.CALLBACK_URL = 'https://abcdef.execute-api.us-east-1.amazonaws.com/live';
const { stack } = require('../../examples/chat/app');
const { handler: Connect } = require('../../examples/chat/handlers/connect');
const { handler: Disconnect } = require('../../examples/chat/handlers/disconnect');
const { handler: Send } = require('../../examples/chat/handlers/send');

const arn = 'arn:aws:iam::123456789012:user/guest';
const enter = (room: string) => gateway.connect('live', { query: `room=${room}`, as: { arn } });
const say = (connection: LocalConnection, text: string) => connection.send({ action: 'send', text });

let ann: LocalConnection;
let bob: LocalConnection;
let cid: LocalConnection;

beforeEach(async () => {
  items.clear();
  gateway = LocalGateway.fromStack(stack, { functions: { Connect, Disconnect, Send } });
  ann = await enter('tea');
  bob = await enter('tea');
  cid = await enter('coffee');
});

afterEach(() => gateway.close());

test('a connection is remembered for two hours, in its room', () => {
  const { expiresAt } = items.get(ann.id);
  expect(items.get(ann.id)).toEqual({ connectionId: ann.id, room: 'tea', expiresAt });
  expect(expiresAt - gateway.clock.now() / 1000).toBeGreaterThan(2 * 60 * 60 - 60);
  expect(calls).toContain('PutItemCommand Connections');
});

test('nobody comes in without a signature or a room', async () => {
  await expect(gateway.connect('live', { query: 'room=tea' })).rejects.toThrow('403');
  await expect(gateway.connect('live', { as: { arn } })).rejects.toThrow('400');
});

test('a message reaches everybody in the room of its sender, and nobody else', async () => {
  await say(ann, 'hello');
  const message = JSON.stringify({ room: 'tea', from: ann.id, text: 'hello' });
  expect([ann, bob, cid].map(({ messages }) => messages)).toEqual([[message], [message], []]);
});

test('a message that is none is told what to send', async () => {
  await ann.send('hello');
  expect(JSON.parse(await ann.next())).toEqual({ message: expect.stringMatching(/^Send /) });
});

test('a closed connection is forgotten, by whatever it ended', async () => {
  await bob.close();
  expect([...items.keys()]).toEqual([ann.id, cid.id]);
  gateway.clock.advance(10 * 60_000);
  await Promise.all([ann.closed, cid.closed]);
  expect([...items.keys()]).toEqual([]);
});

test('a lost connection is forgotten when a message does not reach it', async () => {
  items.set('lost', { connectionId: 'lost', room: 'tea' });
  await say(ann, 'hello');
  expect([...items.keys()]).toEqual([ann.id, bob.id, cid.id]);
});

test('a sender that is not known hears nothing', async () => {
  items.delete(cid.id);
  await say(cid, 'hello');
  expect(cid.messages).toEqual([]);
});
