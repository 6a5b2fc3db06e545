import { Arn, ArnFormat, CfnOutput, CustomResource } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Dashboard, GraphWidget, IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { IAlias } from 'aws-cdk-lib/aws-lambda';
import { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { registerGatehouseRules } from '../plugin/registration';
import { canaryAlarmCount } from '../rules/canaries/canary-alarm-count';
import { canaryAlarmsNeedLog } from '../rules/canaries/canary-alarms-need-log';
import { GatewayStage } from '../stage-set/gateway-stage';
import { CanaryAliases } from './canary-aliases';
import { checkCanary } from './canary-check';
import { abortCommand, approveCommand, promoteCommand } from './canary-commands';
import { CanaryDeploymentProps } from './canary-deployment-props';
import { CanaryLog } from './canary-log';
import { CanarySides } from './canary-sides';
import { CanaryState } from './canary-state';
import { declareCanary } from './declared-canary';
import { shiftCanary } from './progressive-canary';
import { ShiftProvider } from './shift-provider';

/** The dashboard of a canary. */
export interface CanaryDashboardOptions {
  /**
   * The name of the dashboard, which must be its own in the account.
   *
   * @default - chosen by CloudFormation
   */
  readonly dashboardName?: string;
}

/**
 * A new release of an API, and of the code behind it, that takes a part of a stage's requests before it takes all of them.
 *
 * With `CanaryTraffic.percent` the share is declared, and changes with the code. With `CanaryTraffic.linear` and `.steps` it grows
 * during the deployment, which takes as long, watches the alarms, and promotes the release or fails and rolls back. Every deployment
 * that changes what the stage serves shifts then, routes and code together.
 *
 * Keep the construct in the code when a canary is over: its end is written into the template, because CloudFormation does not take
 * away a canary that disappears from it.
 *
 * Errors: AGW-CAN-29 in another stack than that of the stage.
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

  /** The custom resource that shifts the traffic, for traffic that shifts by itself. */
  readonly shift?: CustomResource;

  /** The group to which API Gateway writes the access log of the canary, where that of the stage goes to CloudWatch Logs. */
  readonly accessLog?: ILogGroup;

  /** The log of what shifts did to the stage and why, for traffic that shifts by itself. One for all canaries of a stack. */
  readonly shiftLog?: ILogGroup;

  /** The command that takes the canary off at once and so ends its shift, for traffic that shifts by itself. */
  readonly abortCommand?: string;

  /** The command that promotes the canary before its time, for traffic that shifts by itself. */
  readonly promoteCommand?: string;

  /** The command that lets a shift go on which waits for an approval. */
  readonly approveCommand?: string;

  private readonly stage: GatewayStage;
  private readonly canaryAliases?: CanaryAliases;
  private readonly log?: CanaryLog;
  private sides?: CanarySides;

  constructor(scope: Construct, id: string, props: CanaryDeploymentProps) {
    checkCanary(scope, id, props);

    super(scope, id);
    registerGatehouseRules(this);
    const { stage, traffic } = props;
    this.stage = stage;
    try {
      this.canaryAliases = this.aliasesOf(props);
      if (stage.accessLog) this.log = new CanaryLog(this, 'AccessLog', stage.accessLog);
      this.accessLog = this.log?.group;
      if (!traffic._interval) {
        this.alarms = [];
        declareCanary(stage, stage._release!, this.canaryAliases, props);
        if (this.log) stage.cfnStage.node.addDependency(this.log);
      } else {
        this.alarms = this.alarmsOf(props);
        const provider = ShiftProvider.of(this);
        this.shift = shiftCanary(this, { ...this.shiftParts(), provider }, props);
        this.shiftLog = provider.log;
        const place = { restApiId: stage.apiId, stageName: stage.stageName };
        this.abortCommand = abortCommand(place);
        this.promoteCommand = promoteCommand(place);
        if (props.approvals?.length) this.approveCommand = approveCommand(place);
        this.makeOutputs(provider);
      }
    } catch (error) {
      this.canaryAliases?.removeAll();
      scope.node.tryRemoveChild(id);
      throw error;
    }
    stage._claimCanary(this, this.shift !== undefined);
  }

  /** The aliases that the canary calls its functions through. */
  get aliases(): IAlias[] {
    return this.canaryAliases?.aliases ?? [];
  }

  /**
   * Adds a dashboard with one row of both sides: requests, responses with a 5XX status, latency.
   *
   * Errors: AGW-CAN-21.
   */
  addDashboard(options: CanaryDashboardOptions = {}): Dashboard {
    const { dashboardName } = options;
    const { baseline, canary } = this.bothSides();
    const graph = (title: string, part: 'count' | 'errors' | 'latency') =>
      new GraphWidget({ title: `${this.stage.stageName}: ${title}`, left: [baseline[part], canary[part]], width: 8 });
    const row = [graph('requests', 'count'), graph('responses with status 5XX', 'errors'), graph('p99, ms', 'latency')];
    return new Dashboard(this, 'Dashboard', { dashboardName, widgets: [row] });
  }

  private aliasesOf({ aliasName, lambdaVersion, stage, state, traffic, variables = {} }: CanaryDeploymentProps) {
    const version = lambdaVersion ?? (traffic._interval ? stage._lambdaVersion : undefined);
    if (!version) return undefined;
    // CloudFormation leaves a share on the stage when it disappears from the template.
    const isKept = !traffic._interval && (state ?? CanaryState.RUNNING) === CanaryState.RUNNING;
    return new CanaryAliases(this, { stage, version, prefix: aliasName ?? stage.stageName, variables, isKept });
  }

  private alarmsOf({ alarms, stage: { stageName: stage } }: CanaryDeploymentProps): IAlarm[] {
    const watched = { scope: this, stageName: stage, sides: () => this.bothSides() };
    const bound = alarms?._bind(watched) ?? [];
    canaryAlarmCount.enforce({ stage, alarms: bound.length });
    return bound;
  }

  private shiftParts() {
    const ready = [...(this.log ? [this.log] : []), ...(this.sides ? [this.sides.ready] : [])];
    return { aliases: this.canaryAliases!, alarms: this.alarms, ready };
  }

  private bothSides(): CanarySides {
    const { accessLogSetting } = this.stage.cfnStage as CfnStage;
    const { format } = accessLogSetting as CfnStage.AccessLogSettingProperty;
    const { accessLog, stageName } = this.stage;
    canaryAlarmsNeedLog.enforce({ stage: stageName, hasLogGroup: accessLog !== undefined, format: format ?? '' });
    this.sides ??= new CanarySides(this, 'Sides', stageName, this.accessLog!, accessLog!);
    return this.sides;
  }

  private makeOutputs({ log, waiterArn }: ShiftProvider): void {
    const machine = Arn.split(waiterArn, ArnFormat.COLON_RESOURCE_NAME).resourceName;
    const outputs = {
      Abort: this.abortCommand,
      Promote: this.promoteCommand,
      Approve: this.approveCommand,
      Executions: machine,
      Log: log.logGroupName,
    };
    for (const [id, value] of Object.entries(outputs)) if (value !== undefined) new CfnOutput(this, id, { value });
  }
}
