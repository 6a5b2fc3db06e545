import { Element, StageElement } from './elements';
import { nameOf } from './named-stages';
import { Properties } from './properties';
import { TemplateModel } from './template-model';

/** The type of the custom resource that shifts the traffic of a stage to a canary. */
export const CANARY_SHIFT = 'Custom::GatehouseCanary';

/** The key of the metadata in which a shift tells its plan. */
export const CANARY_PLAN = 'cdk-gatehouse:canaryPlan';

/** The key of the metadata in which a stage tells that it calls the same code as its canary. */
export const CANARY_CODE = 'cdk-gatehouse:canaryCode';

/** A shift of traffic during the deployment. */
export interface CanaryShift {
  readonly element: Element;
  readonly properties: Properties;
  readonly stage: string;
  /** The stage, where the template has it. */
  readonly shifted?: StageElement;
}

export function* shiftsOf(model: TemplateModel): Iterable<CanaryShift> {
  for (const element of model.resourcesOfType(CANARY_SHIFT)) {
    const { properties } = element;
    const stage = properties.string('StageName') ?? element.logicalId;
    const shifted = model.stages.find(
      (candidate) => nameOf(candidate) === stage && model.isMadeAfter(candidate, element),
    );
    yield { element, properties, stage, shifted };
  }
}
