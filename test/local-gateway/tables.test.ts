import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DynamoDbAttribute, GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../lib';
import { startLines } from '../../lib/command/serve-output';
import { LocalServer } from '../../lib/local-gateway/server/local-server';
import { ServedApp } from './served-app';

const HANDLER = `
const { DynamoDBClient, PutItemCommand, QueryCommand } = require('@aws-sdk/client-dynamodb');
const database = new DynamoDBClient();
const TableName = process.env.TABLE;
exports.handler = async ({ httpMethod, queryStringParameters }) => {
  const species = { S: queryStringParameters.species };
  if (httpMethod === 'POST') await database.send(new PutItemCommand({ TableName, Item: { petId: { S: 'rex' }, species } }));
  const { Count } = await database.send(new QueryCommand({
    TableName,
    IndexName: 'bySpecies',
    KeyConditionExpression: 'species = :species',
    ExpressionAttributeValues: { ':species': species },
  }));
  return { statusCode: 200, body: String(Count) };
};`;

describe('an app with a table', () => {
  const app = new ServedApp();
  let server: LocalServer;
  const call = async (method: string) => {
    const { slug } = server.gateway.apis[0];
    return (await fetch(`${server.origin}/${slug}/prod/pets?species=dog`, { method })).text();
  };

  beforeAll(async () => {
    const handlers = app.writeHandler(HANDLER);
    app.synth((stack) => {
      const pets = new Table(stack, 'Table', {
        partitionKey: { name: 'petId', type: AttributeType.STRING },
        removalPolicy: RemovalPolicy.DESTROY,
      });
      pets.addGlobalSecondaryIndex({
        indexName: 'bySpecies',
        partitionKey: { name: 'species', type: AttributeType.STRING },
      });
      const handler = new Function(stack, 'Handler', {
        runtime: Runtime.NODEJS_22_X,
        handler: 'index.handler',
        code: Code.fromAsset(handlers),
        environment: { TABLE: pets.tableName },
      });
      const api = new GatewayApi(stack, 'Api', {
        authorizer: GatewayAuthorizer.publicAccess(),
        routes: {
          'ANY /pets': { integration: GatewayIntegration.lambdaProxy(handler) },
          'GET /all': {
            integration: GatewayIntegration.dynamoDbScan(pets, { key: { petId: DynamoDbAttribute.STRING } }),
          },
          'POST /orders': { integration: GatewayIntegration.sqs(new Queue(stack, 'Orders')) },
        },
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    });
    server = await app.serve();
  });
  afterAll(async () => {
    await server.close();
    app.remove();
  });

  test('finds it in memory, with its indexes, by what the SDK reads of the environment', async () => {
    expect(await call('GET')).toBe('0');
    expect(await call('POST')).toBe('1');
    expect(await call('GET')).toBe('1');
  });

  test('tells the routes with what stands behind them, where the page and the tables are, and a line that calls it', () => {
    const lines = startLines(server).join('\n');
    expect(lines).toMatch(/^ {2}ANY \/pets {6}Lambda \w+$/m);
    expect(lines).toMatch(/^ {2}GET \/all {7}dynamodb$/m);
    expect(lines).toMatch(/^ {2}POST \/orders {3}sqs → captured$/m);
    expect(lines).toContain(`Page   ${server.origin}/_gatehouse/`);
    expect(lines).toMatch(/Table \w+ {3}is here/);
  });
});
