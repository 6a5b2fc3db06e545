import { placeOf, ShiftProperties } from '../../../lib/canary-deployment/handler/shift-request';
import { PlannedUpdate } from './schedule';

/** What the template says of one canary and its stage. */
export interface CanaryTemplate {
  readonly api: number;
  readonly stageName: string;
  readonly deploymentId: string;
  readonly variables: { readonly alias: string; readonly tier: string };
  /** What the custom resource is asked for; absent where the construct is not there. */
  readonly properties?: ShiftProperties;
}

/** The alias by which a stage calls its function where no construct gives it another one. It is always there. */
export const STAGES_OWN_ALIAS = 'own';

type Moments = PlannedUpdate['hooks'];
type Settings = Pick<PlannedUpdate, 'approvals' | 'bakeSeconds' | 'hooks' | 'intervalSeconds' | 'steps'>;
type Served = Omit<CanaryTemplate, 'properties' | 'variables'> & { readonly alias: string };

export function stageAt({ api, stageName }: CanaryTemplate): string {
  return placeOf({ RestApiId: `api${api}`, StageName: stageName });
}

export function withConstruct({ alias, api, deploymentId, stageName }: Served, planned: Settings): CanaryTemplate {
  const variables = { alias, tier: 'x' };
  const hookOf = (moment: keyof Moments) => (planned.hooks[moment] === 'none' ? '' : moment);
  const properties = {
    RestApiId: `api${api}`,
    StageName: stageName,
    DeploymentId: deploymentId,
    StageRelease: deploymentId,
    Steps: JSON.stringify(planned.steps),
    IntervalSeconds: String(planned.intervalSeconds),
    BakeSeconds: String(planned.bakeSeconds),
    Approvals: JSON.stringify(planned.approvals),
    AlarmNames: '["errors"]',
    Variables: JSON.stringify(variables),
    UseStageCache: 'false',
    BeforeShift: hookOf('beforeShift'),
    AfterStep: hookOf('afterStep'),
    AfterShift: hookOf('afterShift'),
  };
  return { api, stageName, deploymentId, variables, properties };
}

export function withoutConstruct({ api, deploymentId, stageName }: Omit<Served, 'alias'>): CanaryTemplate {
  return { api, stageName, deploymentId, variables: { alias: STAGES_OWN_ALIAS, tier: 'x' } };
}

/** What comes after a template, in the update of this number. */
export function edited(before: CanaryTemplate, number: number, planned: PlannedUpdate): CanaryTemplate {
  const { changes, edit } = planned;
  const api = before.api + (edit === 'replace the API' ? 1 : 0);
  const renamed = before.stageName.endsWith('-again') ? before.stageName.slice(0, -6) : `${before.stageName}-again`;
  const stageName = edit === 'rename the stage' ? renamed : before.stageName;
  const isNewDeployment = /routes|both/.test(changes) || api !== before.api;
  const deploymentId = isNewDeployment ? `d${number}` : before.deploymentId;
  const served = { api, stageName, deploymentId };
  const has = before.properties !== undefined;
  const hasThen = edit === 'take the construct away' ? !has : has;
  if (!hasThen) return withoutConstruct(served);
  const alias = /code|both/.test(changes) || !has ? `a${number}` : before.variables.alias;
  return withConstruct({ ...served, alias }, planned);
}
