import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { DynamoDbAttribute, GatewayApi, GatewayIntegration, RequestValue, StageSet } from 'cdk-gatehouse';

const app = new App();
const stack = new Stack(app, 'ServiceProxies');

const orders = new Queue(stack, 'Orders');
const payments = new Queue(stack, 'Payments', { fifo: true });
const news = new Topic(stack, 'News');
const clicks = new Stream(stack, 'Clicks');
const shop = new EventBus(stack, 'Shop');
const photos = new Bucket(stack, 'Photos');
const pets = new Table(stack, 'Pets', {
  partitionKey: { name: 'owner', type: AttributeType.STRING },
  sortKey: { name: 'petId', type: AttributeType.STRING },
});
const petKey = { owner: DynamoDbAttribute.STRING, petId: DynamoDbAttribute.STRING };
const petAttributes = {
  name: DynamoDbAttribute.STRING,
  age: DynamoDbAttribute.NUMBER,
  tags: DynamoDbAttribute.STRING_SET,
};
const stateMachine = (id: string, stateMachineType: StateMachineType) =>
  new StateMachine(stack, id, {
    stateMachineType,
    definitionBody: DefinitionBody.fromChainable(new Pass(stack, `${id}Pass`)),
  });

const reports = stateMachine('Report', StateMachineType.STANDARD);
const photo = { key: 'pets/{petId}.jpg', binaryMediaTypes: ['image/jpeg'] };

// Every route calls a service without a Lambda function between, and callers sign their requests.
const api = new GatewayApi(stack, 'Services', {
  routes: {
    'POST /orders': { integration: GatewayIntegration.sqs(orders) },
    'POST /payments': {
      integration: GatewayIntegration.sqs(payments, { messageGroupId: RequestValue.context('identity.caller') }),
    },
    'POST /news': { integration: GatewayIntegration.sns(news) },
    'POST /clicks': { integration: GatewayIntegration.kinesis(clicks) },
    'POST /clicks/batch': { integration: GatewayIntegration.kinesisRecords(clicks) },
    'GET /owners/{owner}/pets': {
      integration: GatewayIntegration.dynamoDbQuery(pets, {
        partitionKey: { owner: DynamoDbAttribute.STRING },
        sortKey: { petId: DynamoDbAttribute.STRING },
        attributes: petAttributes,
      }),
      parameters: { 'method.request.querystring.petId': false },
    },
    'GET /owners/{owner}/pets/{petId}': {
      integration: GatewayIntegration.dynamoDbGet(pets, { key: petKey, attributes: petAttributes }),
    },
    'PUT /owners/{owner}/pets/{petId}': {
      integration: GatewayIntegration.dynamoDbPut(pets, { key: petKey, attributes: petAttributes }),
    },
    'PATCH /owners/{owner}/pets/{petId}': {
      integration: GatewayIntegration.dynamoDbUpdate(pets, { key: petKey, attributes: petAttributes }),
    },
    'DELETE /owners/{owner}/pets/{petId}': { integration: GatewayIntegration.dynamoDbDelete(pets, { key: petKey }) },
    'GET /photos': { integration: GatewayIntegration.s3List(photos, { prefix: 'pets/' }) },
    'GET /photos/{petId}': { integration: GatewayIntegration.s3Get(photos, photo) },
    'PUT /photos/{petId}': { integration: GatewayIntegration.s3Put(photos, photo) },
    'DELETE /photos/{petId}': { integration: GatewayIntegration.s3Delete(photos, photo) },
    'POST /events': {
      integration: GatewayIntegration.eventBridge(shop, { source: 'shop', detailType: 'OrderPlaced' }),
    },
    'POST /reports': { integration: GatewayIntegration.stepFunctions(reports) },
    'GET /reports/{name}': { integration: GatewayIntegration.stepFunctionsDescribe(reports) },
    'DELETE /reports/{name}': { integration: GatewayIntegration.stepFunctionsStop(reports) },
    'POST /quotes': {
      integration: GatewayIntegration.stepFunctionsSync(stateMachine('Quote', StateMachineType.EXPRESS)),
    },
    'POST /models/{modelId}': {
      integration: GatewayIntegration.awsAction({
        service: 'bedrock-runtime',
        path: 'model/{modelId}/invoke',
        iamActions: ['bedrock:InvokeModel'],
        resources: [
          stack.formatArn({ service: 'bedrock', account: '', resource: 'foundation-model', resourceName: '*' }),
        ],
      }),
    },
    'GET /queue': {
      integration: GatewayIntegration.awsAction({
        service: 'sqs',
        action: 'GetQueueAttributes',
        resources: [orders.queueArn],
        requestParameters: {
          'integration.request.querystring.QueueUrl': `'${orders.queueUrl}'`,
          'integration.request.querystring.AttributeName.1': "'ApproximateNumberOfMessages'",
        },
      }),
    },
  },
});

new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
