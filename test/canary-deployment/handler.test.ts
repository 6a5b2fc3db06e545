const sent: { action: string; input: any }[] = [];
let answers: { [action: string]: unknown } = {};

/** A client of the SDK whose commands are kept and whose responses are given. */
function sdkOf(service: string, actions: string[]) {
  const commands = actions.map((action) => [
    `${action}Command`,
    class {
      readonly action = action;
      constructor(readonly input: object) {}
    },
  ]);
  const client = class {
    async send({ action, input }: { action: string; input: object }) {
      sent.push({ action, input });
      const answer = answers[action];
      if (answer instanceof Error) throw answer;
      return answer ?? {};
    }
  };
  return { ...Object.fromEntries(commands), [`${service}Client`]: client };
}

jest.mock('@aws-sdk/client-api-gateway', () => sdkOf('APIGateway', ['GetStage', 'UpdateStage']), { virtual: true });
jest.mock('@aws-sdk/client-cloudwatch', () => sdkOf('CloudWatch', ['DescribeAlarms']), { virtual: true });
jest.mock('@aws-sdk/client-cloudformation', () => sdkOf('CloudFormation', ['DescribeStacks']), { virtual: true });
jest.mock('@aws-sdk/client-lambda', () => sdkOf('Lambda', ['Invoke']), { virtual: true });

import { isComplete, onEvent } from '../../lib/canary-deployment/handler';

const properties = (DeploymentId: string) => ({
  RestApiId: 'api',
  StageName: 'prod',
  DeploymentId,
  Steps: '[5,25]',
  IntervalSeconds: '300',
  BakeSeconds: '0',
  AlarmNames: '["errors"]',
  Variables: '{"lambdaAlias":"next"}',
  UseStageCache: 'false',
  BeforeShift: 'hook',
  AfterShift: '',
});

const update = (minutes: number) => ({
  RequestType: 'Update' as const,
  StackId: 'stack',
  PhysicalResourceId: 'api/prod',
  ResourceProperties: properties('new'),
  OldResourceProperties: properties('old'),
  Data: { StartedAt: String(Date.now() - minutes * 60_000) },
});

const named = (name: string) => Object.assign(new Error(name), { name });
const actions = () => sent.map(({ action }) => action);

beforeEach(() => {
  sent.length = 0;
  answers = { GetStage: { deploymentId: 'old' }, DescribeStacks: { Stacks: [{ StackStatus: 'UPDATE_IN_PROGRESS' }] } };
  jest.spyOn(console, 'log').mockImplementation();
});

test('an event begins a shift without a call', async () => {
  const answer = await onEvent({ ...update(0), PhysicalResourceId: undefined });
  expect(answer).toEqual({
    PhysicalResourceId: 'api/prod',
    Data: { DeploymentId: 'new', StartedAt: expect.stringMatching(/^\d+$/) },
  });
  expect(sent).toEqual([]);
});

test('the first look asks the hook and puts the canary on the stage', async () => {
  expect(await isComplete(update(0))).toEqual({ IsComplete: false });
  expect(actions()).toEqual(['GetStage', 'DescribeStacks', 'Invoke', 'UpdateStage']);
  expect(JSON.parse(sent[2].input.Payload)).toEqual({
    restApiId: 'api',
    stageName: 'prod',
    previous: 'old',
    target: 'new',
  });
  expect(sent[3].input).toEqual({
    restApiId: 'api',
    stageName: 'prod',
    patchOperations: [
      { op: 'replace', path: '/canarySettings/deploymentId', value: 'new' },
      { op: 'replace', path: '/canarySettings/percentTraffic', value: '5' },
      { op: 'replace', path: '/canarySettings/useStageCache', value: 'false' },
      { op: 'replace', path: '/canarySettings/stageVariableOverrides/lambdaAlias', value: 'next' },
    ],
  });
});

test('the last look promotes the canary and hands the deployment to the stage', async () => {
  answers.GetStage = { deploymentId: 'old', canarySettings: { deploymentId: 'new', percentTraffic: 25 } };
  answers.DescribeAlarms = { MetricAlarms: [], CompositeAlarms: [] };
  expect(await isComplete(update(10))).toEqual({ IsComplete: true, Data: { DeploymentId: 'new' } });
  expect(sent.at(-1)!.input.patchOperations).toEqual([{ op: 'remove', path: '/canarySettings' }]);
});

test('a firing alarm fails the update with its name', async () => {
  answers.GetStage = { deploymentId: 'old', canarySettings: { deploymentId: 'new', percentTraffic: 5 } };
  answers.DescribeAlarms = { MetricAlarms: [{ AlarmName: 'errors' }] };
  await expect(isComplete(update(2))).rejects.toThrow('Alarm errors fired in step 1 of 2 (5 %).');
});

test('a hook that fails is a veto', async () => {
  answers.Invoke = { FunctionError: 'Unhandled', Payload: Buffer.from('{"errorMessage":"boom"}') };
  await expect(isComplete(update(0))).rejects.toThrow(/before the shift refuses: .*boom/);
});

test('a throttled call is tried again at the next look', async () => {
  answers.GetStage = named('TooManyRequestsException');
  expect(await isComplete(update(1))).toEqual({ IsComplete: false });
});

test('a stage that is not there yet is not shifted', async () => {
  answers.GetStage = named('NotFoundException');
  const create = { ...update(0), RequestType: 'Create' as const, OldResourceProperties: undefined };
  expect(await isComplete(create)).toEqual({ IsComplete: true, Data: { DeploymentId: 'new' } });
});

test('nothing is to be deleted', async () => {
  expect(await isComplete({ ...update(0), RequestType: 'Delete' })).toEqual({ IsComplete: true });
  expect(sent).toEqual([]);
});
