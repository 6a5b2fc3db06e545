import { AttributeType, Table, TableEncryption, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import * as fc from 'fast-check';
import { DynamoDbAttribute, GatewayIntegration, RequestValue } from '../../lib';
import { methodsOf, sampleStack, templateOf } from '../sample';
import {
  ATTRIBUTES,
  definitionOf,
  get,
  KEY,
  mapOf,
  NESTED,
  NESTED_ATTRIBUTES,
  NESTED_ITEM,
  NUMBER,
  nested,
  put,
  requestOf,
  responseOf,
  STRING,
  tableOf,
} from './dynamo-db-sample';
import { requestFor } from './gateway';

describe('dynamoDbPut', () => {
  test('writes the named fields of the body under the key of the path', () => {
    const body = { name: `Tom's "cat" \\ é`, age: 0, tame: false, tags: ['a', { b: 1 }], admin: true };
    expect(requestOf(put(), body, { petId: 'p-1' })).toEqual({
      TableName: 'resolved',
      Item: {
        petId: { S: 'p-1' },
        name: { S: body.name },
        age: { N: '0' },
        tame: { BOOL: false },
        tags: { S: '["a",{"b":1}]' },
      },
    });
  });

  test('leaves out what the body lacks, and null, and writes what is empty or false', () => {
    expect(requestOf(put(), { name: null }, { petId: 'p-1' }).Item).toEqual({ petId: { S: 'p-1' } });
    expect(requestOf(put(), { name: '', age: 0, tame: false, tags: [] }, { petId: 'p-1' }).Item).toEqual({
      petId: { S: 'p-1' },
      name: { S: '' },
      age: { N: '0' },
      tame: { BOOL: false },
      tags: { S: '[]' },
    });
  });

  test('writes lists, maps and sets in the types of DynamoDB', () => {
    expect(requestOf(nested(), NESTED, { petId: 'p-1' }).Item).toEqual(NESTED_ITEM);
    const gaps = { kinds: [], homes: [{}], owner: { age: null } };
    expect(requestOf(nested(), gaps, { petId: 'p-1' }).Item).toEqual({
      petId: { S: 'p-1' },
      kinds: { SS: [] },
      homes: { L: [{ M: {} }] },
      owner: { M: {} },
    });
  });

  test('writes no attribute that a caller smuggles into a value', () => {
    const integration = put();
    const smuggled = fc.constantFrom('true},"admin":{"BOOL":true', '1"},"admin":{"N":"1', '","x":"');
    const json = fc.jsonValue().filter((any) => any !== null);
    const value = fc.oneof(json, smuggled);
    fc.assert(
      fc.property(fc.record({ name: value, age: value, tame: value }), smuggled, (body, petId) => {
        const { Item } = requestOf(integration, body, { petId });
        return Object.keys(Item).join() === 'petId,age,name,tame' && Item.petId.S === petId;
      }),
    );
  });
});

describe('dynamoDbGet', () => {
  test('asks for the item with the key of the path', () => {
    expect(requestOf(get(), {}, { petId: `it's` })).toEqual({ TableName: 'resolved', Key: { petId: { S: "it's" } } });
  });

  test('answers an ordinary JSON object', async () => {
    const Item = {
      petId: { S: 'p-1' },
      age: { N: '3' },
      tame: { BOOL: false },
      tags: { S: '["a"]' },
      secret: { S: 'x' },
    };
    expect(await responseOf(get, { body: { Item } })).toEqual({
      body: { petId: 'p-1', age: 3, tame: false, tags: ['a'] },
      status: 200,
    });
  });

  test('answers lists, maps and sets as arrays and objects', async () => {
    const make = (table: Table) => GatewayIntegration.dynamoDbGet(table, { key: KEY, attributes: NESTED_ATTRIBUTES });
    const { body } = await responseOf(make, { body: { Item: NESTED_ITEM } });
    expect(body).toEqual({ petId: 'p-1', ...NESTED });
  });

  test('asks for the item of the caller, whatever the path says', () => {
    const keyValues = { petId: RequestValue.context('authorizer.claims.sub') };
    const integration = GatewayIntegration.dynamoDbGet(tableOf().table, { key: KEY, keyValues });
    const event = { path: { petId: 'p-1' }, context: { authorizer: { claims: { sub: 'me' } } } };
    expect(JSON.parse(requestFor(integration, event)).Key).toEqual({ petId: { S: 'me' } });
  });

  test('answers 404 for an item that is not there, and declares it', async () => {
    expect(await responseOf(get, { body: {} })).toEqual({ body: { message: 'Not found' }, status: 404 });
    const { stack, table } = tableOf();
    const integration = GatewayIntegration.dynamoDbGet(table, { key: KEY });
    const method = methodsOf(templateOf({ routes: { 'GET /{petId}': { integration } } }, stack))['GET /{petId}'];
    expect(method.MethodResponses.map(({ StatusCode }: any) => StatusCode)).toContain('404');
  });
});

describe('dynamoDbUpdate', () => {
  const update = (table = tableOf().table) =>
    GatewayIntegration.dynamoDbUpdate(table, { key: KEY, attributes: ATTRIBUTES });

  test('sets what the body has, removes what is null, and leaves the rest', () => {
    expect(requestOf(update(), { age: 3, name: null, tame: false, admin: true }, { petId: 'p-1' })).toEqual({
      TableName: 'resolved',
      Key: { petId: { S: 'p-1' } },
      ReturnValues: 'ALL_NEW',
      ConditionExpression: 'attribute_exists(#a4)',
      UpdateExpression: 'SET #a0 = :a0,#a3 = :a3 REMOVE #a1',
      ExpressionAttributeNames: { '#a4': 'petId', '#a0': 'age', '#a3': 'tame', '#a1': 'name' },
      ExpressionAttributeValues: { ':a0': { N: '3' }, ':a3': { BOOL: false } },
    });
  });

  test('needs no values to remove attributes', () => {
    const request = requestOf(update(), { name: null }, { petId: 'p-1' });
    expect(request.UpdateExpression).toBe(' REMOVE #a1');
    expect(request).not.toHaveProperty('ExpressionAttributeValues');
  });

  test('answers the item, or that there is none', async () => {
    const Attributes = { petId: { S: 'p-1' }, age: { N: '3' } };
    expect(await responseOf(update, { body: { Attributes } })).toEqual({
      status: 200,
      body: { petId: 'p-1', age: 3 },
    });
    const missing = { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException' };
    expect(await responseOf(update, { status: 400, body: missing })).toEqual({
      status: 404,
      body: { message: 'Not found' },
    });
    const wrong = { __type: 'com.amazon.coral.validate#ValidationException' };
    expect(await responseOf(update, { status: 400, body: wrong })).toEqual({
      status: 400,
      body: { message: 'Bad request' },
    });
  });
});

test('dynamoDbDelete deletes one item', async () => {
  const integration = (table = tableOf().table) => GatewayIntegration.dynamoDbDelete(table, { key: KEY });
  expect(requestOf(integration(), {}, { petId: 'p-1' })).toEqual({
    TableName: 'resolved',
    Key: { petId: { S: 'p-1' } },
  });
  expect(await responseOf(integration, { body: {} })).toEqual({ status: 204, body: undefined });
});

test.each<[string, (table: Table) => GatewayIntegration, string]>([
  ['nothing', (table) => GatewayIntegration.dynamoDbGet(table, { key: {} }), 'AGW-INT-65: '],
  ['another key', (table) => GatewayIntegration.dynamoDbPut(table, { key: { id: STRING } }), 'AGW-INT-65: '],
  [
    'another partition key',
    (table) => GatewayIntegration.dynamoDbQuery(table, { partitionKey: { owner: STRING } }),
    "AGW-INT-65: the key of 'Sample/Table' is given as owner; its primary key is petId.",
  ],
  [
    'a page for nothing',
    (table) => GatewayIntegration.dynamoDbScan(table, { key: KEY, limit: 0 }),
    "AGW-INT-67: the limit of a page of 'Sample/Table' is 0",
  ],
  [
    'a name in a map that a template cannot read',
    (table) => GatewayIntegration.dynamoDbPut(table, { key: KEY, attributes: { a: mapOf({ 'b-c': STRING }) } }),
    'AGW-INT-54: ',
  ],
])('%s is refused', (_name, make, message) => {
  expect(() => make(tableOf().table)).toThrow(message);
});

test('templates do not depend on the order of attributes', () => {
  const template = (attributes: { [name: string]: DynamoDbAttribute }) =>
    definitionOf(GatewayIntegration.dynamoDbUpdate(tableOf().table, { key: KEY, attributes })).requestTemplates;
  const one = { a: STRING, b: mapOf({ c: STRING, d: NUMBER }) };
  const other = { b: mapOf({ d: NUMBER, c: STRING }), a: STRING };
  expect(JSON.stringify(template(one)).replace(/Token\[[^\]]*/g, '')).toBe(
    JSON.stringify(template(other)).replace(/Token\[[^\]]*/g, ''),
  );
});

test('the key of an encrypted table may be used', () => {
  const { stack, table } = tableOf(TableEncryption.CUSTOMER_MANAGED);
  const [, key] = definitionOf(GatewayIntegration.dynamoDbGet(table, { key: KEY })).credentials!.grant!.statements;
  expect(key).toEqual({ actions: ['kms:Decrypt'], resources: [table.encryptionKey!.keyArn] });
  expect(stack.resolve(key.resources[0])).toBeDefined();
});

test('an attribute that a template cannot name is refused', () => {
  expect(() => GatewayIntegration.dynamoDbGet(tableOf().table, { key: { 'pet-id': STRING } })).toThrow(
    "AGW-INT-54: an attribute is named 'pet-id'; templates take letters, digits and underscores.",
  );
});

test('a table of the newer construct has its key checked too', () => {
  const stack = sampleStack();
  const table = new TableV2(stack, 'Table', {
    partitionKey: { name: 'owner', type: AttributeType.STRING },
    sortKey: { name: 'petId', type: AttributeType.STRING },
  });
  const get = (...key: string[]) =>
    GatewayIntegration.dynamoDbGet(table, { key: Object.fromEntries(key.map((name) => [name, STRING])) });
  expect(() => get('id')).toThrow(
    "AGW-INT-65: the key of 'Sample/Table' is given as id; its primary key is owner and petId",
  );
  get('owner', 'petId');
  GatewayIntegration.dynamoDbQuery(table, { partitionKey: { owner: STRING } });
});

test('a call without the key of its table is told what it lacks', () => {
  const scan = () => GatewayIntegration.dynamoDbScan(tableOf().table, {} as never);
  expect(scan).toThrow(/^AGW-GEN-22: A call of \S+ has no key; key is a map/);
});
