import { PatchOperation, StageState } from '../../lib/canary-deployment/handler/shift-world';

/** The service's refusal, in its own words. */
export function badRequest(message: string): Error {
  return Object.assign(new Error(message), { name: 'BadRequestException' });
}

interface Canary {
  deploymentId: string;
  percentTraffic: number;
  overrides: { [name: string]: string };
}

interface Draft {
  deploymentId: string;
  variables: { [name: string]: string };
  canary?: Canary;
}

/** A stage that answers `UpdateStage` as the recorded answers of API Gateway say. An update is applied as a whole or not at all. */
export class InMemoryStage {
  canary?: Canary;
  readonly deployments: Set<string>;

  constructor(
    public deploymentId: string,
    deployments: string[],
    public variables: { [name: string]: string } = {},
  ) {
    this.deployments = new Set(deployments);
  }

  get state(): StageState {
    return structuredClone({ deploymentId: this.deploymentId, variables: this.variables, canary: this.canary });
  }

  update(operations: readonly PatchOperation[]): void {
    const draft: Draft = structuredClone({
      deploymentId: this.deploymentId,
      variables: this.variables,
      canary: this.canary,
    });
    for (const operation of operations) apply(operation, draft);
    for (const id of [draft.deploymentId, draft.canary?.deploymentId]) {
      if (id !== undefined && !this.deployments.has(id)) throw badRequest('Deployment id does not exist');
    }
    Object.assign(this, draft);
    this.canary = draft.canary;
  }
}

function apply({ op, path, value = '', from }: PatchOperation, stage: Draft): void {
  const [, first, second, third] = path.split('/');
  if (op === 'remove') {
    if (path === '/canarySettings') stage.canary = undefined;
    else if (first === 'variables' && second) delete stage.variables[second];
    else throw badRequest(`Cannot remove method setting ${path.slice(1)}`);
  } else if (op === 'copy') {
    if (!stage.canary) throw badRequest('Promotion not available. Canary does not exist.');
    if (path === '/deploymentId' && from === '/canarySettings/deploymentId') {
      stage.deploymentId = stage.canary.deploymentId;
    } else if (path === '/variables' && from === '/canarySettings/stageVariableOverrides') {
      Object.assign(stage.variables, stage.canary.overrides);
    } else throw badRequest(`Invalid copy operation with path: ${path} and from ${from}.`);
  } else if (path === '/deploymentId') stage.deploymentId = value;
  else if (first === 'variables' && second) stage.variables[second] = value;
  else if (first === 'canarySettings') {
    // The first setting of a canary makes it, on the stage's own deployment and without traffic.
    stage.canary ??= { deploymentId: stage.deploymentId, percentTraffic: 0, overrides: {} };
    if (second === 'deploymentId') stage.canary.deploymentId = value;
    else if (second === 'percentTraffic') stage.canary.percentTraffic = Math.round(Number(value) * 100) / 100;
    else if (second === 'stageVariableOverrides') stage.canary.overrides[third] = value;
    else if (second !== 'useStageCache') throw badRequest(`Invalid method setting path: ${path}.`);
  } else throw badRequest(`Invalid method setting path: ${path}.`);
}
