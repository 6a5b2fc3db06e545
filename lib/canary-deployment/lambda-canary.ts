import { Duration } from 'aws-cdk-lib';
import { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
  TimeBasedCanaryTrafficRouting,
  TimeBasedLinearTrafficRouting,
} from 'aws-cdk-lib/aws-codedeploy';
import { Alias, IAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { lambdaCanaryAliases, ShiftedAlias } from '../rules/canaries/lambda-canary-aliases';
import { lambdaCanaryTraffic } from '../rules/canaries/lambda-canary-traffic';
import { CanaryTraffic } from './canary-traffic';

/** Settings of a `LambdaCanary`. */
export interface LambdaCanaryProps {
  /**
   * The aliases whose functions change over, such as `stage.aliases`: those that the app makes, of published versions. A stage's list has
   * the functions of the routes that it has so far.
   *
   * Errors: AGW-CAN-33.
   */
  readonly aliases: IAlias[];

  /**
   * How the requests come to the new version: `CanaryTraffic.linear`, or `CanaryTraffic.steps` with one step.
   *
   * Errors: AGW-CAN-22.
   */
  readonly traffic: CanaryTraffic;

  /**
   * The alarms that end a shift and bring the old version back.
   *
   * @default - none
   */
  readonly alarms?: IAlarm[];
}

const shifted = new WeakSet<IAlias>();

/**
 * New code that takes a part of the calls of an alias before it takes all of them, by AWS CodeDeploy. For function code alone, behind
 * any kind of API: the API itself does not change over.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
 */
export class LambdaCanary extends Construct {
  /** The deployment groups of the aliases. */
  readonly deploymentGroups: LambdaDeploymentGroup[];

  constructor(scope: Construct, id: string, props: LambdaCanaryProps) {
    const { aliases, alarms, traffic } = props;
    const { _interval: interval, _percents: percents } = traffic;
    lambdaCanaryTraffic.enforce({
      percents: [...percents],
      hasInterval: interval !== undefined,
      intervalMinutes: interval?.toMinutes({ integral: false }) ?? 0,
    });
    lambdaCanaryAliases.enforce({ aliases: aliases.map(asShifted) });
    super(scope, id);
    const deploymentConfig = new LambdaDeploymentConfig(this, 'Config', { trafficRouting: routingOf(traffic) });
    this.deploymentGroups = aliases.map((alias) => {
      shifted.add(alias);
      const group = { alias: alias as Alias, alarms, deploymentConfig };
      return new LambdaDeploymentGroup(this, `Group${alias.node.addr}`, group);
    });
  }
}

function asShifted(alias: IAlias): ShiftedAlias {
  return {
    name: alias.node.path,
    isMade: alias instanceof Alias,
    isPublished: alias.version.version !== '$LATEST',
    isShifted: shifted.has(alias),
  };
}

function routingOf({ _interval, _percents }: CanaryTraffic) {
  const interval = _interval ?? Duration.minutes(1);
  const [percentage] = _percents;
  return _percents.length === 1
    ? new TimeBasedCanaryTrafficRouting({ interval, percentage })
    : new TimeBasedLinearTrafficRouting({ interval, percentage });
}
