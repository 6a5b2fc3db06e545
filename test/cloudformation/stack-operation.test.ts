import { Template } from '../../lib/update-model/template';
import { SimulatedAccount } from './simulated-account';
import { appOf, appOfStacks } from './templates';

const queue = (name?: string, others = {}) => ({ Type: 'AWS::SQS::Queue', Properties: { QueueName: name, ...others } });
const topic = (others = {}) => ({ Type: 'AWS::SNS::Topic', ...others });
const alarm = (of: unknown, others = {}) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, AlarmActions: [of] },
  ...others,
});

async function deployed(...templates: Template[]): Promise<SimulatedAccount> {
  const account = new SimulatedAccount();
  for (const template of templates) {
    const { reason } = await account.deploy(appOf(template));
    if (reason) throw new Error(reason);
  }
  return account;
}

const did = ({ steps }: { steps: readonly { phase: string; action: string; logicalId: string }[] }) =>
  steps.map(({ phase, action, logicalId }) => `${phase} ${action} ${logicalId}`);

describe('the way forward', () => {
  test('makes a resource after those that it refers to, whatever the seed', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const template = { Resources: { A: alarm({ Ref: 'Z' }), B: topic({ DependsOn: 'A' }), Z: topic() } };
      const outcome = await new SimulatedAccount().deploy(appOf(template), { seed });
      expect(did(outcome)).toEqual(['forward create Z', 'forward create A', 'forward create B']);
    }
  });

  test('lets the seed decide between resources that do not wait for each other', async () => {
    const template = { Resources: { A: topic(), B: topic(), C: topic() } };
    const orders = [1, 2, 3, 4, 5, 6, 7, 8].map(async (seed) =>
      did(await new SimulatedAccount().deploy(appOf(template), { seed })).join(),
    );
    expect(new Set(await Promise.all(orders)).size).toBeGreaterThan(2);
  });

  test('does nothing for the same template again', async () => {
    const template = { Resources: { A: alarm({ Ref: 'Z' }), Z: topic() } };
    const account = await deployed(template);
    expect((await account.deploy(appOf(template))).steps).toEqual([]);
  });

  test('changes what refers to something that is replaced, and deletes the old one last', async () => {
    const template = (name: string) => ({ Resources: { A: alarm({ 'Fn::GetAtt': ['Q', 'Arn'] }), Q: queue(name) } });
    const account = await deployed(template('a'));
    const outcome = await account.deploy(appOf(template('b')));
    expect(did(outcome)).toEqual(['forward replace Q', 'forward update A', 'cleanup delete Q']);
    expect(account.resources('AWS::SQS::Queue').map(({ properties }) => properties.QueueName)).toEqual(['b']);
  });

  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
  test('updates in place what the specification lets be updated', async () => {
    const account = await deployed({ Resources: { Q: queue('a', { DelaySeconds: 1 }) } });
    const outcome = await account.deploy(appOf({ Resources: { Q: queue('a', { DelaySeconds: 2 }) } }));
    expect(did(outcome)).toEqual(['forward update Q']);
  });

  // https://repost.aws/knowledge-center/cloudformation-custom-name
  test('refuses to replace a resource that keeps its custom name', async () => {
    const account = await deployed({ Resources: { Q: queue('a.fifo', { FifoQueue: true }) } });
    const outcome = await account.deploy(appOf({ Resources: { Q: queue('a.fifo', { FifoQueue: false }) } }));
    expect(outcome.reason).toContain('cannot update a stack when a custom-named resource requires replacing');
    expect(account.stack('Sample')!.status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  // aws/aws-cdk#11274
  test('refuses another type under a logical id before it touches anything', async () => {
    const account = await deployed({ Resources: { Q: queue('a') } });
    const outcome = await account.deploy(appOf({ Resources: { Q: topic(), Other: topic() } }));
    expect(outcome).toMatchObject({ succeeded: false, steps: [] });
    expect(outcome.reason).toContain('Update of resource type is not permitted');
  });

  test('refuses a name that another resource has', async () => {
    const account = await deployed({ Resources: { Q: queue('a') } });
    const outcome = await account.deploy(appOf({ Resources: { Q: queue('a'), R: queue('a') } }));
    expect(outcome.reason).toContain('already exists');
  });

  test('leaves out what a condition leaves out', async () => {
    const conditions = (value: string) => ({ IsOn: { 'Fn::Equals': [value, 'yes'] } });
    const template = (value: string) => ({
      Conditions: conditions(value),
      Resources: { Q: { ...queue('a'), Condition: 'IsOn' }, T: topic() },
    });
    const account = await deployed(template('yes'));
    expect(did(await account.deploy(appOf(template('no'))))).toEqual(['cleanup delete Q']);
  });
});

describe('the way back', () => {
  const before = { Resources: { A: alarm({ Ref: 'Z' }), Old: queue('old'), Q: queue('a'), Z: topic() } };
  const after = { Resources: { A: alarm({ Ref: 'N' }), N: topic(), Q: queue('b'), Z: topic() } };

  test('of an update leaves the account as it was, wherever it fails', async () => {
    for (const failAt of [1, 2, 3]) {
      const account = await deployed(before);
      const resources = () => JSON.stringify(account.environment().resources.everything);
      const was = resources();
      const outcome = await account.deploy(appOf(after), { failAt, seed: failAt });
      expect(outcome).toMatchObject({ succeeded: false, leftBehind: [] });
      expect(account.stack('Sample')!.status).toBe('UPDATE_ROLLBACK_COMPLETE');
      expect(resources()).toBe(was);
      expect((await account.deploy(appOf(after))).reason).toBeUndefined();
    }
  });

  test('is taken by an update that is cancelled', async () => {
    const account = await deployed(before);
    const outcome = await account.deploy(appOf(after), { cancelAt: ({ logicalId }) => logicalId === 'A' });
    expect(outcome.reason).toContain('User Initiated');
    expect(did(outcome)).toContain('cleanup delete N');
  });

  test('of a creation deletes all, and the next attempt begins anew', async () => {
    const account = new SimulatedAccount();
    const outcome = await account.deploy(appOf(before), { failAt: 4 });
    expect(outcome).toMatchObject({ succeeded: false, leftBehind: [] });
    expect(account.stack('Sample')!.status).toBe('ROLLBACK_COMPLETE');
    expect(account.environment().resources.everything).toEqual([]);
    expect((await account.deploy(appOf(before))).reason).toBeUndefined();
  });

  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
  test.each([
    ['Retain', ['Q']],
    ['RetainExceptOnCreate', []],
    ['Delete', []],
  ] as const)('with the deletion policy %s leaves %j of what it made', async (DeletionPolicy, left) => {
    const account = await deployed({ Resources: { Z: topic() } });
    const next = { Resources: { Z: topic(), Q: { ...queue('a'), DeletionPolicy }, T: topic({ DependsOn: 'Q' }) } };
    const outcome = await account.deploy(appOf(next), { failAt: 2 });
    expect(outcome.leftBehind.map(({ logicalId }) => logicalId)).toEqual(left);
    const again = await account.deploy(appOf(next));
    expect(again.succeeded).toBe(left.length === 0);
  });
});

describe('the end of a stack', () => {
  test('leaves what is retained, and nothing else', async () => {
    const template = { Resources: { A: alarm({ Ref: 'Z' }), Z: topic({ DeletionPolicy: 'Retain' }) } };
    const account = await deployed(template);
    const outcome = await account.destroy(appOf(template));
    expect(outcome.leftBehind).toMatchObject([{ logicalId: 'Z', reason: 'Retain' }]);
    expect(account.environment().resources.everything).toHaveLength(1);
    expect(account.stack('Sample')).toBeUndefined();
  });
});

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html
describe('an export', () => {
  const exporting = (name?: string) => ({
    Resources: { Q: queue(name ?? 'a') },
    Outputs: name ? { Out: { Value: { Ref: 'Q' }, Export: { Name: 'the-queue' } } } : {},
  });
  const importing = { Resources: { A: alarm({ 'Fn::ImportValue': 'the-queue' }) } };

  test.each([
    [undefined, 'cannot be deleted'],
    ['b', 'cannot be updated'],
  ])('that another stack imports %s', async (name, refusal) => {
    const account = new SimulatedAccount();
    await account.deploy(appOfStacks({ One: exporting('a'), Two: importing }));
    const outcome = await account.deploy(appOfStacks({ One: exporting(name), Two: importing }));
    expect(outcome.reason).toContain(`Export the-queue ${refusal} as it is in use by Two`);
    expect(account.stack('One')!.status).toBe('UPDATE_ROLLBACK_COMPLETE');
  });

  test('keeps its stack from being deleted', async () => {
    const account = new SimulatedAccount();
    await account.deploy(appOfStacks({ One: exporting('a'), Two: importing }));
    expect((await account.destroy(appOfStacks({ One: exporting('a') }))).reason).toContain('in use by Two');
  });
});
