import { CloudAssembly, CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { Resource } from '../../lib/update-model/resources';
import { assetsOf } from './assets';
import { Clock } from './clock';
import { Answer } from './custom-resource';
import { AlarmState, Environment, FunctionHandler, World } from './environment';
import { DomainRequest, domainRequests, probeDomain } from './probe/domain';
import { probe, routesServed, stagesIn } from './probe/probe';
import { ProbedRequest, ProbeResult } from './probe/request';
import { deleteStack, LeftBehind } from './removal';
import { Stack } from './stack';
import { StackOperation } from './stack-operation';
import { Fate, Step, Steps } from './steps';

/** What came of a deployment. */
export interface Outcome {
  readonly succeeded: boolean;
  /** Why not. */
  readonly reason?: string;
  /** All that was done to resources, over all stacks, in order. */
  readonly steps: readonly Step[];
  readonly leftBehind: readonly LeftBehind[];
}

/** A request that a stage serves. */
export interface ServedRequest extends ProbedRequest {
  readonly environment: Environment;
  readonly apiName?: string;
}

/**
 * An AWS account in memory, to which synthesized apps are deployed one after the other, as `cdk deploy --all` does.
 *
 * See README.md of this folder.
 */
export class SimulatedAccount implements World {
  readonly clock = new Clock();
  readonly environments = new Map<string, Environment>();
  readonly assets = new Map<string, string>();
  readonly answers = new Map<string, Answer>();
  readonly handlers = new Map<string, FunctionHandler>();
  readonly alarmStates = new Map<string, AlarmState>();
  beforeCall?: World['beforeCall'];
  private number = 0;

  /**
   * @param account the account, for stacks that do not say
   * @param region the region, for stacks that do not say
   */
  constructor(
    readonly account = '111111111111',
    readonly region = 'eu-west-1',
  ) {}

  nextNumber(): number {
    return ++this.number;
  }

  environment(account = this.account, region = this.region): Environment {
    const key = `${account}/${region}`;
    const environment = this.environments.get(key) ?? new Environment(this, account, region);
    this.environments.set(key, environment);
    return environment;
  }

  stack(name: string): Stack | undefined {
    return [...this.environments.values()].flatMap(({ stacks }) => stacks.get(name) ?? [])[0];
  }

  /** Deploys the stacks of an app, each after those that it depends on; the first that fails is the last. */
  async deploy(assembly: CloudAssembly, fate: Fate = {}): Promise<Outcome> {
    const steps = new Steps(this.clock, fate);
    const leftBehind: LeftBehind[] = [];
    for (const [key, folder] of assetsOf(assembly)) this.assets.set(key, folder);
    for (const artifact of assembly.stacksRecursively) {
      const stack = await this.stackFor(artifact, steps);
      if (isSettled(stack) && JSON.stringify(stack.template) === JSON.stringify(artifact.template)) continue;
      const operation = new StackOperation(stack, artifact.template, steps);
      const succeeded = await operation.run();
      leftBehind.push(...operation.leftBehind);
      if (!succeeded) return this.outcome(steps, leftBehind, operation.reason);
    }
    return this.outcome(steps, leftBehind);
  }

  /** Deletes the stacks of an app, dependents first. */
  async destroy(assembly: CloudAssembly, fate: Fate = {}): Promise<Outcome> {
    const steps = new Steps(this.clock, fate);
    const leftBehind: LeftBehind[] = [];
    for (const artifact of [...assembly.stacksRecursively].reverse()) {
      const stack = this.environmentOf(artifact).stacks.get(artifact.stackName);
      if (!stack) continue;
      const { leftBehind: left, reason } = await deleteStack(stack, steps);
      leftBehind.push(...left);
      if (reason) return this.outcome(steps, leftBehind, reason);
    }
    return this.outcome(steps, leftBehind);
  }

  /**
   * Where a request to a stage and a route would end up at this moment, once for each side of the stage that takes requests.
   *
   * @param api the name or the id of the API, where several have a stage of the name
   */
  probe(stage: string, route: string, api?: string): ProbeResult[] {
    const found = this.served().find(
      (request) => request.stage === stage && [undefined, request.apiId, request.apiName].includes(api),
    );
    if (!found) return [{ side: 'stable', failure: `403: there is no stage ${stage}` }];
    return probe(found.environment, { ...found, route });
  }

  /** Every request that some stage of the account serves, whether it reaches its backend or not. */
  requests(): ServedRequest[] {
    return this.served().flatMap((stage) =>
      routesServed(stage.environment, stage.apiId, stage.stage).map((route) => ({ ...stage, route })),
    );
  }

  /** Every request to a domain name that leads to a stage, with where it would end up. */
  domainRequests(): (DomainRequest & { readonly results: ProbeResult[] })[] {
    return [...this.environments.values()]
      .flatMap(domainRequests)
      .map((request) => ({ ...request, results: probeDomain(request) }));
  }

  /** The resources of a type, in all regions. */
  resources(type: string): Resource[] {
    return [...this.environments.values()].flatMap(({ resources }) => resources.all(type));
  }

  /** All resources, in all regions. */
  everything(): Resource[] {
    return [...this.environments.values()].flatMap(({ resources }) => resources.everything);
  }

  private outcome(steps: Steps, leftBehind: readonly LeftBehind[], reason?: string): Outcome {
    const isThere = ({ type, id }: LeftBehind) => this.resources(type).some((resource) => resource.id === id);
    return { succeeded: reason === undefined, reason, steps: steps.taken, leftBehind: leftBehind.filter(isThere) };
  }

  private served() {
    return [...this.environments.values()].flatMap((environment) =>
      stagesIn(environment).map(({ apiId, stage }) => {
        const api = environment.resources.find(
          environment.resources.withId('AWS::ApiGateway::RestApi', apiId)
            ? 'AWS::ApiGateway::RestApi'
            : 'AWS::ApiGatewayV2::Api',
          (_, { id }) => id === apiId,
        );
        return { environment, apiId, apiName: api?.properties.Name as string | undefined, stage };
      }),
    );
  }

  private async stackFor(artifact: CloudFormationStackArtifact, steps: Steps): Promise<Stack> {
    const environment = this.environmentOf(artifact);
    const known = environment.stacks.get(artifact.stackName);
    // The CDK deletes what a first deployment that failed has left.
    if (known?.status === 'ROLLBACK_COMPLETE') await deleteStack(known, steps);
    else if (known) return known;
    const stack = new Stack(environment, artifact.stackName);
    environment.stacks.set(stack.name, stack);
    return stack;
  }

  private environmentOf({ environment: { account, region } }: CloudFormationStackArtifact): Environment {
    return this.environment(
      account === 'unknown-account' ? this.account : account,
      region === 'unknown-region' ? this.region : region,
    );
  }
}

function isSettled({ status }: Stack): boolean {
  return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'UPDATE_ROLLBACK_COMPLETE';
}
