import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../../lib';
import { live } from '../lives/life';
import { SimulatedAccount } from '../simulated-account';
import { functionIn } from './lived';

const env = { account: '111111111111', region: 'eu-west-1' };

function assemblyOf(build: (app: App, stack: Stack) => void): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  build(app, new Stack(app, 'Sample', { env }));
  return app.synth();
}

async function lived(...versions: readonly CloudAssembly[]): Promise<void> {
  for (const seed of [1, 2, 3]) await live(versions, { seed, failAt: seed === 1 ? [] : [2, 5, 8] });
}

const open = (integration: GatewayIntegration) => ({ integration, authorizer: GatewayAuthorizer.publicAccess() });

describe.each(['another', 'a nested'])('a stage whose functions are in %s stack', (where) => {
  const version = (...keys: ('alias' | 'proxy')[]) =>
    assemblyOf((app, stack) => {
      const functions =
        where === 'another' ? new Stack(app, 'Functions', { env }) : new NestedStack(stack, 'Functions');
      const [one, two] = ['One', 'Two'].map((id) => functionIn(functions, id));
      for (const fn of where === 'another' ? [one, two] : []) {
        functions.exportValue(fn.functionArn);
        functions.exportValue(fn.functionName);
      }
      const routes = {
        'GET /stay': open(GatewayIntegration.lambdaAlias(one)),
        ...Object.fromEntries(
          keys.map((kind, index) => [
            `GET /${index}`,
            open(kind === 'alias' ? GatewayIntegration.lambdaAlias(two) : GatewayIntegration.lambdaProxy(two)),
          ]),
        ),
      };
      const api = new GatewayApi(stack, 'Api', { routes });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    });

  test('waits for their aliases and permissions', async () => {
    await lived(version(), version('alias'), version('alias', 'proxy'));
  });

  test('does not lose an alias before it calls the function itself', async () => {
    await lived(version('alias'), version('proxy'), version('alias'));
  });
});

test('a stage whose API is in another nested stack waits for it, and for the account’s role for logs', async () => {
  const version = (...names: string[]) =>
    assemblyOf((_app, stack) => {
      const apis = new NestedStack(stack, 'Apis');
      const fn = functionIn(apis, 'Fn');
      for (const name of names) {
        const routes = { 'GET /pets': open(GatewayIntegration.lambdaAlias(fn)) };
        const api = new GatewayApi(apis, name, { apiName: name, routes });
        new StageSet(new NestedStack(stack, `${name}Stages`), 'Stages', { api, stages: { prod: {} } });
      }
    });
  await lived(version('Pets'), version('Pets', 'Shop'));
});

test('two stacks that say nothing of their environment can be deployed and deleted alone', async () => {
  const version = (...ids: string[]) => {
    const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
    for (const id of ids) {
      const stack = new Stack(app, id);
      const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': open(GatewayIntegration.mock({ 200: {} })) } });
      new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    }
    return app.synth();
  };
  const account = new SimulatedAccount();
  expect((await account.deploy(version('One', 'Two'))).reason).toBeUndefined();
  expect((await account.destroy(version('One'))).reason).toBeUndefined();
  expect((await account.deploy(version('Two'))).reason).toBeUndefined();
  expect((await account.deploy(version('Two', 'Three'))).reason).toBeUndefined();
});
