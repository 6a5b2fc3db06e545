import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { GatewayStage } from '../stage-set/gateway-stage';
import { CanaryDeploymentProps } from './canary-deployment-props';
import { CanaryState } from './canary-state';

/** A canary as CloudFormation declares it. Its end is written out: a canary without traffic, on the deployment of the stage. */
export function declareCanary(
  stage: GatewayStage,
  stable: string,
  variables: { readonly [name: string]: string },
  { canary, state = CanaryState.RUNNING, traffic, useStageCache = false }: CanaryDeploymentProps,
): void {
  const cfnStage = stage.cfnStage as CfnStage;
  const served = stage._deploymentOf(state === CanaryState.PROMOTED ? canary : stable);
  cfnStage.deploymentId = served.deploymentId;
  if (state !== CanaryState.RUNNING) {
    cfnStage.canarySetting = { deploymentId: served.deploymentId, percentTraffic: 0, useStageCache };
    if (state === CanaryState.PROMOTED) stage._setVariables(variables);
    return;
  }
  const [percentTraffic] = traffic._percents;
  cfnStage.canarySetting = {
    deploymentId: stage._deploymentOf(canary).deploymentId,
    percentTraffic,
    useStageCache,
    stageVariableOverrides: Object.keys(variables).length > 0 ? variables : undefined,
  };
}
