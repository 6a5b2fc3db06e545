/** A stage as far as a canary is concerned. */
export interface StageState {
  readonly deploymentId: string;
  readonly canary?: { readonly deploymentId: string; readonly percentTraffic: number };
}

/** One operation of `UpdateStage`. */
export interface PatchOperation {
  readonly op: 'replace' | 'remove' | 'copy';
  readonly path: string;
  readonly value?: string;
  readonly from?: string;
}

/** What a hook says. */
export interface HookAnswer {
  readonly allow?: boolean;
  readonly reason?: string;
}

/** Everything outside that shifting traffic looks at and acts on. */
export interface StageWorld {
  now(): number;
  /** The stage, or `undefined` before it is made. */
  stage(): Promise<StageState | undefined>;
  update(operations: readonly PatchOperation[]): Promise<void>;
  /** The names of the alarms that are firing. */
  firingAlarms(names: readonly string[]): Promise<string[]>;
  callHook(functionName: string, payload: object): Promise<HookAnswer>;
  /** Whether CloudFormation is undoing an update of the stack. */
  isRollingBack(): Promise<boolean>;
  log(entry: object): void;
}
