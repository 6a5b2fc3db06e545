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
      return (typeof answer === 'function' ? answer(input) : answer) ?? {};
    }
  };
  return { ...Object.fromEntries(commands), [`${service}Client`]: client };
}

jest.mock('@aws-sdk/client-api-gateway', () => sdkOf('APIGateway', ['GetStage', 'UpdateStage']), { virtual: true });
jest.mock('@aws-sdk/client-cloudwatch', () => sdkOf('CloudWatch', ['DescribeAlarms']), { virtual: true });
jest.mock('@aws-sdk/client-cloudformation', () => sdkOf('CloudFormation', ['DescribeStacks', 'DescribeStackEvents']), {
  virtual: true,
});
jest.mock('@aws-sdk/client-sfn', () => sdkOf('SFN', ['StartExecution', 'DescribeExecution']), { virtual: true });
jest.mock('@aws-sdk/client-eventbridge', () => sdkOf('EventBridge', ['PutEvents']), { virtual: true });

import { isComplete, onEvent, ShiftEvent } from '../../lib/canary-deployment/handler';
import { shiftProperties } from './shift-properties';

const MINUTE = 60_000;
const HOOK = 'arn:aws:states:eu-west-1:111111111111:stateMachine:Before';

const properties = (id: string) => shiftProperties(id, { lambdaAlias: id });

const update: ShiftEvent = {
  RequestType: 'Update',
  RequestId: 'request',
  StackId: 'stack',
  LogicalResourceId: 'Shift',
  PhysicalResourceId: 'api/prod',
  ResourceProperties: properties('new'),
  OldResourceProperties: properties('old'),
};

const named = (name: string) => Object.assign(new Error(name), { name });
const actions = () => sent.map(({ action }) => action).filter((action) => action !== 'PutEvents');
const patches = () => sent.filter(({ action }) => action === 'UpdateStage').map(({ input }) => input.patchOperations);

/** Begins the update, and answers with the stage as it is from then on. */
async function begun(event = update) {
  const answer = (await onEvent(event)) as { Data: any };
  const overrides = Object.fromEntries(
    patches()[0]
      .map(({ path, value }: any) => [path.match(/stageVariableOverrides\/(.*)/)?.[1], value])
      .filter(([name]: any) => name),
  );
  answers.GetStage = stageWith('old', { deploymentId: 'new', percentTraffic: 0, stageVariableOverrides: overrides });
  sent.length = 0;
  return { ...event, ...answer };
}

const stageWith = (deploymentId: string, canarySettings?: object) => ({
  deploymentId,
  variables: { lambdaAlias: deploymentId },
  canarySettings,
});

beforeEach(() => {
  jest.useFakeTimers({ now: 1_800_000_000_000, advanceTimers: true });
  sent.length = 0;
  answers = {
    GetStage: stageWith('old'),
    DescribeStacks: { Stacks: [{ StackStatus: 'UPDATE_IN_PROGRESS' }] },
    DescribeAlarms: { MetricAlarms: [{ AlarmName: 'errors', StateValue: 'OK' }] },
  };
  jest.spyOn(console, 'log').mockImplementation();
});

afterEach(() => {
  jest.useRealTimers();
});

test('an event puts the canary on the stage, without a request yet and with its token', async () => {
  expect(await onEvent(update)).toEqual({
    PhysicalResourceId: 'api/prod',
    Data: { DeploymentId: 'new', StartedAt: '1800000000000', Nonce: expect.stringMatching(/^[0-9a-f]{12}$/) },
  });
  expect(actions()).toEqual(['DescribeStacks', 'DescribeStackEvents', 'GetStage', 'UpdateStage']);
  const [operations] = patches();
  expect(operations.slice(0, 4)).toEqual([
    { op: 'replace', path: '/canarySettings/deploymentId', value: 'new' },
    { op: 'replace', path: '/canarySettings/percentTraffic', value: '0.0' },
    { op: 'replace', path: '/canarySettings/useStageCache', value: 'false' },
    { op: 'replace', path: '/canarySettings/stageVariableOverrides/lambdaAlias', value: 'new' },
  ]);
  // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
  for (const { value } of operations) expect(value).toMatch(/^[A-Za-z0-9\-._~:/?#&=,]+$/);
});

test('the first look asks the alarms before it lets a request through', async () => {
  const event = await begun();
  expect(await isComplete(event)).toEqual({ IsComplete: false });
  expect(actions()).toEqual(['DescribeStacks', 'GetStage', 'DescribeAlarms', 'UpdateStage']);
  expect(sent[2].input).toEqual({
    AlarmNames: ['errors'],
    AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
    MaxRecords: 100,
  });
  expect(patches()[0][0]).toEqual({ op: 'replace', path: '/canarySettings/percentTraffic', value: '5' });
});

test.each([
  ['an alarm that fires', { MetricAlarms: [{ AlarmName: 'errors', StateValue: 'ALARM' }] }, 'Alarm errors fired'],
  ['a composite alarm', { CompositeAlarms: [{ AlarmName: 'errors', StateValue: 'ALARM' }] }, 'Alarm errors fired'],
  ['an alarm that is not there', { MetricAlarms: [] }, 'Alarm errors does not exist'],
])('%s ends the shift before it begins', async (_, alarms, message) => {
  const event = await begun();
  answers.DescribeAlarms = alarms;
  await expect(isComplete(event)).rejects.toThrow(message);
  expect(patches()).toEqual([[{ op: 'remove', path: '/canarySettings' }]]);
});

test('an alarm without data does not', async () => {
  const event = await begun();
  answers.DescribeAlarms = { MetricAlarms: [{ AlarmName: 'errors', StateValue: 'INSUFFICIENT_DATA' }] };
  expect(await isComplete(event)).toEqual({ IsComplete: false });
});

test('a hook is begun once, and waited for', async () => {
  const ResourceProperties = { ...properties('new'), BeforeShift: HOOK };
  const event = await begun({ ...update, ResourceProperties });
  answers.DescribeExecution = named('ExecutionDoesNotExist');
  expect(await isComplete(event)).toEqual({ IsComplete: false });
  const { input } = sent.find(({ action }) => action === 'StartExecution')!;
  expect(input).toMatchObject({ stateMachineArn: HOOK, name: `${event.Data.Nonce}-beforeShift-0` });
  expect(JSON.parse(input.input)).toEqual({
    restApiId: 'api',
    stageName: 'prod',
    moment: 'beforeShift',
    previous: 'old',
    target: 'new',
    step: 0,
    percent: 0,
  });
  sent.length = 0;
  answers.DescribeExecution = { status: 'RUNNING' };
  expect(await isComplete(event)).toEqual({ IsComplete: false });
  const { executionArn } = sent.find(({ action }) => action === 'DescribeExecution')!.input;
  expect(executionArn).toBe(`${HOOK.replace('stateMachine', 'execution')}:${input.name}`);
  expect(patches()).toEqual([]);
});

describe.each<[string, object, string | undefined]>([
  ['{ allow: true }', { status: 'SUCCEEDED', output: '{"allow":true}' }, undefined],
  ['nothing', { status: 'SUCCEEDED', output: 'null' }, undefined],
  ['an empty object', { status: 'SUCCEEDED', output: '{}' }, undefined],
  ['{ allow: false }', { status: 'SUCCEEDED', output: '{"allow":false,"reason":"Friday"}' }, 'refuses: Friday'],
  ['false', { status: 'SUCCEEDED', output: 'false' }, 'it answered false'],
  ['{ allowed: false }', { status: 'SUCCEEDED', output: '{"allowed":false}' }, 'it answered {"allowed":false}'],
  ["{ allow: 'false' }", { status: 'SUCCEEDED', output: '{"allow":"false"}' }, 'it answered'],
  ['a response with status 500', { status: 'SUCCEEDED', output: '{"statusCode":500}' }, 'it answered'],
  ['no', { status: 'SUCCEEDED', output: '"no"' }, 'it answered "no"'],
  ['an error', { status: 'FAILED', error: 'Error', cause: 'boom' }, 'it failed: FAILED Error boom'],
  ['too late', { status: 'TIMED_OUT' }, 'it failed: TIMED_OUT'],
])('a hook that answers %s', (_, execution, refusal) => {
  test(refusal === undefined ? 'consents' : 'refuses', async () => {
    const event = await begun({ ...update, ResourceProperties: { ...properties('new'), BeforeShift: HOOK } });
    answers.DescribeExecution = execution;
    if (refusal === undefined) expect(await isComplete(event)).toEqual({ IsComplete: false });
    else await expect(isComplete(event)).rejects.toThrow(refusal);
  });
});

test.each(['TooManyRequestsException', 'TimeoutError', 'ETIMEDOUT', 'EAI_AGAIN', 'InternalServiceFault', 'Error'])(
  'a call that fails with %s is tried again at the next look, 49 minutes later too',
  async (name) => {
    const event = await begun();
    jest.setSystemTime(Date.now() + 49 * MINUTE);
    answers.DescribeAlarms = named(name);
    expect(await isComplete(event)).toEqual({ IsComplete: false });
    expect(patches()).toEqual([]);
  },
);

test('a call that is not allowed is tried again as long as a permission may spread', async () => {
  const event = await begun();
  answers.DescribeAlarms = named('AccessDeniedException');
  expect(await isComplete(event)).toEqual({ IsComplete: false });
  jest.setSystemTime(Date.now() + 6 * MINUTE);
  await expect(isComplete(event)).rejects.toThrow('AccessDenied');
});

test('an event that CloudFormation does not ask for is refused, and changes nothing', async () => {
  const stackEvent = (status: string, id: string) => ({
    StackEvents: [
      { LogicalResourceId: 'Other', ResourceStatus: 'UPDATE_IN_PROGRESS' },
      { LogicalResourceId: 'Shift', ResourceStatus: status, ResourceProperties: JSON.stringify(properties(id)) },
    ],
  });
  for (const events of [stackEvent('UPDATE_COMPLETE', 'new'), stackEvent('UPDATE_IN_PROGRESS', 'newer')]) {
    answers.DescribeStackEvents = events;
    const answer = onEvent(update);
    answer.catch(() => undefined);
    await jest.advanceTimersByTimeAsync(MINUTE);
    await expect(answer).rejects.toThrow('CloudFormation does not wait for this request');
  }
  answers.DescribeStackEvents = stackEvent('UPDATE_IN_PROGRESS', 'new');
  answers.DescribeStacks = { Stacks: [{ StackStatus: 'UPDATE_ROLLBACK_COMPLETE' }] };
  await expect(onEvent(update)).rejects.toThrow('CloudFormation does not wait for this request');
  expect(patches()).toEqual([]);
});

test('an event whose canary may have been taken off since is not begun again', async () => {
  const Timestamp = new Date(Date.now() - MINUTE);
  answers.DescribeStackEvents = {
    StackEvents: [{ LogicalResourceId: 'Shift', ResourceStatus: 'UPDATE_IN_PROGRESS', Timestamp }],
  };
  await expect(onEvent(update)).rejects.toThrow('for the second time');
});

test('an event is not believed because those of many other resources came after it', async () => {
  const of = (LogicalResourceId: string) => [{ LogicalResourceId, ResourceStatus: 'UPDATE_COMPLETE' }];
  answers.DescribeStackEvents = ({ NextToken }: any) =>
    NextToken ? { StackEvents: of('Shift') } : { StackEvents: of('Other'), NextToken: 'next' };
  const answer = onEvent(update);
  answer.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(MINUTE);
  await expect(answer).rejects.toThrow('does not wait');
  expect(patches()).toEqual([]);
});

test('each step is told to EventBridge, and a shift does not need it', async () => {
  answers.PutEvents = named('AccessDeniedException');
  const event = await begun();
  await isComplete(event);
  const [{ input }] = sent.filter(({ action }) => action === 'PutEvents');
  const [{ Detail, DetailType, Source }] = input.Entries;
  expect([Source, DetailType]).toEqual(['cdk-gatehouse.canary', 'Canary Shift State Change']);
  expect(JSON.parse(Detail)).toMatchObject({
    state: 'SHIFTED',
    restApiId: 'api',
    stageName: 'prod',
    step: 1,
    percent: 5,
  });
});

test('a stage that is not there yet is not shifted', async () => {
  answers.GetStage = named('NotFoundException');
  const create = { ...update, RequestType: 'Create' as const, OldResourceProperties: undefined };
  const answer = await onEvent(create);
  expect(await isComplete({ ...create, ...answer } as ShiftEvent)).toEqual({
    IsComplete: true,
    Data: { DeploymentId: 'new' },
  });
});

test('another stage is another resource, and is left alone', async () => {
  const ResourceProperties = { ...properties('new'), StageName: 'eu' };
  await expect(onEvent({ ...update, ResourceProperties })).rejects.toThrow('begins with what the stage serves');
  answers.GetStage = stageWith('new');
  expect(await onEvent({ ...update, ResourceProperties })).toMatchObject({ PhysicalResourceId: 'api/eu' });
  expect(patches()).toEqual([]);
});

test('a resource that goes takes its own canary off, and no other one', async () => {
  const remove = { ...update, RequestType: 'Delete' as const };
  answers.DescribeStacks = { Stacks: [{ StackStatus: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' }] };
  answers.GetStage = stageWith('old', { deploymentId: 'other', percentTraffic: 5 });
  expect(await onEvent(remove)).toEqual({ PhysicalResourceId: 'api/prod' });
  expect(patches()).toEqual([]);
  const stageVariableOverrides = { gatehouseShift: 'request=a&nonce=b' };
  answers.GetStage = stageWith('old', { deploymentId: 'new', percentTraffic: 5, stageVariableOverrides });
  await onEvent(remove);
  expect(patches()).toEqual([[{ op: 'remove', path: '/canarySettings' }]]);
  expect(await isComplete(remove)).toEqual({ IsComplete: true });
});
