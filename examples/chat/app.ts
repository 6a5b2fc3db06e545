import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { AttributeType, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ApiModel, GatewayIntegration, StageSet, WebSocketGatewayApi } from 'cdk-gatehouse';

const app = new App();
export const stack = new Stack(app, 'Chat');

// API Gateway tries to tell of a closed connection, and may fail, so that connections forget themselves.
const connections = new TableV2(stack, 'Connections', {
  partitionKey: { name: 'connectionId', type: AttributeType.STRING },
  timeToLiveAttribute: 'expiresAt',
  globalSecondaryIndexes: [
    {
      indexName: 'rooms',
      partitionKey: { name: 'room', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    },
  ],
});

const handler = (id: string) => {
  const fn = new Function(stack, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: `${id.toLowerCase()}.handler`,
    code: Code.fromAsset(join(__dirname, 'handlers')),
    environment: { TABLE: connections.tableName },
    timeout: Duration.seconds(10),
  });
  connections.grantReadWriteData(fn);
  return fn;
};
const connect = handler('Connect');
const disconnect = handler('Disconnect');
const send = handler('Send');

const message = ApiModel.jsonSchema('Message', {
  type: 'object',
  required: ['action', 'text'],
  properties: { action: { type: 'string' }, text: { type: 'string', minLength: 1, maxLength: 1000 } },
});

const api = new WebSocketGatewayApi(stack, 'Rooms', {
  routes: {
    // Clients sign the request that opens the connection; messages come over connections that were let in.
    $connect: {
      integration: GatewayIntegration.lambdaAlias(connect),
      parameters: { 'route.request.querystring.room': true },
    },
    $disconnect: { integration: GatewayIntegration.lambdaAlias(disconnect) },
    send: { integration: GatewayIntegration.lambdaAlias(send), requestModel: message },
    $default: {
      integration: GatewayIntegration.mock({ 200: { message: 'Send { "action": "send", "text": "…" }' } }),
      returnResponse: true,
    },
  },
});

const stages = new StageSet(stack, 'Stages', {
  api,
  stages: {
    live: {
      throttle: { rateLimit: 200, burstLimit: 100 },
      methods: { $connect: { throttle: { rateLimit: 20, burstLimit: 20 } } },
    },
  },
});

// The function that broadcasts learns where, and may.
stages.stage('live').addCallbackUrl(send);
stages.addDashboard({ dashboardName: 'chat' });
stages.addAlarms();
