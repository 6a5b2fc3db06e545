/** A stage as far as a canary is concerned. */
export interface StageState {
  readonly deploymentId: string;
  readonly variables: Variables;
  readonly canary?: CanaryState;
}

export interface CanaryState {
  readonly deploymentId: string;
  readonly percentTraffic: number;
  readonly overrides: Variables;
}

export interface Variables {
  readonly [name: string]: string;
}

/** One operation of `UpdateStage`. */
export interface PatchOperation {
  readonly op: 'replace' | 'remove' | 'copy';
  readonly path: string;
  readonly value?: string;
  readonly from?: string;
}

/** What CloudFormation asks of the resource at the moment, by the newest event of the stack that speaks of it. */
export interface AskedOfResource {
  readonly status?: string;
  /** When it was asked, in milliseconds since 1970. */
  readonly since?: number;
  readonly properties?: { readonly [name: string]: string };
}

/** What came of a hook so far: it still runs, or what it answered, or why it did not. */
export interface HookProgress {
  readonly isRunning: boolean;
  readonly answer?: unknown;
  readonly failure?: string;
}

/** One run of a hook. Asking for it again under the same name does not run it again. */
export interface HookRun {
  readonly hook: string;
  readonly name: string;
  readonly payload: object;
}

/** Everything outside that shifting traffic looks at and acts on. */
export interface ShiftWorld {
  /** Milliseconds since 1970. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
  /** The stage, or `undefined` before it is made. */
  stage(): Promise<StageState | undefined>;
  /** All operations or none. */
  update(operations: readonly PatchOperation[]): Promise<void>;
  /** The states of the alarms that there are. */
  alarmStates(names: readonly string[]): Promise<{ readonly [name: string]: string }>;
  runHook(run: HookRun): Promise<HookProgress>;
  stackStatus(): Promise<string>;
  askedOfResource(): Promise<AskedOfResource>;
  /** Tells the log and EventBridge. It never fails. */
  announce(state: string, detail?: object): Promise<void>;
}
