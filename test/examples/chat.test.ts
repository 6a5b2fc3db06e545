/** The clients of AWS that the handlers use, with a table and open connections behind them. */
class Gone extends Error {
  override readonly name = 'GoneException';
}

const items = new Map<string, any>();
const received = new Map<string, string[]>();
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
        expect(endpoint).toBe('https://abcdef.execute-api.eu-west-1.amazonaws.com/live');
      }
      async send({ input: { ConnectionId, Data } }: Command) {
        const inbox = received.get(ConnectionId);
        if (!inbox) throw new Gone();
        inbox.push(Data.toString());
      }
    },
  }),
  { virtual: true },
);

process.env.TABLE = 'Connections';
process.env.CALLBACK_URL = 'https://abcdef.execute-api.eu-west-1.amazonaws.com/live';
const { handler: connect } = require('../../examples/chat/handlers/connect');
const { handler: disconnect } = require('../../examples/chat/handlers/disconnect');
const { handler: send } = require('../../examples/chat/handlers/send');

const CONNECTED_AT = Date.parse('2026-11-21T08:00:00Z');

const join = (connectionId: string, room: string) =>
  connect({ queryStringParameters: { room }, requestContext: { connectedAt: CONNECTED_AT, connectionId } });
const say = (connectionId: string, text: string) =>
  send({ body: JSON.stringify({ action: 'send', text }), requestContext: { connectionId } });

beforeEach(async () => {
  items.clear();
  received.clear();
  for (const [connectionId, room] of [
    ['ann', 'tea'],
    ['bob', 'tea'],
    ['cid', 'coffee'],
  ]) {
    received.set(connectionId, []);
    expect(await join(connectionId, room)).toEqual({ statusCode: 200 });
  }
});

test('a connection is remembered for two hours, in its room', () => {
  expect(items.get('ann')).toEqual({ connectionId: 'ann', room: 'tea', expiresAt: CONNECTED_AT / 1000 + 7200 });
  expect(calls).toContain('PutItemCommand Connections');
});

test('a message reaches everybody in the room of its sender, and nobody else', async () => {
  expect(await say('ann', 'hello')).toEqual({ statusCode: 200 });
  const message = JSON.stringify({ room: 'tea', from: 'ann', text: 'hello' });
  expect(Object.fromEntries(received)).toEqual({ ann: [message], bob: [message], cid: [] });
});

test('a closed connection is forgotten', async () => {
  await disconnect({ requestContext: { connectionId: 'bob' } });
  expect([...items.keys()]).toEqual(['ann', 'cid']);
});

test('a lost connection is forgotten when a message does not reach it', async () => {
  received.delete('bob');
  expect(await say('ann', 'hello')).toEqual({ statusCode: 200 });
  expect([...items.keys()]).toEqual(['ann', 'cid']);
});

test('a sender that is not known is told so', async () => {
  expect(await say('eve', 'hello')).toEqual({ statusCode: 410 });
});
