import { HookAnswer, PatchOperation, StageState, StageWorld } from './stage-world';

/** The commands of the AWS SDK that are used here; the Lambda runtime brings the SDK along. */
interface Sdk {
  readonly [name: string]: new (input: object) => { send(command: object): Promise<Answer> };
}

/** A response of the SDK, whose types are not among the dependencies. */
type Answer = any;

export interface StagePlace {
  readonly restApiId: string;
  readonly stageName: string;
  readonly stackId: string;
}

/** The stage, the alarms and the stack in AWS. */
export class AwsStageWorld implements StageWorld {
  constructor(private readonly place: StagePlace) {}

  now(): number {
    return Date.now();
  }

  async stage(): Promise<StageState | undefined> {
    const { restApiId, stageName } = this.place;
    try {
      const answer = await call('client-api-gateway', 'APIGateway', 'GetStage', { restApiId, stageName });
      const canary = answer.canarySettings;
      return {
        deploymentId: answer.deploymentId,
        canary: canary && { deploymentId: canary.deploymentId, percentTraffic: canary.percentTraffic ?? 0 },
      };
    } catch (error) {
      if ((error as Error).name === 'NotFoundException') return undefined;
      throw error;
    }
  }

  async update(patchOperations: readonly PatchOperation[]): Promise<void> {
    const { restApiId, stageName } = this.place;
    await call('client-api-gateway', 'APIGateway', 'UpdateStage', { restApiId, stageName, patchOperations });
  }

  async firingAlarms(names: readonly string[]): Promise<string[]> {
    if (names.length === 0) return [];
    const input = { AlarmNames: names, StateValue: 'ALARM', AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] };
    const answer = await call('client-cloudwatch', 'CloudWatch', 'DescribeAlarms', input);
    const alarms: { AlarmName: string }[] = [...(answer.MetricAlarms ?? []), ...(answer.CompositeAlarms ?? [])];
    return alarms.map(({ AlarmName }) => AlarmName).sort();
  }

  async callHook(functionName: string, payload: object): Promise<HookAnswer> {
    const { restApiId, stageName } = this.place;
    const Payload = JSON.stringify({ restApiId, stageName, ...payload });
    const answer = await call('client-lambda', 'Lambda', 'Invoke', { FunctionName: functionName, Payload });
    const text = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError) return { allow: false, reason: text };
    return (JSON.parse(text || 'null') as HookAnswer | null) ?? {};
  }

  async isRollingBack(): Promise<boolean> {
    const input = { StackName: this.place.stackId };
    const { Stacks } = await call('client-cloudformation', 'CloudFormation', 'DescribeStacks', input);
    return /ROLLBACK/.test(Stacks?.[0]?.StackStatus ?? '');
  }

  log(entry: object): void {
    console.log(JSON.stringify({ ...this.place, ...entry }));
  }
}

async function call(client: string, service: string, action: string, input: object): Promise<Answer> {
  const sdk = require(`@aws-sdk/${client}`) as Sdk;
  return new sdk[`${service}Client`]({}).send(new sdk[`${action}Command`](input));
}
