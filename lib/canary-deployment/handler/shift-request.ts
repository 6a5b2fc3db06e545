/** What the custom resource is asked to bring a stage to, as its properties say. */
export interface ShiftRequest {
  /** The deployment that the stage is to serve in the end. */
  readonly target: string;
  /** The deployment that it serves until then; absent when the resource is made. */
  readonly previous?: string;
  /** The percentages, each for one interval. */
  readonly steps: readonly number[];
  readonly intervalSeconds: number;
  /** How long the last percentage is watched before the promotion. */
  readonly bakeSeconds: number;
  readonly alarmNames: readonly string[];
  readonly variables: { readonly [name: string]: string };
  readonly useStageCache: boolean;
  readonly beforeShift?: string;
  readonly afterShift?: string;
  /** When the shift began, in milliseconds. */
  readonly startedAt: number;
}

/** The properties as CloudFormation hands them over: all of them are text. */
export function shiftRequestOf(
  properties: { readonly [name: string]: string },
  oldProperties: { readonly [name: string]: string } | undefined,
  startedAt: number,
): ShiftRequest {
  return {
    target: properties.DeploymentId,
    previous: oldProperties?.DeploymentId,
    steps: JSON.parse(properties.Steps) as number[],
    intervalSeconds: Number(properties.IntervalSeconds),
    bakeSeconds: Number(properties.BakeSeconds),
    alarmNames: JSON.parse(properties.AlarmNames) as string[],
    variables: JSON.parse(properties.Variables) as { [name: string]: string },
    useStageCache: properties.UseStageCache === 'true',
    beforeShift: properties.BeforeShift || undefined,
    afterShift: properties.AfterShift || undefined,
    startedAt,
  };
}
