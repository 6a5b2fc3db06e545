import { join } from 'node:path';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { ApiModel, GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from 'cdk-gatehouse';

const app = new App();
export const stack = new Stack(app, 'PetShop');

const pets = new Table(stack, 'Pets', {
  partitionKey: { name: 'petId', type: AttributeType.STRING },
  removalPolicy: RemovalPolicy.DESTROY,
});
const orders = new Queue(stack, 'Orders');

const petHandler = (id: string, file: string) =>
  new Function(stack, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: `${file}.handler`,
    code: Code.fromAsset(join(__dirname, 'handlers')),
    environment: { TABLE: pets.tableName },
  });
const listPets = petHandler('ListPets', 'list-pets');
const getPet = petHandler('GetPet', 'get-pet');
const addPet = petHandler('AddPet', 'add-pet');
pets.grantReadData(listPets);
pets.grantReadData(getPet);
pets.grantWriteData(addPet);

const pet = ApiModel.jsonSchema('Pet', {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', minLength: 1 }, species: { enum: ['cat', 'dog', 'bird'] } },
});
const order = ApiModel.jsonSchema('Order', {
  type: 'object',
  required: ['petId'],
  properties: { petId: { type: 'string' } },
});

const api = new GatewayApi(stack, 'Pets API', {
  description: 'Pets and orders',
  cors: { allowOrigins: ['https://petshop.example.com'] },
  routes: {
    'GET /pets': {
      integration: GatewayIntegration.lambdaProxy(listPets),
      authorizer: GatewayAuthorizer.publicAccess(),
      parameters: { 'method.request.querystring.limit': false },
    },
    'POST /pets': { integration: GatewayIntegration.lambdaProxy(addPet), requestModel: pet },
    'GET /pets/{petId}': {
      integration: GatewayIntegration.lambdaProxy(getPet),
      authorizer: GatewayAuthorizer.publicAccess(),
    },
    'POST /orders': { integration: GatewayIntegration.sqs(orders), requestModel: order },
    'GET /health': {
      integration: GatewayIntegration.mock({ 200: { status: 'ok' } }),
      authorizer: GatewayAuthorizer.publicAccess(),
    },
  },
});

// Proxy integrations answer with the CORS headers themselves.
for (const handler of [listPets, getPet, addPet]) {
  for (const [name, value] of Object.entries(api.corsEnvironment)) handler.addEnvironment(name, value);
}

new StageSet(stack, 'Stages', {
  api,
  stages: {
    dev: { throttle: { rateLimit: 10, burstLimit: 5 } },
    prod: { description: 'What customers see' },
  },
});
