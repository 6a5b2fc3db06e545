import { ApiKind } from '../../template-model/api-kind';
import { sideStagesOf } from '../../template-model/side-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryStageDeployment = new Rule<{ readonly stage: string; readonly deployment: string }>({
  id: 'AGW-DEP-06',
  title: 'Only a canary release is deployed onto a stage that has a canary',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses any other deployment until the canary is promoted or taken away.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/canary-release.html',
  allowed: 'a stage with a canary takes deployments with DeploymentCanarySettings',
  fix: 'Take StageName away from the deployment and let the stage name the deployment.',
  judge: ({ stage, deployment }) =>
    `the deployment '${deployment}' goes onto the stage '${stage}', which has a canary, and is none itself`,
  *subjects(model) {
    for (const { element, resource, stage, isCanary } of sideStagesOf(model)) {
      const isOntoCanary =
        resource?.properties.has('CanarySetting') && !resource.properties.isUnresolved('CanarySetting');
      if (isOntoCanary && !isCanary && resource?.condition === undefined) {
        yield { element, value: { stage, deployment: element.logicalId } };
      }
    }
  },
});
