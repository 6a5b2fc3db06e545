import { ApiKind } from '../../template-model/api-kind';
import { StageElement } from '../../template-model/elements';
import { isMadeByDeployment, nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const stageHasDeployment = new Rule<{ readonly stage: string; readonly hasDeployment: boolean }>({
  id: 'AGW-DEP-11',
  title: 'A stage has a deployment to serve',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The stage answers no request, or is refused.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html',
  allowed: 'a stage serves the deployment that it names',
  fix: 'Set DeploymentId, or AutoDeploy for the stage of an HTTP or WebSocket API.',
  judge: ({ stage, hasDeployment }) => (hasDeployment ? undefined : `stage '${stage}' has no deployment`),
  *subjects(model) {
    for (const element of model.stages) {
      if (isMadeByDeployment(element) || element.properties.isUnresolved('AutoDeploy')) continue;
      yield { element, value: { stage: nameOf(element), hasDeployment: isDeployed(element) } };
    }
  },
});

/** A deployment may also name its stage. */
function isDeployed({ api, properties, stageName }: StageElement): boolean {
  const isNamed = (api?.deployments ?? []).some((deployment) => {
    const { properties: written } = deployment;
    return written.isUnresolved('StageName') || (stageName !== undefined && written.string('StageName') === stageName);
  });
  return properties.has('DeploymentId') || properties.boolean('AutoDeploy') === true || isNamed;
}
