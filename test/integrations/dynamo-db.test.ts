import { AttributeType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import * as fc from 'fast-check';
import { render } from 'velocityjs';
import { DynamoDbAttribute, GatewayIntegration } from '../../lib';
import { methodsOf, sampleStack, templateOf } from '../sample';

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

/** API Gateway's own functions, as its documentation describes them. */
function gateway(body: any, parameters: { [name: string]: string } = {}) {
  const escapeJavaScript = (text: string) => ({
    replaceAll: (_pattern: string, replacement: string) =>
      JSON.stringify(String(text)).slice(1, -1).replace(/'/g, "\\'").replace(/\\'/g, replacement),
  });
  const context = { responseOverride: {} as { status?: number } };
  const input = {
    params: (name: string) => parameters[name] ?? '',
    path: () => body,
    json: (path: string) => JSON.stringify(body[path.slice(2)]),
  };
  return { context, input, util: { escapeJavaScript } };
}

function requestOf(integration: GatewayIntegration, body: any, parameters?: { [name: string]: string }) {
  const template = definitionOf(integration).requestTemplates!['application/json'];
  return JSON.parse(render(template.replace(/\$\{Token\[[^\]]*\]\}/g, 'pets'), gateway(body, parameters)));
}

function answerOf(integration: GatewayIntegration, body: any) {
  const template = definitionOf(integration).responses![0].responseTemplates!['application/json'];
  const here = gateway(body);
  return { body: JSON.parse(render(template, here)), status: here.context.responseOverride.status };
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
    // An object that hides what JavaScript calls to make text of it is a puzzle for the stand-in only.
    const json = fc.jsonValue().filter((any) => any !== null && !/"(toString|valueOf)"/.test(JSON.stringify(any)));
    const value = fc.oneof(json, smuggled);
    fc.assert(
      fc.property(fc.record({ name: value, age: value, tame: value }), smuggled, (body, petId) => {
        const { Item } = requestOf(integration, body, { petId });
        return Object.keys(Item).join() === 'petId,name,age,tame' && Item.petId.S === petId;
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
    template.hasResourceProperties('AWS::IAM::Role', {
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              {
                Action: 'dynamodb:Query',
                Effect: 'Allow',
                Resource: { 'Fn::Join': ['', [stack.resolve(table.tableArn), '/index/by-owner']] },
              },
            ],
          },
        },
      ],
    });
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
