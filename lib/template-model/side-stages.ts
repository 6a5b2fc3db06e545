import { StageElement } from './elements';
import { isMadeByDeployment } from './named-stages';
import { TemplateModel } from './template-model';

/** A stage that a deployment names, so that the service makes or changes it on the side. */
export interface SideStage {
  readonly element: StageElement;
  readonly stage: string;
  /** True for a canary release onto the stage. */
  readonly isCanary: boolean;
  /** The same stage as a resource of its own. */
  readonly resource?: StageElement;
}

export function* sideStagesOf(model: TemplateModel): Iterable<SideStage> {
  for (const element of model.stages.filter(isMadeByDeployment)) {
    const stage = element.stageName;
    if (stage === undefined) continue;
    const resource = model.stages.find(
      (other) => !isMadeByDeployment(other) && other.api === element.api && other.stageName === stage,
    );
    const isCanary = element.deployment?.properties.has('DeploymentCanarySettings') ?? false;
    yield { element, stage, isCanary, resource };
  }
}
