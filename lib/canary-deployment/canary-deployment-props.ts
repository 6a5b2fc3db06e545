import { Duration } from 'aws-cdk-lib';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { GatewayStage } from '../stage-set/gateway-stage';
import { LambdaVersion } from '../stage-set/lambda-version';
import { CanaryAlarms } from './canary-alarms';
import { CanaryState } from './canary-state';
import { CanaryTraffic } from './canary-traffic';

/** Settings of a `CanaryDeployment`. */
export interface CanaryDeploymentProps {
  /**
   * The stage.
   *
   * Errors: AGW-CAN-18 for a stage that follows the newest deployment while `canary` names a release, AGW-CAN-19 for a second canary.
   */
  readonly stage: GatewayStage;

  /**
   * The release that serves until the canary is promoted: that of the stage.
   *
   * Errors: AGW-CAN-20 for another one.
   *
   * @default - the release of the stage
   */
  readonly stable?: string;

  /**
   * The release that is tried, one of the `releases` of the stage set. A canary with a fixed share needs it. Traffic that shifts by itself
   * goes to what the stage is to serve, its own `release` or the newest deployment, where this is left out; where it is not, it is what
   * counts, and the release of the stage only says where the first shift began.
   *
   * Errors: AGW-CAN-17 for the stable one, AGW-CAN-23 where a fixed share has none; that of unknown releases for a name that is not there.
   *
   * @default - what the stage is to serve
   */
  readonly canary?: string;

  /** How the requests come to it. */
  readonly traffic: CanaryTraffic;

  /**
   * What has become of a canary with a fixed share. One whose traffic shifts by itself is promoted or aborted by itself.
   *
   * Errors: AGW-CAN-25 for traffic that shifts.
   *
   * @default CanaryState.RUNNING
   */
  readonly state?: CanaryState;

  /**
   * Stage variables that the canary has in place of those of the stage, or beside them. A promotion makes them the stage's.
   *
   * Errors: AGW-CAN-13; AGW-CAN-31 for a variable by which functions are called.
   *
   * @default - those of the stage
   */
  readonly variables?: { readonly [name: string]: string };

  /**
   * The version of its functions that the canary calls, for routes with `GatewayIntegration.lambdaAlias`: new code and new API
   * together. The aliases are made, and the stage variables of the canary name them.
   *
   * A canary with a fixed share that says nothing calls what the stage calls, so new code reaches everybody at once: AGW-CAN-32, a
   * warning.
   *
   * @default - that of the stage, by an alias of the canary's own where traffic shifts
   */
  readonly lambdaVersion?: LambdaVersion;

  /**
   * How the names of the functions' aliases for the canary begin. A digest of the versions follows, so that no alias ever moves.
   *
   * @default - the name of the stage
   */
  readonly aliasName?: string;

  /**
   * Whether the canary shares the cache of the stage.
   *
   * Errors: AGW-CAN-10, a warning, where the stage has none.
   *
   * @default false
   */
  readonly useStageCache?: boolean;

  /**
   * The alarms that end a shift: the canary is taken off, the deployment fails, and CloudFormation rolls back. They are asked before the
   * first share, and every minute. An alarm that does not exist ends the shift too.
   *
   * Errors: AGW-CAN-24 for a fixed share, AGW-CAN-27; AGW-CAN-26, a warning, where a shift has none.
   *
   * @default - none
   */
  readonly alarms?: CanaryAlarms;

  /**
   * How long the last share is watched before the promotion.
   *
   * Errors: AGW-CAN-16, AGW-CAN-24.
   *
   * @default Duration.minutes(0)
   */
  readonly bakeTime?: Duration;

  /**
   * The shares, of those of `traffic`, that are held until somebody runs the `approveCommand`. Nothing is awake while it waits; the whole
   * shift must be over within 55 minutes.
   *
   * Errors: AGW-CAN-24, AGW-CAN-30.
   *
   * @default - none
   */
  readonly approvals?: number[];

  /**
   * A function that must let a shift begin, by answering `{ allow: true }` or nothing; anything else is a veto, and so is a failure. It may
   * take 15 minutes, and is called once a shift, with `moment`, `previous`, `target`, `step`, `percent`, `restApiId` and `stageName`.
   *
   * Errors: AGW-CAN-24.
   *
   * @default - none
   */
  readonly beforeShift?: IFunction;

  /**
   * A function that must let each step end, in the same way. Its step lasts as long as it runs.
   *
   * Errors: AGW-CAN-24.
   *
   * @default - none
   */
  readonly afterStep?: IFunction;

  /**
   * A function that must let the promotion happen, in the same way.
   *
   * Errors: AGW-CAN-24.
   *
   * @default - none
   */
  readonly afterShift?: IFunction;
}
