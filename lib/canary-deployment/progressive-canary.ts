import { Aws, CustomResource, Duration, Lazy, Stack } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct, IDependable } from 'constructs';
import { CANARY_CODE, CANARY_PLAN, CANARY_SHIFT } from '../template-model/canary-shifts';
import { CanaryAliases } from './canary-aliases';
import { CanaryDeploymentProps } from './canary-deployment-props';
import { PlannedShift, planOf } from './canary-plan';
import { hookMachine } from './shift-hooks';
import { ShiftProvider } from './shift-provider';

export interface ShiftParts {
  readonly aliases: CanaryAliases;
  readonly alarms: readonly IAlarm[];
  /** What must be there before the canary takes requests. */
  readonly ready: readonly IDependable[];
  readonly provider: ShiftProvider;
}

/** The custom resource that shifts traffic while the stack is deployed; the stage serves the deployment that it names in the end. */
export function shiftCanary(scope: Construct, parts: ShiftParts, props: CanaryDeploymentProps): CustomResource {
  const { alarms, aliases, provider, ready } = parts;
  const { canary, stage, traffic } = props;
  const { apiId: restApiId } = stage;
  const cfnStage = stage.cfnStage as CfnStage;
  const ownDeploymentId = cfnStage.deploymentId;
  stage._layVariables(() => ({ ...props.variables, ...aliases.variables }));
  const hooks = new Hooks(scope, provider);
  const permissions = new Policy(scope, 'Permissions', {
    roles: [provider.role],
    statements: permissionsOf(scope, restApiId, stage.stageName),
  });
  const stack = Stack.of(scope);
  const shift = new CustomResource(scope, 'Shift', {
    serviceToken: provider.serviceToken,
    resourceType: CANARY_SHIFT,
    properties: {
      RestApiId: restApiId,
      StageName: stage.stageName,
      DeploymentId: canary === undefined ? ownDeploymentId : stage._deploymentOf(canary).deploymentId,
      StageRelease: ownDeploymentId,
      Steps: JSON.stringify(traffic._percents),
      IntervalSeconds: String(traffic._interval!.toSeconds()),
      BakeSeconds: String(props.bakeTime?.toSeconds() ?? 0),
      Approvals: JSON.stringify(props.approvals ?? []),
      AlarmNames: stack.toJsonString(alarms.map(({ alarmName }) => alarmName)),
      Variables: Lazy.uncachedString({ produce: () => stack.toJsonString(stage._variables) }),
      UseStageCache: String(props.useStageCache ?? false),
      BeforeShift: hooks.machineOf('BeforeShift', props.beforeShift),
      AfterStep: hooks.machineOf('AfterStep', props.afterStep),
      AfterShift: hooks.machineOf('AfterShift', props.afterShift),
    },
  });
  shift.node.addDependency(permissions, provider, aliases.ready, ...alarms, ...ready, ...hooks.machines);
  const plan = planOf(plannedShift(props, alarms));
  scope.node.addMetadata(CANARY_PLAN, plan);
  (shift.node.defaultChild as CfnStage).addMetadata(CANARY_PLAN, plan);
  cfnStage.addMetadata(CANARY_CODE, Lazy.any({ produce: () => aliases.unpublishedCode || undefined }));
  cfnStage.deploymentId = shift.getAttString('DeploymentId');
  return shift;
}

/** The state machines of the hooks. A function that is two hooks has two, as each is one moment. */
class Hooks {
  readonly machines: Construct[] = [];

  constructor(
    private readonly scope: Construct,
    private readonly provider: ShiftProvider,
  ) {}

  machineOf(id: string, hook?: IFunction): string {
    if (!hook) return '';
    const machine = hookMachine(this.scope, id, hook, this.provider.role);
    this.machines.push(machine);
    return machine.stateMachineArn;
  }
}

function plannedShift(props: CanaryDeploymentProps, alarms: readonly IAlarm[]): PlannedShift {
  const {
    afterShift,
    afterStep,
    approvals = [],
    bakeTime = Duration.minutes(0),
    beforeShift,
    canary,
    stage,
    traffic,
  } = props;
  const to = canary ?? stage._release ?? 'the newest deployment';
  const from = stage._release !== undefined && stage._release !== to ? stage._release : 'what the stage serves';
  const hooks = Object.entries({ beforeShift, afterStep, afterShift }).flatMap(([name, hook]) =>
    hook ? `${name} ${hook.node.id}` : [],
  );
  const guards = [...alarms.map(({ node }) => node.id), ...hooks];
  return { from, to, percents: traffic._percents, interval: traffic._interval!, bakeTime, approvals, guards };
}

/** This stage, the state of this stack, all alarms (composite ones cannot be read otherwise), and events. */
function permissionsOf(scope: Construct, restApiId: string, stageName: string): PolicyStatement[] {
  const stack = Stack.of(scope);
  const stageArn = `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}::/restapis/${restApiId}/stages/${stageName}`;
  const allow = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources });
  return [
    allow(['apigateway:GET', 'apigateway:PATCH'], stageArn),
    allow(['cloudformation:DescribeStacks', 'cloudformation:DescribeStackEvents'], stack.stackId),
    allow(['cloudwatch:DescribeAlarms'], '*'),
    allow(['events:PutEvents'], stack.formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' })),
  ];
}
