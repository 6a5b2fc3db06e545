import { App, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { ApiKeySource, GatewayApi, KeyRotation, StageSet, UsagePlanBundle, UsagePlanBundleProps } from '../../lib';
import { SimulatedAccount } from '../cloudformation/simulated-account';
import { mockRoute } from '../sample';
import { clients } from './clients';

const PLAN = 'AWS::ApiGateway::UsagePlan';
const KEY = 'AWS::ApiGateway::ApiKey';
const BINDING = 'AWS::ApiGateway::UsagePlanKey';

type Props = (stack: Stack) => Partial<UsagePlanBundleProps>;

/** The assembly of an app with a bundle in each stack; its rules are proved elsewhere. */
function assemblyOf(props: Props, ...ids: string[]): CloudAssembly {
  const app = new App({ context: { 'cdk-gatehouse:rules': 'off' } });
  for (const id of ids.length > 0 ? ids : ['Sample']) {
    const stack = new Stack(app, id, { env: { account: '111111111111', region: 'eu-west-1' } });
    const api = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': { ...mockRoute, apiKeyRequired: true } } });
    const { stages } = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    new UsagePlanBundle(stack, 'Plans', { stages, ...props(stack) });
  }
  return app.synth();
}

/** Lives one version after the other; each update fails once, is rolled back, and is tried again. */
async function lived(...versions: readonly Props[]): Promise<SimulatedAccount> {
  const account = new SimulatedAccount();
  for (const [index, version] of versions.entries()) {
    if (index > 0) {
      const before = keysByPlan(account);
      const { succeeded } = await account.deploy(assemblyOf(version), { failAt: 1 });
      if (!succeeded) expect(keysByPlan(account)).toEqual(before);
    }
    expect((await account.deploy(assemblyOf(version))).reason).toBeUndefined();
  }
  return account;
}

const keysByPlan = (account: SimulatedAccount) =>
  account
    .resources(BINDING)
    .map(({ properties }) => `${properties.UsagePlanId} ${properties.KeyId}`)
    .sort();

const free: Props = () => ({ plans: { free: { keys: clients('acme') }, gold: {} } });
const gold: Props = () => ({ plans: { free: {}, gold: { keys: clients('acme') } } });
const neither: Props = () => ({ plans: { free: {}, gold: {} }, keysWithoutPlan: clients('acme') });

test('a client goes to another plan in two deployments, and keeps its key', async () => {
  const account = await lived(free);
  const [key] = account.resources(KEY);
  for (const version of [neither, gold]) {
    expect((await account.deploy(assemblyOf(version))).reason).toBeUndefined();
    expect(account.resources(KEY).map(({ id }) => id)).toEqual([key.id]);
  }
  expect(account.resources(BINDING)).toHaveLength(1);
});

test('a client that goes to another plan in one deployment is refused by the service, as the documentation says', async () => {
  const account = await lived(free);
  const { reason } = await account.deploy(assemblyOf(gold));
  expect(reason).toMatch(/cannot reference multiple Usage Plans with the same API Stage/);
});

test('a client goes to another plan without a gap, with a second key', async () => {
  const account = await lived(
    free,
    () => ({ plans: { free: { keys: clients('acme') }, gold: { keys: clients('acme in gold') } } }),
    () => ({ plans: { free: {}, gold: { keys: clients('acme in gold') } } }),
  );
  expect(account.resources(KEY)).toHaveLength(1);
});

test('a plan is shown under another name', async () => {
  const named =
    (planName?: string): Props =>
    () => ({ plans: { gold: { planName, keys: clients('acme') } } });
  const account = await lived(named(), named('Premium'));
  expect(account.resources(PLAN).map(({ properties }) => properties.UsagePlanName)).toEqual(['Premium']);
});

test('clients of one name have keys in two stacks of an account', async () => {
  const account = new SimulatedAccount();
  expect((await account.deploy(assemblyOf(free, 'Dev', 'Prod'))).reason).toBeUndefined();
  expect(account.resources(KEY)).toHaveLength(2);
});

test('a key comes from a secret, from another version of it, and from AWS again', async () => {
  const secretOf = (stack: Stack, versionId?: string) => [
    ApiKeySource.secret(
      Secret.fromSecretCompleteArn(stack, 'S', 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:acme-abcdef'),
      { name: 'acme', versionId },
    ),
  ];
  const account = await lived(
    free,
    (stack) => ({ plans: { free: { keys: secretOf(stack) }, gold: {} } }),
    (stack) => ({ plans: { free: { keys: secretOf(stack, 'v2') }, gold: {} } }),
    free,
  );
  expect(account.resources(KEY)).toHaveLength(1);
  expect(account.resources(BINDING)).toHaveLength(1);
});

test('a rotation lets the client in all the time, and ends with the key that it began', async () => {
  const rotating =
    (options: object): Props =>
    () => ({ plans: { free: { keys: [ApiKeySource.generated('acme', options)] } } });
  const account = await lived(rotating({}), rotating({ rotate: KeyRotation.NEXT }));
  const [, next] = account.resources(KEY).map(({ id }) => id);
  expect(account.resources(BINDING)).toHaveLength(2);
  expect((await account.deploy(assemblyOf(rotating({ generation: 2 })))).reason).toBeUndefined();
  expect(account.resources(BINDING).map(({ properties }) => properties.KeyId)).toEqual([next]);
});
