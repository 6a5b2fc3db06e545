/** Something that is deployed, by what it is: `GET /pets`, `stage prod`, `key acme`. */
export interface PlannedThing {
  readonly stack: string;
  readonly thing: string;
  readonly logicalId?: string;
}

/** A setting that clients or operators will feel. */
export interface ChangedSetting extends PlannedThing {
  readonly setting: string;
  readonly before: string;
  readonly after: string;
  readonly effect: string;
}

/** What the deployment stops at. */
export interface FailingThing extends PlannedThing {
  readonly reason: string;
  readonly fix?: string;
}

/** What is gone after the deployment. */
export interface LostThing extends PlannedThing {
  readonly what: string;
}

/** How many resources become what. */
export interface ResourceCounts {
  readonly kept: number;
  readonly replaced: number;
  readonly deleted: number;
  readonly made: number;
}

/** What a deployment does to what is deployed. */
export interface MigrationPlan {
  readonly resources: ResourceCounts;
  readonly kept: readonly PlannedThing[];
  readonly changed: readonly ChangedSetting[];
  readonly fails: readonly FailingThing[];
  readonly lost: readonly LostThing[];
  /** Stacks that the new app has no more; a deployment leaves them as they are. */
  readonly leftStacks: readonly string[];
}
