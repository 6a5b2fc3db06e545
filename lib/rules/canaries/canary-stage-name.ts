import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryStageName = new Rule<{ readonly deployment: string; readonly stage: string }>({
  id: 'AGW-CAN-15',
  title: 'A canary release names its stage',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the deployment.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/create-canary-deployment.html',
  allowed: 'DeploymentCanarySettings go with a StageName',
  fix: 'Set StageName to the stage that gets the canary.',
  judge: ({ deployment, stage }) => (stage === '' ? `the canary release '${deployment}' names no stage` : undefined),
  *subjects(model) {
    for (const element of model.deployments) {
      const { logicalId: deployment, properties } = element;
      if (!properties.has('DeploymentCanarySettings') || properties.isUnresolved('StageName')) continue;
      yield { element, value: { deployment, stage: properties.string('StageName') ?? '' } };
    }
  },
});
