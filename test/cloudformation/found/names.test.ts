import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  AccessLog,
  ApiModel,
  CanaryDeployment,
  CanaryState,
  CanaryTraffic,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayRoute,
  HttpGatewayApi,
  StageSet,
  StageSettings,
  WebSocketGatewayApi,
} from '../../../lib';
import { mockRoute } from '../../sample';
import { SimulatedAccount } from '../simulated-account';
import { assemblyOf, lived, Version } from './lived';

const open = (integration: GatewayIntegration) => ({ integration, authorizer: GatewayAuthorizer.publicAccess() });

describe('the access log of a stage', () => {
  const version =
    (kind: string, ...logs: ('default' | 'own')[]): Version =>
    (stack) => {
      const logGroup = new LogGroup(stack, 'Log', { removalPolicy: RemovalPolicy.DESTROY });
      const accessLog = AccessLog.cloudWatch({ logGroup });
      const stages = Object.fromEntries(logs.map((log, index) => [`s${index}`, log === 'own' ? { accessLog } : {}]));
      const proxy = open(GatewayIntegration.http('https://pets.example.com'));
      const api =
        kind === 'REST'
          ? new GatewayApi(stack, 'Api', { routes: { 'GET /pets': proxy } })
          : new HttpGatewayApi(stack, 'Api', { routes: { 'GET /pets': proxy } });
      new StageSet(stack, 'Stages', { api, stages });
    };

  test.each(['REST', 'HTTP'])('of a %s API is met by nobody when its stage goes and comes back', async (kind) => {
    await lived(version(kind, 'default', 'default'), version(kind, 'default'), version(kind, 'default', 'default'));
  });

  test.each(['REST', 'HTTP'])('of a %s API becomes one’s own and the library’s again', async (kind) => {
    await lived(version(kind, 'default'), version(kind, 'own'), version(kind, 'default'), version(kind, 'own'));
  });
});

test('the log of a canary, and a dashboard with a name, come and go with it', async () => {
  const version =
    (hasCanary: boolean, state = CanaryState.RUNNING): Version =>
    (stack) => {
      const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': mockRoute } });
      const prod: StageSettings = { release: 'r1' };
      const stages = new StageSet(stack, 'Stages', { api, releases: ['r1', 'r2'], stages: { prod } });
      if (!hasCanary) return;
      const traffic = CanaryTraffic.percent(10);
      const canary = new CanaryDeployment(stack, 'Canary', {
        stage: stages.stage('prod'),
        canary: 'r2',
        traffic,
        state,
      });
      canary.addDashboard({ dashboardName: 'pets' });
    };
  await lived(version(false), version(true), version(true, CanaryState.ABORTED), version(true));
});

/** What each route of an API is allowed to reach after all routes were made in one order, and then in the other. */
async function reachedIn(routes: readonly string[], build: (stack: Stack, keys: readonly string[]) => void) {
  for (const keys of [routes, [...routes].reverse()]) {
    const account = new SimulatedAccount();
    expect((await account.deploy(assemblyOf((stack) => build(stack, keys)))).reason).toBeUndefined();
    for (const key of routes) {
      expect([key, account.probe('live', key)]).toEqual([key, [{ side: 'stable', backend: expect.any(String) }]]);
    }
  }
  await lived(
    (stack) => build(stack, routes.slice(1)),
    (stack) => build(stack, routes),
    (stack) => build(stack, [...routes].reverse()),
  );
}

describe('routes whose names differ in a sign each have a role that knows their own backend', () => {
  test('/pets/{id}.jpg beside /pets.jpg, of two buckets', async () => {
    await reachedIn(['GET /pets', 'GET /pets/{id}'], (stack, keys) => {
      const bucketOf = (id: string) => new Bucket(stack, id, { removalPolicy: RemovalPolicy.DESTROY });
      const routes: { [key: string]: GatewayRoute } = {
        'GET /pets': open(GatewayIntegration.s3Get(bucketOf('One'), { key: 'pets.jpg' })),
        'GET /pets/{id}': open(GatewayIntegration.s3Get(bucketOf('Two'), { key: 'pets/{id}.jpg' })),
      };
      const api = new GatewayApi(stack, 'Api', { routes: Object.fromEntries(keys.map((key) => [key, routes[key]])) });
      new StageSet(stack, 'Stages', { api, stages: { live: {} } });
    });
  });

  test('/user-items beside /user/items, of two tables', async () => {
    await reachedIn(['GET /user-items', 'GET /user/items'], (stack, keys) => {
      const tables = Object.fromEntries(
        ['GET /user-items', 'GET /user/items'].map((key, index) => [
          key,
          new Table(stack, `Table${index}`, {
            partitionKey: { name: 'id', type: AttributeType.STRING },
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ]),
      );
      const scan = ({ tableArn, tableName }: Table) =>
        GatewayIntegration.awsAction({
          service: 'dynamodb',
          action: 'Scan',
          resources: [tableArn],
          requestTemplates: { 'application/json': stack.toJsonString({ TableName: tableName }) },
        });
      const api = new GatewayApi(stack, 'Api', { routes: {} });
      for (const key of keys) api.addRoute(key, open(scan(tables[key])));
      new StageSet(stack, 'Stages', { api, stages: { live: {} } });
    });
  });

  test('order.new beside order-new of a WebSocket API, of two queues', async () => {
    await reachedIn(['order-new', 'order.new'], (stack, keys) => {
      const queues = { 'order-new': new Queue(stack, 'One'), 'order.new': new Queue(stack, 'Two') };
      const api = new WebSocketGatewayApi(stack, 'Api', { routes: { $connect: open(mockRoute.integration) } });
      for (const key of keys) {
        api.addRoute(key, { integration: GatewayIntegration.sqs(queues[key as keyof typeof queues]) });
      }
      new StageSet(stack, 'Stages', { api, stages: { live: {} } });
    });
  });
});

test('a model keeps its content type when a route that sorts before joins', async () => {
  const model = () => ApiModel.jsonSchema('Pet', { type: 'object' });
  const version =
    (hasFirst: boolean): Version =>
    (stack) => {
      const api = new GatewayApi(stack, 'Api', {
        routes: {
          'POST /pets': { ...mockRoute, requestModel: model() },
          ...(hasFirst && { 'POST /a': { ...mockRoute, requestModels: { 'application/vnd.x+json': model() } } }),
        },
      });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    };
  await lived(version(false), version(true), version(false));
});

test('tags and descriptions of an API take no deployment', async () => {
  const version =
    (text: string): Version =>
    (stack) => {
      const props = { description: text, tags: { commit: text }, routes: { 'GET /pets': mockRoute } };
      new StageSet(stack, 'Stages', { api: new GatewayApi(stack, 'Api', props), stages: { prod: {} } });
    };
  const account = new SimulatedAccount();
  await account.deploy(assemblyOf(version('one')));
  const { steps } = await account.deploy(assemblyOf(version('two')));
  expect(steps.map(({ type }) => type)).not.toContain('AWS::ApiGateway::Deployment');
  expect(steps.map(({ type }) => type)).toContain('AWS::ApiGateway::RestApi');
});
