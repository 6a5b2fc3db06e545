import { ApiKind } from '../../template-model/api-kind';
import { Canary, canariesOf } from '../../template-model/canaries';
import { isMadeByDeployment } from '../../template-model/named-stages';
import { referenceOf } from '../../template-model/references';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryDiffers = new Rule<{
  readonly stage: string;
  readonly hasOwnDeployment: boolean;
  readonly hasOverrides: boolean;
}>({
  id: 'AGW-CAN-04',
  title: 'A canary serves a deployment or variables of its own',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'Canary and stage answer alike, so the canary tests nothing.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: "without a DeploymentId a canary serves the stage's own deployment",
  fix: 'Name the new deployment as DeploymentId of the canary, and the one before it as that of the stage.',
  judge: ({ stage, hasOwnDeployment, hasOverrides }) =>
    hasOwnDeployment || hasOverrides ? undefined : `the canary of stage '${stage}' serves what the stage serves`,
  *subjects(model) {
    for (const canary of canariesOf(model)) {
      const { element, stage, settings } = canary;
      // A canary without traffic is one that has ended.
      if (isMadeByDeployment(element) || settings.number('PercentTraffic') === 0) continue;
      const hasOverrides = settings.has('StageVariableOverrides');
      yield { element, value: { stage, hasOwnDeployment: hasOwnDeployment(canary), hasOverrides } };
    }
  },
});

function hasOwnDeployment({ element, settings }: Canary): boolean {
  const own = settings.raw('DeploymentId');
  const ofStage = element.properties.raw('DeploymentId');
  const reference = referenceOf(own);
  const isSame = reference === undefined ? own === ofStage : reference === referenceOf(ofStage);
  return own !== undefined && !isSame;
}
