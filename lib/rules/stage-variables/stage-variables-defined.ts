import { ApiKind } from '../../template-model/api-kind';
import { StageElement } from '../../template-model/elements';
import { isMadeByDeployment, isV2, nameOf } from '../../template-model/named-stages';
import { RELEASE } from '../../template-model/release';
import { stageVariableUsesOf } from '../../template-model/stage-variable-uses';
import { variablesOf } from '../../template-model/stage-variables';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageVariablesDefined = new Rule<{
  readonly stage: string;
  readonly variable: string;
  readonly where: string;
  readonly defined: boolean;
}>({
  id: 'AGW-VAR-04',
  title: 'A stage has every variable that its integrations and authorizers read',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'API Gateway calls an address with a hole in it, and every request to it fails.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html',
  allowed: 'each stage needs a value for it',
  fix: 'Set the variable in every stage.',
  judge: ({ stage, variable, where, defined }) =>
    defined ? undefined : `${where} reads the variable '${variable}', which stage '${stage}' does not have`,
  *subjects(model) {
    for (const stage of model.stages.filter(servesWhatIsWritten)) {
      for (const { element, variable, where } of stageVariableUsesOf(stage.api!)) {
        if (element.condition !== undefined && element.condition !== stage.condition) continue;
        const overrides = stage.properties.map('CanarySetting').map('StageVariableOverrides');
        const defined = variablesOf(stage).has(variable) || overrides.has(variable);
        yield { element: stage, value: { stage: nameOf(stage), variable, where, defined } };
      }
    }
  },
});

/** A stage may serve a deployment of long ago, and one made on the side may serve nobody. */
function servesWhatIsWritten(stage: StageElement): boolean {
  const isCurrent = stage.deployment !== undefined || stage.properties.boolean('AutoDeploy') === true;
  const isKnown = !stage.properties.isUnresolved(isV2(stage) ? 'StageVariables' : 'Variables');
  const isRelease = stage.deployment?.metadata?.has(RELEASE) ?? false;
  return stage.api !== undefined && isCurrent && isKnown && !isRelease && !isMadeByDeployment(stage);
}
