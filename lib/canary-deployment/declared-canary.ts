import { Lazy } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Dependable, IDependable } from 'constructs';
import { GatewayStage } from '../stage-set/gateway-stage';
import { CANARY_CODE } from '../template-model/canary-shifts';
import { CanaryAliases } from './canary-aliases';
import { CanaryDeploymentProps } from './canary-deployment-props';
import { CanaryState } from './canary-state';

/** A canary as CloudFormation declares it. Its end is written out: a canary without traffic, on the deployment of the stage. */
export function declareCanary(
  stage: GatewayStage,
  stable: string,
  aliases: CanaryAliases | undefined,
  props: CanaryDeploymentProps,
): void {
  const { state = CanaryState.RUNNING, traffic, useStageCache = false } = props;
  const canary = props.canary!;
  const variables = () => ({ ...props.variables, ...aliases?.variables });
  const cfnStage = stage.cfnStage as CfnStage;
  const served = stage._deploymentOf(state === CanaryState.PROMOTED ? canary : stable);
  cfnStage.deploymentId = served.deploymentId;
  cfnStage.node.addDependency(ownAliases(stage), ...(aliases ? [aliases.ready] : []));
  if (state !== CanaryState.RUNNING) {
    cfnStage.canarySetting = { deploymentId: served.deploymentId, percentTraffic: 0, useStageCache };
    if (state === CanaryState.PROMOTED) stage._layVariables(variables);
    return;
  }
  const [percentTraffic] = traffic._percents;
  cfnStage.canarySetting = {
    deploymentId: stage._deploymentOf(canary).deploymentId,
    percentTraffic,
    useStageCache,
    stageVariableOverrides: Lazy.any({ produce: () => written(variables()) }),
  };
  const code = () => (aliases ? aliases.sharedCode : sharedAliases(stage));
  cfnStage.addMetadata(CANARY_CODE, Lazy.any({ produce: () => code() || undefined }));
}

/** The aliases of the stage itself, which move to another version when the next canary comes: before the stage calls them again. */
function ownAliases(stage: GatewayStage): IDependable {
  const parts = {};
  Dependable.implement(parts, {
    get dependencyRoots() {
      return [...stage.aliases, ...stage.lambdaPermissions];
    },
  });
  return parts as IDependable;
}

function written(variables: { readonly [name: string]: string }) {
  return Object.keys(variables).length > 0 ? variables : undefined;
}

/** In words, that a canary without a lambdaVersion calls what the stage calls. */
function sharedAliases(stage: GatewayStage): string {
  return stage.aliases.length > 0 ? 'the same aliases' : '';
}
