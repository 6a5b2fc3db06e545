import { PredictedPlace, PredictedStack } from './predicted-stack';
import { PredictedChange, PredictedFailure, PredictedUpdate } from './predicted-update';
import { Properties } from './resources';
import { Template } from './template';

/** A stack as it is handed over: where it goes, and what it shall be. */
export interface DeployedStack {
  readonly name: string;
  readonly template: Template;
  readonly accountId?: string;
  readonly region?: string;
  readonly parameters?: Properties;
  /** What a nested stack is nested in, and as which resource. */
  readonly parent?: { readonly stackName: string; readonly logicalId: string };
}

export interface Prediction {
  readonly changes: readonly PredictedChange[];
  readonly failures: readonly PredictedFailure[];
  /** The stacks before and after, nested ones too. */
  readonly before: ReadonlyMap<string, StackOutputs>;
  readonly after: ReadonlyMap<string, StackOutputs>;
}

export type StackOutputs = ReadonlyMap<string, unknown>;

/** What `cdk deploy --all` would do to an account in which some stacks are deployed. The stacks stand in the order of their deployment. */
export function predictUpdate(deployed: readonly DeployedStack[], next: readonly DeployedStack[]): Prediction {
  const account = new PredictedAccount();
  account.deploy(deployed);
  const before = account.outputs();
  return { ...account.deploy(next), before, after: account.outputs() };
}

class PredictedAccount {
  private readonly places = new Map<string, PredictedPlace>();
  private readonly stacks = new Map<string, PredictedStack>();

  deploy(all: readonly DeployedStack[]): Pick<Prediction, 'changes' | 'failures'> {
    const nestedIn = (stack: string, logicalId: string) =>
      all.find(({ parent }) => parent?.stackName === stack && parent.logicalId === logicalId);
    const updates = all
      .filter(({ parent }) => parent === undefined)
      .map((given) => {
        const stack = this.stackFor(given.name, given);
        stack.parameters = { ...stack.parameters, ...given.parameters };
        const update = new PredictedUpdate(stack, given.template, this.stacks, {
          templateOf: (outer, logicalId) => nestedIn(outer, logicalId)?.template,
          stackFor: (outer, logicalId) =>
            this.stackFor(nestedIn(outer, logicalId)?.name ?? `${outer}-${logicalId}`, given),
        });
        update.run();
        return update;
      });
    return {
      changes: updates.flatMap(({ changes }) => changes),
      failures: updates.flatMap(({ failures }) => failures),
    };
  }

  outputs(): Map<string, StackOutputs> {
    return new Map([...this.stacks].map(([name, { outputs }]) => [name, outputs]));
  }

  private stackFor(
    name: string,
    { accountId = '${AWS::AccountId}', region = '${AWS::Region}' }: Omit<DeployedStack, 'name' | 'template'>,
  ): PredictedStack {
    const known = this.stacks.get(name);
    if (known) return known;
    const key = `${accountId}/${region}`;
    const place = this.places.get(key) ?? new PredictedPlace(accountId, region, this.places);
    this.places.set(key, place);
    const stack = new PredictedStack(name, place);
    this.stacks.set(name, stack);
    return stack;
  }
}
