import { ApiKind } from '../../template-model/api-kind';
import { Element } from '../../template-model/elements';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryAfterStage = new Rule<{
  readonly deployment: string;
  readonly stage: string;
  readonly waits: boolean;
}>({
  id: 'AGW-CAN-05',
  title: 'A canary release waits for the stage that it is deployed onto',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The service refuses a canary release onto a stage that is not there yet, as in every new stack.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/create-canary-deployment.html',
  allowed: 'the stage must be made before',
  fix: 'Add the stage to the DependsOn of the deployment, or use CanarySetting of the stage.',
  judge: ({ deployment, stage, waits }) =>
    waits ? undefined : `the canary release '${deployment}' does not wait for the stage '${stage}'`,
  *subjects(model) {
    for (const api of model.restApis) {
      for (const element of api.deployments) {
        const { logicalId: deployment, properties } = element;
        const stage = properties.string('StageName');
        if (!properties.has('DeploymentCanarySettings') || !stage) continue;
        const candidates = api.stages.filter(({ stageName, logicalId }) => {
          return logicalId !== deployment && (stageName === undefined || stageName === stage);
        });
        yield { element, value: { deployment, stage, waits: isAfterAny(element, candidates, model) } };
      }
    }
  },
});

function isAfterAny(deployment: Element, stages: readonly Element[], model: TemplateModel): boolean {
  return stages.some((stage) => model.isMadeAfter(deployment, stage));
}
