import { App, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { SimulatedAccount } from './simulated-account';

const MINUTE = 60_000;

interface Event {
  readonly RequestType: string;
  readonly ResourceProperties: { readonly [name: string]: string };
  readonly OldResourceProperties?: { readonly [name: string]: string };
  readonly Data?: { readonly StartedAt: string };
}

/** An app with a custom resource that takes ten minutes, on the Provider framework, and a topic that needs its answer. */
function appWith(value: string, id?: string) {
  const stack = new Stack(new App(), 'Sample');
  const handler = (name: string) =>
    new Function(stack, name, {
      functionName: name,
      runtime: Runtime.NODEJS_22_X,
      handler: 'i.h',
      code: Code.fromInline('-'),
    });
  const provider = new Provider(stack, 'Provider', {
    onEventHandler: handler('OnEvent'),
    isCompleteHandler: handler('IsComplete'),
    queryInterval: Duration.minutes(1),
    totalTimeout: Duration.hours(1),
  });
  const properties = { Value: value, Id: id };
  const slow = new CustomResource(stack, 'Slow', { serviceToken: provider.serviceToken, properties });
  new Topic(stack, 'Topic', { displayName: slow.getAttString('Answer') });
  return (stack.node.root as App).synth();
}

function simulation() {
  const account = new SimulatedAccount();
  const seen: string[] = [];
  account.handlers.set('OnEvent', ({ RequestType, ResourceProperties: { Id, Value } }: Event) => {
    seen.push(`${RequestType} ${Value}`);
    return { PhysicalResourceId: Id ?? 'slow', Data: { StartedAt: String(account.clock.now), Answer: `is ${Value}` } };
  });
  account.handlers.set('IsComplete', ({ Data, RequestType, ResourceProperties: { Value } }: Event) => {
    if (Value === 'broken') throw new Error('it broke');
    const IsComplete = RequestType === 'Delete' || account.clock.now - Number(Data!.StartedAt) >= 10 * MINUTE;
    if (IsComplete) seen.push(`done ${Value}`);
    return { IsComplete };
  });
  return { account, seen };
}

describe('a custom resource on the Provider framework', () => {
  test('is waited for, and what it answers goes on', async () => {
    const { account, seen } = simulation();
    const begin = account.clock.now;
    expect((await account.deploy(appWith('a'))).reason).toBeUndefined();
    expect(account.clock.now - begin).toBeGreaterThan(10 * MINUTE);
    expect(seen).toEqual(['Create a', 'done a']);
    expect(account.resources('AWS::SNS::Topic')[0].properties.DisplayName).toBe('is a');
  });

  test('is asked to go back, with the properties the other way round', async () => {
    const { account, seen } = simulation();
    await account.deploy(appWith('a'));
    const outcome = await account.deploy(appWith('b'), { failAt: ({ logicalId }) => logicalId.startsWith('Topic') });
    expect(outcome.succeeded).toBe(false);
    expect(seen.slice(2)).toEqual(['Update b', 'done b', 'Update a', 'done a']);
    expect(account.resources('AWS::SNS::Topic')[0].properties.DisplayName).toBe('is a');
  });

  // aws/aws-cdk#31541
  test('goes on with what it was asked first after the update was cancelled and rolled back', async () => {
    const { account, seen } = simulation();
    await account.deploy(appWith('a'));
    const outcome = await account.deploy(appWith('b'), { cancelAfter: 300 });
    expect(outcome.reason).toContain('User Initiated');
    expect(account.stack('Sample')!.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(seen.slice(2)).toEqual(['Update b', 'Update a', 'done b', 'done a']);
  });

  test('fails the update when its function throws', async () => {
    const { account } = simulation();
    await account.deploy(appWith('a'));
    const outcome = await account.deploy(appWith('broken'));
    expect(outcome.reason).toContain('it broke');
    expect((await account.deploy(appWith('b'))).reason).toBeUndefined();
  });

  test('is replaced when it answers with another id, and the old one is deleted', async () => {
    const { account, seen } = simulation();
    await account.deploy(appWith('a', 'one'));
    await account.deploy(appWith('b', 'two'));
    expect(seen.slice(2)).toEqual(['Update b', 'done b', 'Delete a', 'done a']);
  });
});
