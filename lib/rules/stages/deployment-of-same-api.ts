import { ApiKind } from '../../gateway-model/api-kind';
import { Element, StageElement } from '../../gateway-model/elements';
import { GatewayModel } from '../../gateway-model/gateway-model';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { nameOf } from './named-stages';

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

function deploymentsOf({ deployment, properties }: StageElement, model: GatewayModel): Element[] {
  const ofCanary = model.referenceOf(properties.map('CanarySetting').raw('DeploymentId')) ?? '';
  return [deployment, model.element(ofCanary)].filter((element) => element !== undefined);
}
