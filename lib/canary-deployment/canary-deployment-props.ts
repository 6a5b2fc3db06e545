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
   * The stage, which serves a `release` of its stage set.
   *
   * Errors: AGW-CAN-18 for a stage that follows the newest deployment, AGW-CAN-19 for a second canary.
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
   * The release that is tried, one of the `releases` of the stage set.
   *
   * Errors: AGW-CAN-17 for the stable one, AGW-DEP-16 for a name that is not there.
   */
  readonly canary: string;

  /** How the requests come to it. */
  readonly traffic: CanaryTraffic;

  /**
   * What has become of a canary with a fixed share. One whose traffic shifts by itself is promoted or aborted by itself.
   *
   * @default CanaryState.RUNNING
   */
  readonly state?: CanaryState;

  /**
   * Stage variables that the canary has in place of those of the stage, or beside them. A promotion makes them the stage's.
   *
   * Errors: AGW-CAN-13.
   *
   * @default - those of the stage
   */
  readonly variables?: { readonly [name: string]: string };

  /**
   * The version of its functions that the canary calls, for routes with `GatewayIntegration.lambdaAlias`: new code and new API
   * together. The aliases are made, and the stage variables of the canary name them.
   *
   * @default - that of the stage
   */
  readonly lambdaVersion?: LambdaVersion;

  /**
   * The name of the functions' aliases for the canary.
   *
   * @default - the name of the stage and `_canary`
   */
  readonly aliasName?: string;

  /**
   * Whether the canary shares the cache of the stage.
   *
   * @default false
   */
  readonly useStageCache?: boolean;

  /**
   * The alarms that end a shift: the canary is taken off, the deployment fails, and CloudFormation rolls back.
   *
   * @default - none
   */
  readonly alarms?: CanaryAlarms;

  /**
   * How long the last share is watched before the promotion.
   *
   * @default Duration.minutes(0)
   */
  readonly bakeTime?: Duration;

  /**
   * A function that may veto a shift before it begins, by answering `{ allow: false, reason: '…' }`. It is called with the stage and
   * the deployments, and may be called more than once.
   *
   * @default - none
   */
  readonly beforeShift?: IFunction;

  /**
   * A function that may veto the promotion, in the same way.
   *
   * @default - none
   */
  readonly afterShift?: IFunction;
}
