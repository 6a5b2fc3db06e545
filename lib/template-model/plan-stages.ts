import { ApiElement, Element } from './elements';
import { Properties } from './properties';
import { identityOf, referenceOf } from './references';
import { TemplateModel } from './template-model';

/** A stage as a usage plan lists it. */
export interface PlanStage {
  readonly element: Element;
  /** The usage plan's name, or its logical id. */
  readonly plan: string;
  readonly properties: Properties;
  /** The API, when it stands in the same template. */
  readonly api?: ApiElement;
  /** Equal for one and the same stage; absent when API or stage is not written. */
  readonly identity?: string;
}

/** Every stage of every usage plan. */
export function* planStagesOf(model: TemplateModel): Iterable<PlanStage> {
  for (const element of model.usagePlans) {
    const plan = planNameOf(element);
    for (const properties of element.properties.maps('ApiStages')) {
      const apiId = referenceOf(properties.raw('ApiId'));
      const api = model.apis.find(({ logicalId }) => logicalId === apiId);
      yield { element, plan, properties, api, identity: stageIdentityOf(properties, model) };
    }
  }
}

export function planNameOf({ logicalId, properties }: Element): string {
  return properties.string('UsagePlanName') ?? logicalId;
}

/** A stage can be written as a reference or by its name. */
function stageIdentityOf(properties: Properties, model: TemplateModel): string | undefined {
  const api = identityOf(properties.raw('ApiId'));
  const stageId = referenceOf(properties.raw('Stage'));
  const stage =
    model.stages.find(({ logicalId }) => logicalId === stageId)?.stageName ?? identityOf(properties.raw('Stage'));
  return api === undefined || stage === undefined ? undefined : `${api}/${stage}`;
}
