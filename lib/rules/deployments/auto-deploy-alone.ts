import { ApiKind } from '../../template-model/api-kind';
import { nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const autoDeployAlone = new Rule<{
  readonly stage: string;
  readonly autoDeploy: boolean;
  readonly hasDeployment: boolean;
}>({
  id: 'AGW-DEP-10',
  title: 'A stage deploys by itself or names a deployment, not both',
  severity: Severity.WARNING,
  kinds: [ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The next change of the API replaces the named deployment, and later updates of it are refused.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html',
  allowed: 'with AutoDeploy the service chooses the deployment',
  fix: 'Take DeploymentId or AutoDeploy away.',
  judge: ({ stage, autoDeploy, hasDeployment }) =>
    autoDeploy && hasDeployment ? `stage '${stage}' has AutoDeploy and a DeploymentId` : undefined,
  *subjects(model) {
    for (const element of model.stages) {
      const autoDeploy = element.properties.boolean('AutoDeploy') ?? false;
      const hasDeployment = element.properties.has('DeploymentId');
      yield { element, value: { stage: nameOf(element), autoDeploy, hasDeployment } };
    }
  },
});
