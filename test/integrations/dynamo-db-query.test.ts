import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { DynamoDbSortKeyCondition, GatewayIntegration, RequestValue } from '../../lib';
import { statementsOfRoles, templateOf } from '../sample';
import { definitionOf, NUMBER, ownedTable, query, requestOf, responseOf, STRING, tableOf } from './dynamo-db-sample';
import { requestFor } from './gateway';

describe('dynamoDbQuery', () => {
  test('reads one partition', () => {
    expect(requestOf(query(), {}, { owner: 'ann' })).toEqual({
      TableName: 'resolved',
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': 'owner' },
      ExpressionAttributeValues: { ':p': { S: 'ann' } },
      ScanIndexForward: true,
      Limit: 20,
    });
  });

  test('reads on behind the item that the caller names', () => {
    expect(requestOf(query(), {}, { owner: 'ann', petId: 'p-20' }).ExclusiveStartKey).toEqual({
      owner: { S: 'ann' },
      petId: { S: 'p-20' },
    });
  });

  test('answers the items and whether there are more', async () => {
    const item = (petId: string) => ({ owner: { S: 'ann' }, petId: { S: petId }, age: { N: '1' } });
    const page = { Items: [item('a'), item('b')], LastEvaluatedKey: { petId: { S: 'b' } } };
    expect((await responseOf(query, { body: page }, ownedTable())).body).toEqual({
      items: [
        { owner: 'ann', petId: 'a', age: 1 },
        { owner: 'ann', petId: 'b', age: 1 },
      ],
      more: true,
    });
    expect((await responseOf(query, { body: { Items: [] } }, ownedTable())).body).toEqual({ items: [], more: false });
  });

  test('reads a part of the partition, the last items first', () => {
    const integration = GatewayIntegration.dynamoDbQuery(ownedTable(), {
      partitionKey: { owner: STRING },
      sortKey: { petId: STRING },
      sortKeyCondition: DynamoDbSortKeyCondition.between(
        'petId',
        RequestValue.querystring('from'),
        RequestValue.text('z'),
      ),
      descending: true,
    });
    const request = JSON.parse(requestFor(integration, { path: { owner: 'ann' }, querystring: { from: 'm"' } }));
    expect(request).toMatchObject({
      KeyConditionExpression: '#p = :p AND #s BETWEEN :s0 AND :s1',
      ExpressionAttributeNames: { '#p': 'owner', '#s': 'petId' },
      ExpressionAttributeValues: { ':p': { S: 'ann' }, ':s0': { S: 'm"' }, ':s1': { S: 'z' } },
      ScanIndexForward: false,
      Limit: 100,
    });
  });

  test('declares the parameters that tell pages apart, so that a cache does', () => {
    const { methodParameters } = definitionOf(query());
    expect(methodParameters).toEqual({ 'method.request.querystring.owner': false });
  });

  test('may read one index and nothing else', () => {
    const { stack, table } = tableOf();
    table.addGlobalSecondaryIndex({
      indexName: 'by-owner',
      partitionKey: { name: 'owner', type: AttributeType.STRING },
    });
    const integration = GatewayIntegration.dynamoDbQuery(table, {
      partitionKey: { owner: STRING },
      indexName: 'by-owner',
    });
    const template = templateOf({ routes: { 'GET /': { integration } } }, stack);
    expect(Object.values(statementsOfRoles(template))).toEqual([
      [
        {
          Action: 'dynamodb:Query',
          Effect: 'Allow',
          Resource: { 'Fn::Join': ['', [stack.resolve(table.tableArn), '/index/by-owner']] },
        },
      ],
    ]);
    expect(requestOf(integration, {}, { owner: 'ann' }).IndexName).toBe('by-owner');
  });
});

describe('dynamoDbScan', () => {
  const scan = (table = ownedTable()) =>
    GatewayIntegration.dynamoDbScan(table, {
      key: { petId: STRING, owner: STRING },
      attributes: { age: NUMBER },
    });

  test('reads the table, page by page', async () => {
    expect(requestOf(scan(), {})).toEqual({ TableName: 'resolved', Limit: 100 });
    expect(requestOf(scan(), {}, { owner: 'ann', petId: 'p-1' }).ExclusiveStartKey).toEqual({
      owner: { S: 'ann' },
      petId: { S: 'p-1' },
    });
    const body = { Items: [{ owner: { S: 'ann' }, petId: { S: 'a' } }], LastEvaluatedKey: { petId: { S: 'a' } } };
    expect((await responseOf(scan, { body }, ownedTable())).body).toEqual({
      items: [{ owner: 'ann', petId: 'a' }],
      more: true,
    });
  });
});
