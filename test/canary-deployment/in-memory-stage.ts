import { HookAnswer, PatchOperation, StageState, StageWorld } from '../../lib/canary-deployment/handler/stage-world';

/** The service's refusal, in its own words. */
function badRequest(message: string): Error {
  return Object.assign(new Error(message), { name: 'BadRequestException' });
}

interface Canary {
  deploymentId: string;
  percentTraffic: number;
  overrides: { [name: string]: string };
}

/** A stage that answers `UpdateStage` as the recorded answers of API Gateway say. An update is applied as a whole or not at all. */
export class InMemoryStage implements StageWorld {
  time = 0;
  canary?: Canary;
  firing: string[] = [];
  hook: HookAnswer = {};
  rollingBack = false;
  readonly deployments: Set<string>;
  readonly updates: (readonly PatchOperation[])[] = [];
  readonly percents: number[] = [];
  /** Called before and after every call; throws to inject a fault. */
  fault: (call: string, moment: 'before' | 'after') => void = () => undefined;

  constructor(
    public deploymentId: string,
    deployments: string[],
    public variables: { [name: string]: string } = {},
  ) {
    this.deployments = new Set(deployments);
  }

  now(): number {
    return this.time;
  }

  log(): void {}

  stage(): Promise<StageState> {
    return this.during('GetStage', () => ({
      deploymentId: this.deploymentId,
      canary: this.canary && { deploymentId: this.canary.deploymentId, percentTraffic: this.canary.percentTraffic },
    }));
  }

  update(operations: readonly PatchOperation[]): Promise<void> {
    return this.during('UpdateStage', () => {
      const next = {
        deploymentId: this.deploymentId,
        variables: { ...this.variables },
        canary: this.canary && { ...this.canary },
      };
      for (const operation of operations) apply(operation, next, this.deployments);
      if (next.canary && next.canary.percentTraffic !== this.canary?.percentTraffic)
        this.percents.push(next.canary.percentTraffic);
      Object.assign(this, next);
      this.updates.push(operations);
    });
  }

  firingAlarms(names: readonly string[]): Promise<string[]> {
    return this.during('DescribeAlarms', () => this.firing.filter((name) => names.includes(name)));
  }

  callHook(): Promise<HookAnswer> {
    return this.during('Invoke', () => this.hook);
  }

  isRollingBack(): Promise<boolean> {
    return this.during('DescribeStacks', () => this.rollingBack);
  }

  private async during<Value>(call: string, act: () => Value): Promise<Value> {
    this.fault(call, 'before');
    const value = act();
    this.fault(call, 'after');
    return value;
  }
}

function apply(
  { op, path, value = '', from }: PatchOperation,
  stage: { deploymentId: string; variables: { [name: string]: string }; canary?: Canary },
  deployments: ReadonlySet<string>,
): void {
  const [, first, second, third] = path.split('/');
  if (op === 'remove') {
    if (path !== '/canarySettings') throw badRequest(`Cannot remove method setting ${path.slice(1)}`);
    stage.canary = undefined;
  } else if (op === 'copy') {
    if (!stage.canary) throw badRequest('Promotion not available. Canary does not exist.');
    if (path === '/deploymentId' && from === '/canarySettings/deploymentId')
      stage.deploymentId = stage.canary.deploymentId;
    else if (path === '/variables' && from === '/canarySettings/stageVariableOverrides') {
      Object.assign(stage.variables, stage.canary.overrides);
    } else throw badRequest(`Invalid copy operation with path: ${path} and from ${from}.`);
  } else if (path === '/deploymentId') {
    if (!deployments.has(value)) throw badRequest('Deployment id does not exist');
    stage.deploymentId = value;
  } else if (first === 'canarySettings') {
    // The first setting of a canary makes it, on the stage's own deployment and without traffic.
    stage.canary ??= { deploymentId: stage.deploymentId, percentTraffic: 0, overrides: {} };
    if (second === 'deploymentId') {
      if (!deployments.has(value)) throw badRequest('Deployment id does not exist');
      stage.canary.deploymentId = value;
    } else if (second === 'percentTraffic') stage.canary.percentTraffic = Number(value);
    else if (second === 'stageVariableOverrides')
      stage.canary.overrides = { ...stage.canary.overrides, [third]: value };
    else if (second !== 'useStageCache') throw badRequest(`Invalid method setting path: ${path}.`);
  } else throw badRequest(`Invalid method setting path: ${path}.`);
}
