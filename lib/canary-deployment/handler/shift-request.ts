import { Variables } from './shift-world';

/** How a stage is to be brought to what it is to serve, as the properties of the custom resource say. */
export interface ShiftRequest {
  /** The deployment and the variables that the stage is to serve in the end. */
  readonly target: Served;
  /** What the properties said before, where they spoke of the same stage. */
  readonly before?: Served;
  /** The percentages, each for one interval; none where all requests move at once. */
  readonly steps: readonly number[];
  readonly intervalSeconds: number;
  /** How long the last percentage is watched before the promotion. */
  readonly bakeSeconds: number;
  /** The percentages that somebody must approve before the next one. */
  readonly approvals: readonly number[];
  readonly alarmNames: readonly string[];
  readonly useStageCache: boolean;
  readonly hooks: { readonly [moment in HookMoment]?: string };
  /** The release of the stage's own settings was edited, and the canary's was not. */
  readonly onlyReleaseChanged: boolean;
}

export type HookMoment = 'beforeShift' | 'afterStep' | 'afterShift';

export interface Served {
  readonly deploymentId: string;
  readonly variables: Variables;
}

/** The properties as CloudFormation hands them over: all of them are text. */
export interface ShiftProperties {
  readonly [name: string]: string;
}

export function shiftRequestOf(properties: ShiftProperties, oldProperties?: ShiftProperties): ShiftRequest {
  const isSamePlace = oldProperties !== undefined && placeOf(properties) === placeOf(oldProperties);
  const target = servedBy(properties);
  const before = isSamePlace ? servedBy(oldProperties) : undefined;
  return {
    target,
    before,
    steps: JSON.parse(properties.Steps) as number[],
    intervalSeconds: Number(properties.IntervalSeconds),
    bakeSeconds: Number(properties.BakeSeconds),
    approvals: JSON.parse(properties.Approvals) as number[],
    alarmNames: JSON.parse(properties.AlarmNames) as string[],
    useStageCache: properties.UseStageCache === 'true',
    hooks: {
      beforeShift: properties.BeforeShift || undefined,
      afterStep: properties.AfterStep || undefined,
      afterShift: properties.AfterShift || undefined,
    },
    onlyReleaseChanged:
      isSamePlace &&
      (oldProperties.StageRelease ?? '') !== '' &&
      properties.StageRelease !== oldProperties.StageRelease &&
      properties.StageRelease !== target.deploymentId &&
      before!.deploymentId === target.deploymentId,
  };
}

/** What the custom resource speaks of: another stage is another resource. */
export function placeOf({ RestApiId, StageName }: ShiftProperties): string {
  return `${RestApiId}/${StageName}`;
}

function servedBy({ DeploymentId, Variables = '{}' }: ShiftProperties): Served {
  return { deploymentId: DeploymentId, variables: JSON.parse(Variables) as Variables };
}
