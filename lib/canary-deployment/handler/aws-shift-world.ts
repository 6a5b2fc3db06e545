import { AskedOfResource, HookProgress, HookRun, PatchOperation, ShiftWorld, StageState } from './shift-world';

/** The commands of the AWS SDK that are used here; the Lambda runtime brings the SDK along. */
interface Sdk {
  readonly [name: string]: new (input: object) => { send(command: object): Promise<Answer> };
}

/** As many events as two updates of a stack of 500 resources, the most that it may have. */
const PAGES_OF_EVENTS = 20;

/** A response of the SDK, whose types are not among the dependencies. */
type Answer = any;

export interface ShiftPlace {
  readonly restApiId: string;
  readonly stageName: string;
  readonly stackId: string;
  readonly logicalId: string;
}

/** The stage, the alarms and the stack in AWS. */
export class AwsShiftWorld implements ShiftWorld {
  constructor(private readonly place: ShiftPlace) {}

  now(): number {
    return Date.now();
  }

  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  async stage(): Promise<StageState | undefined> {
    const { restApiId, stageName } = this.place;
    try {
      const answer = await call('api-gateway', 'APIGateway', 'GetStage', { restApiId, stageName });
      const canary = answer.canarySettings;
      return {
        deploymentId: answer.deploymentId,
        variables: answer.variables ?? {},
        canary: canary && {
          deploymentId: canary.deploymentId,
          percentTraffic: canary.percentTraffic ?? 0,
          overrides: canary.stageVariableOverrides ?? {},
        },
      };
    } catch (error) {
      if ((error as Error).name === 'NotFoundException') return undefined;
      throw error;
    }
  }

  async update(patchOperations: readonly PatchOperation[]): Promise<void> {
    const { restApiId, stageName } = this.place;
    await call('api-gateway', 'APIGateway', 'UpdateStage', { restApiId, stageName, patchOperations });
  }

  async alarmStates(names: readonly string[]): Promise<{ [name: string]: string }> {
    const AlarmTypes = ['MetricAlarm', 'CompositeAlarm'];
    const input = { AlarmNames: names, AlarmTypes, MaxRecords: 100 };
    const answer = await call('cloudwatch', 'CloudWatch', 'DescribeAlarms', input);
    const alarms: { AlarmName: string; StateValue: string }[] = [
      ...(answer.MetricAlarms ?? []),
      ...(answer.CompositeAlarms ?? []),
    ];
    return Object.fromEntries(alarms.map(({ AlarmName, StateValue }) => [AlarmName, StateValue]));
  }

  /** Each hook has a state machine that calls it, so that nobody is awake meanwhile; the name of an execution keeps it from running twice. */
  async runHook({ hook, name, payload }: HookRun): Promise<HookProgress> {
    const { restApiId, stageName } = this.place;
    const executionArn = `${hook.replace(':stateMachine:', ':execution:')}:${name}`;
    try {
      const { status, output, error, cause } = await call('sfn', 'SFN', 'DescribeExecution', { executionArn });
      if (status === 'RUNNING') return { isRunning: true };
      if (status !== 'SUCCEEDED')
        return { isRunning: false, failure: `${status} ${error ?? ''} ${cause ?? ''}`.trim() };
      return { isRunning: false, answer: JSON.parse(output ?? 'null') };
    } catch (error) {
      if ((error as Error).name !== 'ExecutionDoesNotExist') throw error;
      const input = JSON.stringify({ restApiId, stageName, ...payload });
      await call('sfn', 'SFN', 'StartExecution', { stateMachineArn: hook, name, input });
      return { isRunning: true };
    }
  }

  async stackStatus(): Promise<string> {
    const input = { StackName: this.place.stackId };
    const { Stacks } = await call('cloudformation', 'CloudFormation', 'DescribeStacks', input);
    return Stacks[0].StackStatus;
  }

  async askedOfResource(): Promise<AskedOfResource> {
    try {
      const newest = await this.newestEvent();
      if (!newest) return {};
      const { ResourceProperties, ResourceStatus: status, Timestamp } = newest;
      return {
        status,
        since: Timestamp && new Date(Timestamp).getTime(),
        properties: ResourceProperties && JSON.parse(ResourceProperties),
      };
    } catch (error) {
      await this.announce('EVENTS_UNKNOWN', { error: String(error) });
      return {};
    }
  }

  /** The newest events come first, a hundred a page. In a large stack those of others may come after what is asked of this resource. */
  private async newestEvent(): Promise<Answer> {
    const StackName = this.place.stackId;
    let NextToken: string | undefined;
    for (let page = 1; page <= PAGES_OF_EVENTS; page++) {
      const input = { StackName, NextToken };
      const answer = await call('cloudformation', 'CloudFormation', 'DescribeStackEvents', input);
      const events: Answer[] = answer.StackEvents ?? [];
      const newest = events.find(({ LogicalResourceId }) => LogicalResourceId === this.place.logicalId);
      NextToken = answer.NextToken;
      if (newest || !NextToken) return newest;
    }
    return undefined;
  }

  async announce(state: string, detail: object = {}): Promise<void> {
    const { logicalId, restApiId, stackId, stageName } = this.place;
    const Detail = JSON.stringify({ state, restApiId, stageName, stackId, logicalId, ...detail });
    console.log(Detail);
    const entry = { Source: 'cdk-gatehouse.canary', DetailType: 'Canary Shift State Change', Detail };
    try {
      await call('eventbridge', 'EventBridge', 'PutEvents', { Entries: [entry] });
    } catch (error) {
      console.log(JSON.stringify({ message: 'No event', error: String(error) }));
    }
  }
}

async function call(client: string, service: string, action: string, input: object): Promise<Answer> {
  const sdk = require(`@aws-sdk/client-${client}`) as Sdk;
  return new sdk[`${service}Client`]({}).send(new sdk[`${action}Command`](input));
}
