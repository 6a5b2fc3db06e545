import { ApiKeySource, GatewayApi, StageSet, UsagePlanBundle, UsagePlanBundleProps } from '../../../lib';
import { mockRoute } from '../../sample';
import { SimulatedAccount } from '../simulated-account';
import { assemblyOf, lived, Version } from './lived';

const acme = () => [ApiKeySource.generated('acme')];

const version =
  (props: Partial<UsagePlanBundleProps>): Version =>
  (stack) => {
    const api = new GatewayApi(stack, 'Api', { routes: { 'GET /pets': { ...mockRoute, apiKeyRequired: true } } });
    const { stages } = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    new UsagePlanBundle(stack, 'Plans', { stages, ...props });
  };

// CloudFormation binds the key to the second plan before it leaves the first (aws/aws-cdk#11876); docs/plans.md has the two steps.
test.each([
  ['to another plan', { free: { keys: acme() }, gold: {} }, { free: {}, gold: { keys: acme() } }],
  ['with its plan to another name', { gold: { keys: acme() } }, { premium: { keys: acme() } }],
])('a key that moves %s does so in two deployments, and not in one', async (_what, before, after) => {
  const account = new SimulatedAccount();
  expect((await account.deploy(assemblyOf(version({ plans: before })))).reason).toBeUndefined();
  const { reason } = await account.deploy(assemblyOf(version({ plans: after })));
  expect(reason).toMatch(/cannot reference multiple Usage Plans with the same API Stage/);

  const between = Object.fromEntries(Object.keys(before).map((name) => [name, {}]));
  await lived(
    version({ plans: before }),
    version({ plans: between, keysWithoutPlan: acme() }),
    version({ plans: after }),
    version({ plans: after }),
  );
});
