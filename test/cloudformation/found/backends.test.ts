import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { DefinitionBody, Pass, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import {
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  GatewayRoute,
  HttpGatewayApi,
  HttpGatewayRoute,
  StageSet,
} from '../../../lib';
import { functionIn, lived, Version } from './lived';

const open = (integration: GatewayIntegration) => ({ integration, authorizer: GatewayAuthorizer.publicAccess() });

const machineIn = (stack: Stack, stateMachineName?: string) =>
  new StateMachine(stack, 'Machine', {
    stateMachineName,
    stateMachineType: StateMachineType.EXPRESS,
    definitionBody: DefinitionBody.fromChainable(new Pass(stack, 'Pass')),
  });

/** Backends that CloudFormation replaces when they get a name, under the same logical id. */
const REPLACED: { readonly [what: string]: (stack: Stack, name?: string) => GatewayRoute & HttpGatewayRoute } = {
  'a function': (stack, name) => open(GatewayIntegration.lambdaProxy(functionIn(stack, 'Fn', name))),
  'a function behind an alias': (stack, name) => open(GatewayIntegration.lambdaAlias(functionIn(stack, 'Fn', name))),
  'a queue': (stack, queueName) => open(GatewayIntegration.sqs(new Queue(stack, 'Queue', { queueName }))),
  'a state machine': (stack, name) => open(GatewayIntegration.stepFunctions(machineIn(stack, name))),
  'the function of an authorizer': (stack, name) => ({
    integration: GatewayIntegration.lambdaProxy(functionIn(stack, 'Fn')),
    authorizer: GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: functionIn(stack, 'Allow', name) }),
  }),
};

describe.each(Object.entries(REPLACED))('%s that is replaced under its logical id', (_what, routeOf) => {
  test.each(['REST', 'HTTP'])('is called until the stage of the %s API calls the next one', async (kind) => {
    const version =
      (name?: string): Version =>
      (stack) => {
        const routes = { 'POST /pets': routeOf(stack, name) };
        const api =
          kind === 'REST' ? new GatewayApi(stack, 'Api', { routes }) : new HttpGatewayApi(stack, 'Api', { routes });
        const settings = kind === 'REST' ? {} : { autoDeploy: false };
        new StageSet(stack, 'Stages', { api, stages: { prod: settings } });
      };
    await lived(version(), version('one'), version('two'));
  });
});

const tableIn = (stack: Stack, id: string) =>
  new Table(stack, id, {
    partitionKey: { name: 'id', type: AttributeType.STRING },
    removalPolicy: RemovalPolicy.DESTROY,
  });

describe('under live requests', () => {
  test('an action goes on to another table', async () => {
    const version =
      (id: string): Version =>
      (stack) => {
        const tables = { One: tableIn(stack, 'One'), Two: tableIn(stack, 'Two') };
        const { tableArn, tableName } = tables[id as keyof typeof tables];
        const integration = GatewayIntegration.awsAction({
          service: 'dynamodb',
          action: 'Scan',
          resources: [tableArn],
          requestTemplates: { 'application/json': stack.toJsonString({ TableName: tableName }) },
        });
        const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': open(integration) } });
        new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
      };
    await lived(version('One'), version('Two'));
  });

  test('a route of an HTTP API turns to an alias', async () => {
    const version =
      (method: 'lambdaAlias' | 'lambdaProxy'): Version =>
      (stack) => {
        const integration = GatewayIntegration[method](functionIn(stack, 'Fn'));
        const api = new HttpGatewayApi(stack, 'Api', { routes: { 'GET /pets': open(integration) } });
        new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
      };
    await lived(version('lambdaProxy'), version('lambdaAlias'), version('lambdaProxy'));
  });

  test('a JWT authorizer becomes a Lambda authorizer of the same name', async () => {
    const version =
      (isJwt: boolean): Version =>
      (stack) => {
        const fn = functionIn(stack, 'Fn');
        const authorizer = isJwt
          ? GatewayAuthorizer.jwt({ name: 'Callers', issuer: 'https://login.example.com', audience: ['pets'] })
          : GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: fn });
        const routes = { 'GET /pets': { integration: GatewayIntegration.lambdaProxy(fn), authorizer } };
        new StageSet(stack, 'Stages', { api: new HttpGatewayApi(stack, 'Api', { routes }), stages: { $default: {} } });
      };
    await lived(version(true), version(false), version(true));
  });

  // DataBiosphere/azul#8301: six seconds of responses with status 500 while a permission is replaced.
  test('a function is called by routes alone, by routes and an authorizer, and by routes alone again', async () => {
    const version =
      (isAuthorizer: boolean): Version =>
      (stack) => {
        const fn = functionIn(stack, 'Fn');
        const authorizer = GatewayAuthorizer.lambdaRequest({ name: 'Callers', handler: fn });
        const integration = GatewayIntegration.lambdaProxy(fn);
        const routes = {
          'GET /pets': open(integration),
          ...(isAuthorizer && { 'GET /own': { integration, authorizer } }),
        };
        new StageSet(stack, 'Stages', { api: new GatewayApi(stack, 'Api', { routes }), stages: { prod: {} } });
      };
    await lived(version(false), version(true), version(false));
  });

  test.each(['REST', 'HTTP'])('a stage of a %s API calls its functions by another alias', async (kind) => {
    const version =
      (aliasName: string): Version =>
      (stack) => {
        const routes = { 'GET /pets': open(GatewayIntegration.lambdaAlias(functionIn(stack, 'Fn'))) };
        const api =
          kind === 'REST' ? new GatewayApi(stack, 'Api', { routes }) : new HttpGatewayApi(stack, 'Api', { routes });
        new StageSet(stack, 'Stages', { api, stages: { prod: { aliasName } } });
      };
    await lived(version('blue'), version('green'), version('blue'));
  });

  test('a second stage joins the only one, and goes', async () => {
    const version =
      (...names: string[]): Version =>
      (stack) => {
        const routes = { 'GET /pets': open(GatewayIntegration.lambdaProxy(functionIn(stack, 'Fn'))) };
        const stages = Object.fromEntries(names.map((name) => [name, {}]));
        new StageSet(stack, 'Stages', { api: new GatewayApi(stack, 'Api', { routes }), stages });
      };
    await lived(version('prod'), version('dev', 'prod'), version('prod'));
  });

  test('integrations that differ in a token stay with their routes when a route comes before them', async () => {
    const version =
      (...keys: string[]): Version =>
      (stack) => {
        const queues = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, new Queue(stack, id)]));
        const routes = Object.fromEntries(keys.map((id) => [`POST /${id}`, open(GatewayIntegration.sqs(queues[id]))]));
        new StageSet(stack, 'Stages', { api: new HttpGatewayApi(stack, 'Api', { routes }), stages: { $default: {} } });
      };
    await lived(version('b', 'c'), version('a', 'b', 'c'), version('c', 'b'));
  });

  test('a variable in the path of an HTTP API gets another name', async () => {
    const version =
      (name: string): Version =>
      (stack) => {
        const routes = { [`GET /pets/{${name}}`]: open(GatewayIntegration.http('https://pets.example.com')) };
        new StageSet(stack, 'Stages', { api: new HttpGatewayApi(stack, 'Api', { routes }), stages: { $default: {} } });
      };
    await lived(version('id'), version('petId'));
  });
});
