import { ApiKind } from '../../template-model/api-kind';
import { Element, StageElement } from '../../template-model/elements';
import { nameOf } from '../../template-model/named-stages';
import { referenceOf } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const deploymentOfSameApi = new Rule<{
  readonly stage: string;
  readonly deployment: string;
  readonly isOfSameApi: boolean;
}>({
  id: 'AGW-STG-05',
  title: 'A stage and its canary serve deployments of their own API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service finds no such deployment and refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-deployments.html',
  allowed: 'a stage takes the deployments of its own API',
  fix: 'Name a deployment of the same API.',
  judge: ({ stage, deployment, isOfSameApi }) =>
    isOfSameApi ? undefined : `stage '${stage}' serves the deployment '${deployment}' of another API`,
  *subjects(model) {
    for (const element of model.stages) {
      if (!element.api || !model.apis.includes(element.api)) continue;
      for (const deployment of deploymentsOf(element, model)) {
        const owner = model.apis.find(({ deployments }) => deployments.includes(deployment));
        if (!owner) continue;
        const isOfSameApi = owner === element.api;
        yield { element, value: { stage: nameOf(element), deployment: deployment.logicalId, isOfSameApi } };
      }
    }
  },
});

function deploymentsOf({ deployment, properties }: StageElement, model: TemplateModel): Element[] {
  const ofCanary = referenceOf(properties.map('CanarySetting').raw('DeploymentId')) ?? '';
  return [deployment, model.element(ofCanary)].filter((element) => element !== undefined);
}
