import { LocalGateway } from '../../lib/local';

/** The clients of AWS that the handlers use, with a table behind them. */
const items = new Map<string, any>();

jest.mock(
  '@aws-sdk/client-dynamodb',
  () => {
    class Command {
      constructor(readonly input: any) {}
    }
    class GetItemCommand extends Command {}
    class PutItemCommand extends Command {}
    class ScanCommand extends Command {}
    class DynamoDBClient {
      async send({ input }: Command) {
        expect(input.TableName).toBe('Pets');
        if (input.Item) items.set(input.Item.petId, input.Item);
        return { Item: items.get(input.Key?.petId), Items: [...items.values()].slice(0, input.Limit) };
      }
    }
    return { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand };
  },
  { virtual: true },
);
jest.mock(
  '@aws-sdk/util-dynamodb',
  () => ({ marshall: (item: unknown) => item, unmarshall: (item: unknown) => item }),
  { virtual: true },
);

process.env.TABLE = 'Pets';
process.env.CORS_ALLOW_ORIGINS = 'https://petshop.example.com';
const { stack } = require('../../examples/pet-shop/app');
const { handler: AddPet } = require('../../examples/pet-shop/handlers/add-pet');
const { handler: GetPet } = require('../../examples/pet-shop/handlers/get-pet');
const { handler: ListPets } = require('../../examples/pet-shop/handlers/list-pets');

const gateway = LocalGateway.fromStack(stack, { functions: { AddPet, GetPet, ListPets } });
const as = { arn: 'arn:aws:iam::123456789012:user/keeper' };
const post = (path: string, body: unknown) =>
  gateway.fetch('prod', `POST ${path}`, {
    as,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  });

beforeEach(() => items.clear());
afterAll(() => gateway.close());

test('a pet that is added is found, alone and among all', async () => {
  const added = await post('/pets', { name: 'Rex', species: 'dog' });
  expect([added.status, added.json().name]).toEqual([201, 'Rex']);
  const { petId } = added.json();
  expect((await gateway.fetch('prod', `GET /pets/${petId}`)).json()).toEqual(added.json());
  expect((await gateway.fetch('dev', 'GET /pets?limit=1')).json()).toEqual([added.json()]);
  expect((await gateway.fetch('prod', 'GET /pets/nobody')).status).toBe(404);
});

test('only keepers add pets, and pets alone', async () => {
  expect((await gateway.fetch('prod', 'POST /pets', { body: '{"name":"Rex"}' })).status).toBe(403);
  const refused = await post('/pets', { species: 'dragon' });
  expect([refused.status, refused.json().message]).toEqual([400, 'Invalid request body']);
  expect(items.size).toBe(0);
});

test('an order goes to the queue', async () => {
  expect((await post('/orders', { petId: 'rex' })).status).toBe(200);
  const [{ body }] = gateway.sentTo('sqs');
  expect(JSON.parse(new URLSearchParams(body).get('MessageBody') as string)).toEqual({ petId: 'rex' });
});

test('a browser of the shop may read the responses, its errors too', async () => {
  const headers = { Origin: 'https://petshop.example.com' };
  const responses = [
    await gateway.fetch('prod', 'OPTIONS /pets', { headers }),
    await gateway.fetch('prod', 'GET /pets', { headers }),
    await gateway.fetch('prod', 'GET /nothing', { headers }),
  ];
  expect(responses.map(({ status }) => status)).toEqual([204, 200, 403]);
  for (const response of responses) {
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('https://petshop.example.com');
  }
});

test('dev lets five requests at once through', async () => {
  const statuses = [];
  for (let request = 0; request < 30; request++) statuses.push((await gateway.fetch('dev', 'GET /health')).status);
  expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
  expect(statuses).toContain(429);
});
