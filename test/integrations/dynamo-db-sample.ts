import { Stack } from 'aws-cdk-lib';
import { AttributeType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { DynamoDbAttribute, GatewayIntegration } from '../../lib';
import { sampleStack } from '../sample';
import { requestFor, serve } from './gateway';

export const { BOOLEAN, JSON: JSON_VALUE, NUMBER, NUMBER_SET, STRING, STRING_SET } = DynamoDbAttribute;
export const KEY = { petId: STRING };
export const ATTRIBUTES = { name: STRING, age: NUMBER, tame: BOOLEAN, tags: JSON_VALUE };

export function tableOf(encryption?: TableEncryption) {
  const stack = sampleStack();
  return {
    stack,
    table: new Table(stack, 'Table', { partitionKey: { name: 'petId', type: AttributeType.STRING }, encryption }),
  };
}

/** A table whose items belong to owners. */
export function ownedTable() {
  return new Table(sampleStack(), 'Owned', {
    partitionKey: { name: 'owner', type: AttributeType.STRING },
    sortKey: { name: 'petId', type: AttributeType.STRING },
  });
}

export function definitionOf(integration: GatewayIntegration) {
  return integration._backend.forRest!({
    key: 'GET /{petId}',
    verb: 'GET',
    path: '/{petId}',
    pathVariables: ['petId'],
  });
}

export function requestOf(integration: GatewayIntegration, body: unknown, path?: { [name: string]: string }) {
  return JSON.parse(requestFor(integration, { body, path }));
}

/** What a caller gets for what DynamoDB answers. */
export async function responseOf(
  make: (table: Table) => GatewayIntegration,
  answer: { status?: number; body: unknown },
  table = tableOf().table,
) {
  const integration = make(table);
  const stack = Stack.of(table);
  const { fetch } = serve({ 'GET /{petId}': { integration } }, stack, { ...answer, body: JSON.stringify(answer.body) });
  const response = await fetch('GET /p-1');
  return { status: response.status, body: response.text === '' ? undefined : response.json() };
}

export const put = () => GatewayIntegration.dynamoDbPut(tableOf().table, { key: KEY, attributes: ATTRIBUTES });
export const get = (table = tableOf().table) =>
  GatewayIntegration.dynamoDbGet(table, { key: KEY, attributes: ATTRIBUTES });
export const query = (table = ownedTable()) =>
  GatewayIntegration.dynamoDbQuery(table, {
    partitionKey: { owner: STRING },
    sortKey: { petId: STRING },
    attributes: { age: NUMBER },
    limit: 20,
  });

export const { listOf, mapOf } = DynamoDbAttribute;
export const NESTED_ATTRIBUTES = {
  kinds: STRING_SET,
  weights: NUMBER_SET,
  names: listOf(STRING),
  homes: listOf(mapOf({ city: STRING, rooms: listOf(NUMBER), more: JSON_VALUE })),
  owner: mapOf({ name: STRING, age: NUMBER, tame: BOOLEAN, address: mapOf({ street: STRING }) }),
};
export const NESTED = {
  kinds: ['cat', `"it's"`],
  weights: [1, 2.5],
  names: ['Tom', ''],
  homes: [
    { city: 'Bonn', rooms: [1, 2], more: { a: [1] } },
    { city: 'Ulm', rooms: [], more: 'x' },
  ],
  owner: { name: 'Ann', age: 0, tame: false, address: { street: 'A "1"' } },
};
export const NESTED_ITEM = {
  petId: { S: 'p-1' },
  kinds: { SS: ['cat', `"it's"`] },
  weights: { NS: ['1', '2.5'] },
  names: { L: [{ S: 'Tom' }, { S: '' }] },
  homes: {
    L: [
      { M: { city: { S: 'Bonn' }, rooms: { L: [{ N: '1' }, { N: '2' }] }, more: { S: '{"a":[1]}' } } },
      { M: { city: { S: 'Ulm' }, rooms: { L: [] }, more: { S: '"x"' } } },
    ],
  },
  owner: {
    M: { name: { S: 'Ann' }, age: { N: '0' }, tame: { BOOL: false }, address: { M: { street: { S: 'A "1"' } } } },
  },
};
export const nested = () =>
  GatewayIntegration.dynamoDbPut(tableOf().table, { key: KEY, attributes: NESTED_ATTRIBUTES });
