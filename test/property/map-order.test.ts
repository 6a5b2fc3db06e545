import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  AccessLog,
  ApiKeySource,
  ApiModel,
  DynamoDbAttribute,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  MappingTemplate,
  Quota,
  StageLogFormat,
  StageSet,
  UsagePlanBundle,
  WebSocketGatewayApi,
} from 'cdk-gatehouse';
import { sampleFunction } from '../sample';

type Ordered = <Map extends object>(map: Map) => Map;

const asWritten: Ordered = (map) => map;

/** Not every language keeps the order of a map; in Java it differs from run to run. */
const reversed: Ordered = (map) => Object.fromEntries(Object.entries(map).reverse()) as typeof map;

/** An app in which every map that the library takes has several keys. */
function templateWith(inOrder: Ordered): string {
  const stack = new Stack(new App(), 'Order');
  const handler = sampleFunction(stack);
  const queue = new Queue(stack, 'Queue');
  const table = new Table(stack, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });
  const bucket = new Bucket(stack, 'Bucket');
  const authorizer = GatewayAuthorizer.publicAccess();
  const schema = inOrder({ type: 'object', properties: inOrder({ a: { type: 'string' }, b: { type: 'string' } }) });

  const rest = new GatewayApi(stack, 'Rest', {
    tags: inOrder({ one: '1', two: '2' }),
    gatewayResponses: inOrder({
      DEFAULT_4XX: { headers: inOrder({ 'X-One': "'1'", 'X-Two': "'2'" }) },
      DEFAULT_5XX: { templates: inOrder({ 'application/json': '{}', 'text/plain': 'error' }) },
    } as any),
    routes: inOrder({
      'GET /mock': {
        authorizer,
        integration: GatewayIntegration.mock(inOrder({ 200: inOrder({ a: 1, b: 2 }), 404: inOrder({ a: 1, b: 2 }) })),
      },
      'POST /queue/{id}': {
        integration: GatewayIntegration.sqs(queue),
        requestModels: inOrder({
          'application/json': ApiModel.jsonSchema('One', schema),
          'application/xml': ApiModel.jsonSchema('Two', schema),
        }),
        parameters: inOrder({ 'method.request.querystring.a': true, 'method.request.header.b': false }),
      },
      'GET /custom': {
        integration: GatewayIntegration.httpCustom('https://example.com', {
          requestTemplates: inOrder({
            'application/json': MappingTemplate.fields(inOrder({ a: '$context.requestId', b: '$context.stage' })),
            'text/plain': MappingTemplate.fields({ c: '$context.path' }),
          }),
        } as any),
      },
      'GET /item/{id}': {
        integration: GatewayIntegration.dynamoDbGet(table, {
          key: { id: DynamoDbAttribute.STRING },
          attributes: inOrder({ name: DynamoDbAttribute.STRING, age: DynamoDbAttribute.NUMBER }),
        }),
      },
      'GET /file/{name}': { integration: GatewayIntegration.s3Get(bucket) },
      'GET /alias': { integration: GatewayIntegration.lambdaAlias(handler) },
    }) as any,
  });
  const stages = new StageSet(stack, 'RestStages', {
    api: rest,
    stages: inOrder({
      dev: { variables: inOrder({ a: '1', b: '2' }) },
      prod: {
        accessLog: AccessLog.cloudWatch({
          format: StageLogFormat.json(inOrder({ one: '$context.path', two: '$context.stage' })),
        }),
        methods: inOrder({
          'GET /mock': { throttle: { rateLimit: 1, burstLimit: 1 } },
          'GET /alias': { throttle: { rateLimit: 2, burstLimit: 2 } },
        }),
      },
    }),
  });
  new UsagePlanBundle(stack, 'Plans', {
    stages: [stages.stage('prod')],
    plans: inOrder({
      free: { quota: Quota.perDay(10), keys: [ApiKeySource.generated('trial')], tags: inOrder({ a: '1', b: '2' }) },
      gold: { throttle: { rateLimit: 10, burstLimit: 5 }, keys: [ApiKeySource.generated('acme')] },
    }),
  });

  const http = new HttpGatewayApi(stack, 'Http', {
    routes: inOrder({
      'GET /a': {
        integration: GatewayIntegration.http('https://example.com'),
        requestParameters: inOrder({ 'append:header.a': '1', 'append:header.b': '2', 'overwrite:path': '/x' }),
        responseParameters: inOrder({
          200: inOrder({ 'append:header.a': '1', 'append:header.b': '2' }),
          404: inOrder({ 'append:header.a': '1', 'append:header.b': '2' }),
        }),
      },
      'POST /b': { integration: GatewayIntegration.sqs(queue) },
    }),
  });
  new StageSet(stack, 'HttpStages', {
    api: http,
    stages: inOrder({ $default: {}, manual: { autoDeploy: false } }),
  });

  const chat = new WebSocketGatewayApi(stack, 'Chat', {
    routes: inOrder({
      $connect: {
        integration: GatewayIntegration.lambdaProxy(handler),
        parameters: inOrder({ 'route.request.querystring.a': true, 'route.request.header.b': true }),
      },
      send: { integration: GatewayIntegration.mock(inOrder({ 200: inOrder({ a: 1, b: 2 }) })), returnResponse: true },
    }),
  });
  new StageSet(stack, 'ChatStages', { api: chat, stages: { live: {} } });
  return JSON.stringify(Template.fromStack(stack).toJSON(), undefined, 1);
}

test('the order of the keys of maps decides nothing', () => {
  expect(templateWith(reversed)).toBe(templateWith(asWritten));
});
