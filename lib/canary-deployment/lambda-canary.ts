import { Duration, Stack } from 'aws-cdk-lib';
import { AlarmBase, IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import {
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
  TimeBasedCanaryTrafficRouting,
  TimeBasedLinearTrafficRouting,
} from 'aws-cdk-lib/aws-codedeploy';
import { Alias, IAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { lambdaCanaryAlarms } from '../rules/canaries/lambda-canary-alarms';
import { lambdaCanaryAliases, ShiftedAlias } from '../rules/canaries/lambda-canary-aliases';
import { lambdaCanaryLaterAliases } from '../rules/canaries/lambda-canary-later-aliases';
import { lambdaCanaryTraffic } from '../rules/canaries/lambda-canary-traffic';
import { requireSettings } from '../rules/required-settings';
import { GatewayStage } from '../stage-set/gateway-stage';
import { CanaryTraffic } from './canary-traffic';

/** Settings of a `LambdaCanary`. */
export interface LambdaCanaryProps {
  /**
   * The aliases whose functions change over, such as `stage.aliases`: those that the app makes, of published versions, in this stack or
   * in others. A stage's list has the functions of the routes that it has so far.
   *
   * Errors: AGW-CAN-33; AGW-CAN-35 at synthesis, for routes that come after it with other functions.
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
   * Errors: AGW-CAN-34 for one of another stack than the aliases'.
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
    requireSettings(`'${id}'`, props, { aliases: 'a list', traffic: CanaryTraffic }, { alarms: 'a list' });
    const { aliases, alarms = [], traffic } = props;
    for (const alias of aliases) requireSettings(`'${id}'`, { alias }, { alias: 'a construct' });
    const { _interval: interval, _percents: percents } = traffic;
    lambdaCanaryTraffic.enforce({
      percents: [...percents],
      hasInterval: interval !== undefined,
      intervalMinutes: interval?.toMinutes({ integral: false }) ?? 0,
    });
    lambdaCanaryAliases.enforce({ aliases: aliases.map(asShifted) });
    for (const alias of aliases) for (const alarm of alarms.filter(isMadeHere)) enforceOneStack(alarm, alias);
    super(scope, id);
    const isBeside = (alias: IAlias) => Stack.of(alias) === Stack.of(this);
    const config = aliases.some(isBeside) ? configOf(this, traffic) : undefined;
    this.deploymentGroups = aliases.map((alias) => {
      shifted.add(alias);
      if (isBeside(alias)) return groupOf(this, `Group${alias.node.addr}`, alias, alarms, config!);
      // The alias names its group, and the group its alarms, in a policy of the template that knows no other template.
      const beside = new Construct(alias as unknown as Construct, 'Canary');
      return groupOf(beside, 'Group', alias, alarms, configOf(beside, traffic));
    });
    this.refuseLaterAliases(aliases);
  }

  private refuseLaterAliases(aliases: readonly IAlias[]): void {
    const stages = this.node.root.node
      .findAll()
      .filter((found): found is GatewayStage => found instanceof GatewayStage)
      .filter((stage) => stage.aliases.some((alias) => aliases.includes(alias)))
      .map((stage) => ({ stage, known: stage.aliases }));
    const canary = this.node.path;
    const messageFor = ({ known, stage }: (typeof stages)[number]) => {
      const later = stage.aliases.filter((alias) => !known.includes(alias) && !shifted.has(alias));
      const names = later.map(({ node }) => node.path);
      return lambdaCanaryLaterAliases.messageFor({ canary, stage: stage.stageName, later: names }) ?? [];
    };
    this.node.addValidation({ validate: () => stages.flatMap(messageFor) });
  }
}

function configOf(scope: Construct, traffic: CanaryTraffic): LambdaDeploymentConfig {
  return new LambdaDeploymentConfig(scope, 'Config', { trafficRouting: routingOf(traffic) });
}

function groupOf(
  scope: Construct,
  id: string,
  alias: IAlias,
  alarms: IAlarm[],
  deploymentConfig: LambdaDeploymentConfig,
): LambdaDeploymentGroup {
  return new LambdaDeploymentGroup(scope, id, { alias: alias as Alias, alarms, deploymentConfig });
}

function isMadeHere(alarm: IAlarm): boolean {
  return alarm instanceof AlarmBase && alarm.node.defaultChild !== undefined;
}

function enforceOneStack(alarm: IAlarm, alias: IAlias): void {
  lambdaCanaryAlarms.enforce({
    alarm: alarm.node.path,
    alarmStack: Stack.of(alarm).node.path,
    alias: alias.node.path,
    aliasStack: Stack.of(alias).node.path,
  });
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
