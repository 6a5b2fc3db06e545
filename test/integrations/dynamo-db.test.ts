import { AttributeType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import * as fc from 'fast-check';
import { DynamoDbAttribute, GatewayIntegration } from '../../lib';
import { renderedWithOverrides } from '../rendered-template';
import { methodsOf, sampleStack, statementsOfRoles, templateOf } from '../sample';

const { BOOLEAN, JSON: JSON_VALUE, NUMBER, STRING } = DynamoDbAttribute;
const KEY = { petId: STRING };
const ATTRIBUTES = { name: STRING, age: NUMBER, tame: BOOLEAN, tags: JSON_VALUE };

function tableOf(encryption?: TableEncryption) {
  const stack = sampleStack();
  return {
    stack,
    table: new Table(stack, 'Table', { partitionKey: { name: 'petId', type: AttributeType.STRING }, encryption }),
  };
}

function definitionOf(integration: GatewayIntegration) {
  return integration._backend.forRest!({
    key: 'GET /{petId}',
    verb: 'GET',
    path: '/{petId}',
    pathVariables: ['petId'],
  });
}

function requestOf(integration: GatewayIntegration, body: unknown, path: { [name: string]: string } = {}) {
  const template = definitionOf(integration).requestTemplates!['application/json'];
  return JSON.parse(renderedWithOverrides(template.replace(/\$\{Token\[[^\]]*\]\}/g, 'pets'), { body, path }).text);
}

function answerOf(integration: GatewayIntegration, body: unknown) {
  const template = definitionOf(integration).responses![0].responseTemplates!['application/json'];
  const { text, status } = renderedWithOverrides(template, { body });
  return { body: JSON.parse(text), status };
}

const put = () => GatewayIntegration.dynamoDbPut(tableOf().table, { key: KEY, attributes: ATTRIBUTES });
const get = () => GatewayIntegration.dynamoDbGet(tableOf().table, { key: KEY, attributes: ATTRIBUTES });
const query = () =>
  GatewayIntegration.dynamoDbQuery(tableOf().table, {
    partitionKey: { owner: STRING },
    sortKey: { petId: STRING },
    attributes: { age: NUMBER },
    limit: 20,
  });

describe('dynamoDbPut', () => {
  test('writes the named fields of the body under the key of the path', () => {
    const body = { name: `Tom's "cat" \\ é`, age: 0, tame: false, tags: ['a', { b: 1 }], admin: true };
    expect(requestOf(put(), body, { petId: 'p-1' })).toEqual({
      TableName: 'pets',
      Item: {
        petId: { S: 'p-1' },
        name: { S: body.name },
        age: { N: '0' },
        tame: { BOOL: false },
        tags: { S: '["a",{"b":1}]' },
      },
    });
  });

  test('leaves out what the body lacks, and null', () => {
    expect(requestOf(put(), { name: null }, { petId: 'p-1' }).Item).toEqual({ petId: { S: 'p-1' } });
  });

  test('writes no attribute that a caller smuggles into a value', () => {
    const integration = put();
    const smuggled = fc.constantFrom('true},"admin":{"BOOL":true', '1"},"admin":{"N":"1', '","x":"');
    const value = fc.oneof(fc.jsonValue(), smuggled);
    fc.assert(
      fc.property(fc.record({ name: value, age: value, tame: value }), smuggled, (body, petId) => {
        const { Item } = requestOf(integration, body, { petId });
        const named = ['petId', 'name', 'age', 'tame'];
        return Object.keys(Item).every((name) => named.includes(name)) && Item.petId.S === petId;
      }),
    );
  });
});

describe('dynamoDbGet', () => {
  test('asks for the item with the key of the path', () => {
    expect(requestOf(get(), {}, { petId: `it's` })).toEqual({ TableName: 'pets', Key: { petId: { S: "it's" } } });
  });

  test('answers an ordinary JSON object', () => {
    const Item = {
      petId: { S: 'p-1' },
      age: { N: '3' },
      tame: { BOOL: false },
      tags: { S: '["a"]' },
      secret: { S: 'x' },
    };
    expect(answerOf(get(), { Item })).toEqual({
      body: { petId: 'p-1', age: 3, tame: false, tags: ['a'] },
      status: undefined,
    });
  });

  test('answers 404 for an item that is not there, and declares it', () => {
    expect(answerOf(get(), {})).toEqual({ body: { message: 'Not found' }, status: 404 });
    const { stack, table } = tableOf();
    const integration = GatewayIntegration.dynamoDbGet(table, { key: KEY });
    const method = methodsOf(templateOf({ routes: { 'GET /{petId}': { integration } } }, stack))['GET /{petId}'];
    expect(method.MethodResponses.map(({ StatusCode }: any) => StatusCode)).toContain('404');
  });
});

describe('dynamoDbQuery', () => {
  test('reads one partition', () => {
    expect(requestOf(query(), {}, { owner: 'ann' })).toEqual({
      TableName: 'pets',
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': 'owner' },
      ExpressionAttributeValues: { ':p': { S: 'ann' } },
      Limit: 20,
    });
  });

  test('reads on behind the item that the caller names', () => {
    expect(requestOf(query(), {}, { owner: 'ann', petId: 'p-20' }).ExclusiveStartKey).toEqual({
      owner: { S: 'ann' },
      petId: { S: 'p-20' },
    });
  });

  test('answers the items and whether there are more', () => {
    const item = (petId: string) => ({ owner: { S: 'ann' }, petId: { S: petId }, age: { N: '1' } });
    const page = { Items: [item('a'), item('b')], LastEvaluatedKey: { petId: { S: 'b' } } };
    expect(answerOf(query(), page).body).toEqual({
      items: [
        { owner: 'ann', petId: 'a', age: 1 },
        { owner: 'ann', petId: 'b', age: 1 },
      ],
      more: true,
    });
    expect(answerOf(query(), { Items: [] }).body).toEqual({ items: [], more: false });
  });

  test('may read one index and nothing else', () => {
    const { stack, table } = tableOf();
    const integration = GatewayIntegration.dynamoDbQuery(table, {
      partitionKey: { owner: STRING },
      indexName: 'by-owner',
    });
    const template = templateOf({ routes: { 'GET /': { integration } } }, stack);
    const [statements] = Object.values(statementsOfRoles(template));
    expect(statements).toEqual([
      {
        Action: 'dynamodb:Query',
        Effect: 'Allow',
        Resource: { 'Fn::Join': ['', [stack.resolve(table.tableArn), '/index/by-owner']] },
      },
    ]);
    expect(requestOf(integration, {}, { owner: 'ann' }).IndexName).toBe('by-owner');
  });
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
