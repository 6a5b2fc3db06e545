import { CustomResource } from 'aws-cdk-lib';
import { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { IAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { registerGatehouseRules } from '../plugin/registration';
import { GatewayStage } from '../stage-set/gateway-stage';
import { LambdaAliases } from '../stage-set/lambda-aliases';
import { checkCanary } from './canary-check';
import { CanaryDeploymentProps } from './canary-deployment-props';
import { declareCanary } from './declared-canary';
import { shiftCanary } from './progressive-canary';

/**
 * A new release of an API that takes a part of a stage's requests before it takes all of them.
 *
 * With `CanaryTraffic.percent` the share is declared, and changes with the code. With `CanaryTraffic.linear` and `.steps` it grows
 * during the deployment, which takes as long, watches the alarms, and promotes the release or fails and rolls back.
 *
 * Keep the construct in the code when a canary is over: its end is written into the template, because CloudFormation does not take
 * away a canary that disappears from it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html
 *
 * @example
 * import { Duration } from 'aws-cdk-lib';
 * declare const stages: StageSet;
 *
 * new CanaryDeployment(this, 'Canary', {
 *   stage: stages.stage('prod'),
 *   canary: 'v42',
 *   traffic: CanaryTraffic.steps([5, 25, 50], Duration.minutes(5)),
 *   alarms: CanaryAlarms.defaults(),
 * });
 */
export class CanaryDeployment extends Construct {
  /** The alarms that end the shift. */
  readonly alarms: IAlarm[];

  /** The aliases that the canary calls its functions through. */
  readonly aliases: IAlias[];

  /** The custom resource that shifts the traffic, for traffic that shifts by itself. */
  readonly shift?: CustomResource;

  constructor(scope: Construct, id: string, props: CanaryDeploymentProps) {
    const { stage, traffic } = props;
    const stable = checkCanary(props);

    super(scope, id);
    registerGatehouseRules(this);
    stage._claimCanary(this);
    const { aliases, variables } = this.variablesOf(props, stage);
    this.aliases = aliases;
    if (!traffic._interval) {
      this.alarms = [];
      declareCanary(stage, stable, variables, props);
      return;
    }
    this.alarms = props.alarms?._bind(this, stage) ?? [];
    this.shift = shiftCanary(this, variables, this.alarms, props);
  }

  /** The canary's own variables: those given, and the names of its aliases. */
  private variablesOf({ aliasName, lambdaVersion, variables = {} }: CanaryDeploymentProps, stage: GatewayStage) {
    if (!lambdaVersion) return { aliases: [], variables };
    const name = aliasName ?? `${stage.stageName}_canary`;
    const lambdaAliases = new LambdaAliases(this, {
      stageName: stage.stageName,
      aliasName: name,
      version: lambdaVersion,
      callsFrom: stage._callsFrom,
      calls: stage._api.calls,
    });
    const named: { [variable: string]: string } = {};
    stage._api.eachAliasedFunction(({ handler, variable }) => {
      lambdaAliases.add(handler);
      named[variable] = name;
    });
    return { aliases: lambdaAliases.aliases, variables: { ...named, ...variables } };
  }
}
