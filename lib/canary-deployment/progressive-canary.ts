import { Aws, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, Function, IFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Provider } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { compiledFolder } from '../library';
import { CanaryDeploymentProps } from './canary-deployment-props';

/** The custom resource that shifts traffic while the stack is deployed; the stage serves the deployment that it names in the end. */
export function shiftCanary(
  scope: Construct,
  variables: { readonly [name: string]: string },
  alarms: readonly IAlarm[],
  props: CanaryDeploymentProps,
): CustomResource {
  const {
    afterShift,
    bakeTime = Duration.minutes(0),
    beforeShift,
    canary,
    stage,
    traffic,
    useStageCache = false,
  } = props;
  const { apiId: restApiId } = stage._api;
  const handler = (id: string) =>
    new Function(scope, id, {
      runtime: Runtime.NODEJS_22_X,
      handler: `index.${id === 'OnEvent' ? 'onEvent' : 'isComplete'}`,
      code: Code.fromAsset(compiledFolder('canary-deployment/handler'), { exclude: ['*.d.ts'] }),
      timeout: Duration.minutes(1),
      description: `Shifts the traffic of stage ${stage.stageName} to a new release`,
    });
  const isCompleteHandler = handler('IsComplete');
  for (const statement of permissions(scope, stage.stageName, restApiId, alarms))
    isCompleteHandler.addToRolePolicy(statement);
  for (const hook of [beforeShift, afterShift]) hook?.grantInvoke(isCompleteHandler);
  const provider = new Provider(scope, 'Provider', {
    onEventHandler: handler('OnEvent'),
    isCompleteHandler,
    queryInterval: Duration.minutes(1),
    totalTimeout: Duration.hours(1),
  });
  const target = stage._deploymentOf(canary);
  const shift = new CustomResource(scope, 'Shift', {
    serviceToken: provider.serviceToken,
    resourceType: 'Custom::GatehouseCanary',
    properties: {
      RestApiId: restApiId,
      StageName: stage.stageName,
      DeploymentId: target.deploymentId,
      Steps: JSON.stringify(traffic._percents),
      IntervalSeconds: String(traffic._interval!.toSeconds()),
      BakeSeconds: String(bakeTime.toSeconds()),
      AlarmNames: Stack.of(scope).toJsonString(alarms.map(({ alarmName }) => alarmName)),
      Variables: JSON.stringify(variables),
      UseStageCache: String(useStageCache),
      BeforeShift: nameOf(beforeShift),
      AfterShift: nameOf(afterShift),
    },
  });
  for (const alarm of alarms) shift.node.addDependency(alarm);
  (stage.cfnStage as CfnStage).deploymentId = shift.getAttString('DeploymentId');
  return shift;
}

function nameOf(hook?: IFunction): string {
  return hook?.functionName ?? '';
}

/** This stage, these alarms, and the state of this stack. */
function permissions(
  scope: Construct,
  stageName: string,
  restApiId: string,
  alarms: readonly IAlarm[],
): PolicyStatement[] {
  const stageArn = `arn:${Aws.PARTITION}:apigateway:${Aws.REGION}::/restapis/${restApiId}/stages/${stageName}`;
  return [
    new PolicyStatement({ actions: ['apigateway:GET', 'apigateway:PATCH'], resources: [stageArn] }),
    new PolicyStatement({ actions: ['cloudformation:DescribeStacks'], resources: [Stack.of(scope).stackId] }),
    ...(alarms.length > 0
      ? [
          new PolicyStatement({
            actions: ['cloudwatch:DescribeAlarms'],
            resources: alarms.map(({ alarmArn }) => alarmArn),
          }),
        ]
      : []),
  ];
}
