import { App, NestedStack, Stack } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSubscription, CfnTopic } from 'aws-cdk-lib/aws-sns';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { SimulatedAccount } from './simulated-account';

/** A queue in one nested stack, and what leads to it in another. */
function appWith(queueName: string, breaks = false): CloudAssembly {
  const app = new App();
  const stack = new Stack(app, 'Sample', { env: { account: '111111111111', region: 'eu-west-1' } });
  const queue = new CfnQueue(new NestedStack(stack, 'Queues'), 'Queue', { queueName });
  const topics = new NestedStack(stack, 'Topics');
  const topicArn = new CfnTopic(topics, 'Topic').ref;
  new CfnSubscription(topics, 'Subscription', { topicArn, protocol: 'sqs', endpoint: queue.attrArn });
  if (breaks) new CfnFunction(stack, 'Late', { role: topicArn, code: { zipFile: '//' } });
  return app.synth();
}

const stateOf = (account: SimulatedAccount) =>
  account.everything().map(({ attributes, id, properties, type }) => ({ attributes, id, properties, type }));

async function deployed(): Promise<SimulatedAccount> {
  const account = new SimulatedAccount();
  expect((await account.deploy(appWith('a'))).reason).toBeUndefined();
  return account;
}

const endpointOf = (account: SimulatedAccount) =>
  account.resources('AWS::SNS::Subscription').map(({ properties }) => properties.Endpoint);

describe('nested stacks', () => {
  test('hand over what one needs of the other', async () => {
    const account = await deployed();
    expect(endpointOf(account)).toEqual(['arn:aws:sqs:eu-west-1:111111111111:a']);
    expect((await account.deploy(appWith('a'))).steps).toEqual([]);
  });

  test('delete what was replaced when all of them are through', async () => {
    const account = await deployed();
    const { reason, steps } = await account.deploy(appWith('b'));
    expect(reason).toBeUndefined();
    const did = steps.map(({ action, type }) => `${action} ${type}`);
    expect(did.indexOf('delete AWS::SQS::Queue')).toBeGreaterThan(did.lastIndexOf('update AWS::CloudFormation::Stack'));
    expect(endpointOf(account)).toEqual(['arn:aws:sqs:eu-west-1:111111111111:b']);
    expect(account.resources('AWS::SQS::Queue')).toHaveLength(1);
  });

  test('go back together, wherever one fails', async () => {
    const account = await deployed();
    const before = stateOf(account);
    for (let failAt = 1; ; failAt++) {
      const { succeeded } = await account.deploy(appWith('b', true), { failAt, seed: failAt });
      if (succeeded) break;
      expect(stateOf(account)).toEqual(before);
    }
    expect(endpointOf(account)).toEqual(['arn:aws:sqs:eu-west-1:111111111111:b']);
  });

  test('go with the stack around them', async () => {
    const account = await deployed();
    expect((await account.destroy(appWith('a'))).reason).toBeUndefined();
    expect(account.everything()).toEqual([]);
  });
});
